package io.lianxi.acd.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.TestTools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A customer's telephone that is called in a test: SIPp, which answers once, is busy, or rings. */
@NullMarked
public final class SippCallee implements AutoCloseable {

  /** What it does when it is called. */
  public enum Manner {
    ANSWERS(""),
    /** As soon as it has answered. */
    HANGS_UP(""),
    IS_BUSY("486 Busy Here"),
    IS_OFF("480 Temporarily Unavailable"),
    IS_NOBODYS("404 Not Found"),
    HAS_NO_LINE("503 Service Unavailable"),
    IS_BROKEN("500 Server Internal Error"),
    RINGS("");

    private final String refusal;

    Manner(String refusal) {
      this.refusal = refusal;
    }

    private String label() {
      return switch (this) {
        case ANSWERS, HANGS_UP -> "ANSWERS";
        case RINGS -> "RINGS";
        default -> "REFUSES";
      };
    }

    private String answered() {
      return this == HANGS_UP ? "goodbye" : "TALKS";
    }
  }

  /**
   * A call that came.
   *
   * @param called the number that was called
   * @param shown the number that calls
   */
  public record Call(String called, String shown, String id) {}

  private final int port;
  private final Path folder;
  private final RtpPeer media;
  private final Process process;

  private SippCallee(int port, Manner manner) throws IOException {
    this.port = port;
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "sipp")), "callee-");
    media = new RtpPeer();
    Path scenario = folder.resolve("callee.xml");
    Files.writeString(
        scenario,
        template()
            .replace("@manner@", manner.label())
            .replace("@answered@", manner.answered())
            .replace(
                "@refusal@", manner.refusal.isEmpty() ? Manner.IS_BUSY.refusal : manner.refusal)
            .replace("@media@", Integer.toString(media.port()))
            .replace("@ringing@", ringing().toAbsolutePath().toString()));
    process =
        new ProcessBuilder(
                TestTools.sipp().toString(),
                "-sf",
                scenario.toAbsolutePath().toString(),
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-m",
                "1",
                "-nostdin")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectOutput(folder.resolve("sipp.log").toFile())
            .start();
  }

  /** Waits at {@code port} for one call. */
  public static SippCallee at(int port, Manner manner) {
    try {
      await().until(() -> !isTaken(port)); // by who was called before
      SippCallee callee = new SippCallee(port, manner);
      await().until(() -> isTaken(port) || callee.isOver());
      return callee;
    } catch (IOException e) {
      throw new IllegalStateException("SIPp is needed: apt-get install sip-tester", e);
    }
  }

  /** Does anybody listen at the port? Trying it out would keep SIPp from it. */
  private static boolean isTaken(int port) throws IOException {
    String local = ":%04X".formatted(port);
    try (Stream<String> sockets = Files.lines(Path.of("/proc/net/udp"))) {
      return sockets.anyMatch(socket -> socket.strip().split("\\s+", 3)[1].endsWith(local));
    }
  }

  /** The call that came; empty before. */
  public Optional<Call> call() {
    try {
      String[] words =
          Files.exists(ringing()) ? Files.readString(ringing()).strip().split(" ") : new String[0];
      return words.length == 3
          ? Optional.of(new Call(words[0], words[1], words[2]))
          : Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Packets with sound heard so far. */
  public long heardLoud() {
    return media.loud();
  }

  /** Is the call over, however it ended? */
  public boolean isOver() {
    return !process.isAlive();
  }

  /** Hangs up as a customer does. */
  public void hangUp() {
    SippCaller.tell(port, call().orElseThrow().id(), "UPDATE", "");
  }

  private Path ringing() {
    return folder.resolve("ringing");
  }

  private static String template() throws IOException {
    try (InputStream in = SippCallee.class.getResourceAsStream("callee.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    if (process.isAlive() && call().isPresent()) {
      hangUp();
    } else {
      process.destroy();
    }
    try {
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    media.close();
  }
}
