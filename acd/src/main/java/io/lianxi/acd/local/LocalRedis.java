package io.lianxi.acd.local;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A real Redis of our own on the loopback, whose append-only file stays in the home. */
public final class LocalRedis implements AutoCloseable {
  /** Some 200 MB a second. */
  private static final Duration READS_ITS_FILE_WITHIN = Duration.ofMinutes(2);

  private final int port;
  private final Process process;

  private LocalRedis(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /**
   * Starts it; ends first what a killed run left behind, whose writes are then on disk.
   *
   * @param port the port to listen on, 0 for any free one
   */
  public static LocalRedis start(LocalHome home, int port) {
    Path state = home.state("redis");
    Path programs = home.programs("redis");
    Path pidFile = state.resolve("redis.pid");
    // Redis rewrites its command line, so its executable inside our home is the mark
    ServerProcess.reap(pidFile, programs.toString());
    int taken = Ports.take(port, "lianxi.redis.port");
    Path log = state.resolve("redis.log");
    Process process =
        ServerProcess.start(
            command(unpack(home), state, pidFile, taken),
            log,
            ProcessBuilder.Redirect.from(new File("/dev/null")));
    ServerProcess.awaitReady(
        process, "Redis", log, READS_ITS_FILE_WITHIN, () -> answers(taken, "PING\r\n"));
    LocalRedis redis = new LocalRedis(taken, process);
    redis.writeFileAnew();
    return redis;
  }

  /** Its address, database 0. */
  public String uri() {
    return uri(0);
  }

  /** Its address with the given logical database, 0 to 63. */
  public String uri(int database) {
    return "redis://" + Ports.HOST + ":" + port + "/" + database;
  }

  /** Empties one logical database. */
  void flush(int database) {
    if (!answers(port, "SELECT " + database + "\r\nFLUSHDB\r\n")) {
      throw new IllegalStateException("Redis does not answer");
    }
  }

  /**
   * Redis itself does so when its file has doubled since the start: from start to start it would
   * grow without end, and be read for minutes at last. Where it cannot, its log says why.
   */
  private void writeFileAnew() {
    answers(port, "BGREWRITEAOF\r\n");
  }

  /** Ends it in order: it writes what it holds to disk first. */
  @Override
  public void close() {
    ServerProcess.end(process.toHandle(), Duration.ofSeconds(5));
  }

  private static List<String> command(File program, Path state, Path pidFile, int port) {
    return List.of(
        program.toString(),
        "--bind",
        Ports.HOST,
        "--port",
        Integer.toString(port),
        "--dir",
        state.toString(),
        "--pidfile",
        pidFile.toString(),
        "--appendonly",
        "yes",
        "--appendfsync",
        "everysec",
        // the feed doubles a small file every few seconds, and each time all would be written anew,
        // which takes most of a core for three seconds; a file of this size is read in five
        "--auto-aof-rewrite-min-size",
        "1gb",
        "--save",
        "",
        "--databases",
        "64");
  }

  /**
   * Unpacks the program where it is not yet; to be called while no other process is being started:
   * one that is would inherit the file open for writing, and a file so held cannot be run.
   */
  static File unpack(LocalHome home) {
    Path programs = home.programs("redis");
    try (Stream<Path> unpacked = Files.list(programs)) {
      Optional<Path> program = unpacked.filter(Files::isExecutable).findFirst();
      return program.isPresent()
          ? program.get().toFile()
          : ExecutableProvider.newJarResourceProvider(programs.toFile()).get();
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot unpack Redis into " + programs + "; free some space or see its permissions.", e);
    }
  }

  /** Whether every line of the request was answered with success. */
  private static boolean answers(int port, String request) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.loopback(), port), 200);
      socket.setSoTimeout(2000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String replies =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      // while it still reads its file it answers -LOADING
      return !replies.isEmpty() && replies.lines().allMatch(line -> line.startsWith("+"));
    } catch (IOException e) {
      return false;
    }
  }
}
