package io.lianxi.acd.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import io.lianxi.acd.local.TestTools;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** A customer's telephone in a test: SIPp, which calls, talks, presses keys and hangs up. */
@NullMarked
public final class SippCaller implements AutoCloseable {
  private static final int TONE_SECONDS = 10;

  private final String callId = UUID.randomUUID().toString();
  private final int port;
  private final Path folder;
  private final Process process;

  private SippCaller(int sipPort, String called, String caller) throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "sipp")), "call-");
    port = Ports.free();
    Path tone = folder.resolve("tone.alaw").toAbsolutePath();
    Files.write(tone, tone());
    Path scenario = folder.resolve("caller.xml");
    Files.writeString(
        scenario,
        template()
            .replace("@caller@", caller)
            .replace("@tone@", tone.toString())
            .replace("@heard@", folder.resolve("heard").toAbsolutePath().toString())
            .replace("@pressed@", pressed().toAbsolutePath().toString())
            .replace("@refused@", refused().toAbsolutePath().toString()));
    process =
        new ProcessBuilder(
                TestTools.sipp().toString(),
                "-sf",
                scenario.toAbsolutePath().toString(),
                "-s",
                called,
                "127.0.0.1:" + sipPort,
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-mp",
                Integer.toString(portsForSound()),
                "-m",
                "1",
                "-cid_str",
                callId,
                "-nostdin")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectOutput(folder.resolve("sipp.log").toFile())
            .start();
  }

  /**
   * Calls.
   *
   * @param called the number that is called
   * @param caller the number that is shown
   */
  public static SippCaller call(int sipPort, String called, String caller) {
    try {
      return new SippCaller(sipPort, called, caller);
    } catch (IOException e) {
      throw new IllegalStateException("SIPp is needed: apt-get install sip-tester", e);
    }
  }

  /** Presses one key: 0-9, * or #; Asterisk has it when this returns. */
  public void press(char key) {
    long before = size(pressed());
    tell("MESSAGE", "X-Key: " + key + "\r\n");
    await().until(() -> size(pressed()) > before || isOver());
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private Path pressed() {
    return folder.resolve("pressed");
  }

  /** Hangs up as a customer does. */
  public void hangUp() {
    tell("UPDATE", "");
  }

  /** Is the call over, however it ended? */
  public boolean isOver() {
    return !process.isAlive();
  }

  /** Was the call answered with 404? */
  public boolean isRefused() {
    return Files.exists(refused());
  }

  /** The keys that the other side pressed so far. */
  public String heardKeys() {
    try {
      Path heard = folder.resolve("heard");
      return Files.exists(heard) ? Files.readString(heard).replace("\n", "") : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path refused() {
    return folder.resolve("refused");
  }

  private void tell(String method, String header) {
    tell(port, callId, method, header);
  }

  static void tell(int port, String callId, String method, String header) {
    String request =
        method
            + " sip:caller@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK"
            + UUID.randomUUID()
            + "\r\nFrom: <sip:test@127.0.0.1>;tag=test\r\nTo: <sip:caller@127.0.0.1>\r\nCall-ID: "
            + callId
            + "\r\nCSeq: 1 "
            + method
            + "\r\n"
            + header
            + "Content-Length: 0\r\n\r\n";
    byte[] bytes = request.getBytes(UTF_8);
    InetSocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String template() throws IOException {
    try (InputStream in = SippCaller.class.getResourceAsStream("caller.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  /** A square wave of 400 Hz in A-law. */
  private static byte[] tone() {
    byte[] tone = new byte[8000 * TONE_SECONDS];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (byte) ((i / 10) % 2 == 0 ? 0xa5 : 0x25);
    }
    return tone;
  }

  /** The first of four that are free, and even: SIPp takes the third one as well, for video. */
  private static int portsForSound() {
    int first = Ports.free();
    int last = first;
    while (last != first + 3) {
      int next = Ports.free();
      first = next == last + 1 && first % 2 == 0 ? first : next;
      last = next;
    }
    return first;
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      hangUp();
      try {
        if (!process.waitFor(Duration.ofSeconds(2).toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
