package io.lianxi.desktop.walk;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The whole application in a process of its own, with a home and ports of its own. */
public final class Centre implements AutoCloseable {
  public static final String PASSWORD = "walk-with-me-10000";

  /** Properties with which 10001 leads straight to the queue {@code general}. */
  public static final Map<String, String> DIRECT =
      Map.of("lianxi.asterisk.hotlines", "10000,10001", "lianxi.direct-numbers", "10001=general");

  /** A JVM for long runs under load, as on a server. */
  public static final List<String> SERVER = List.of("-Xmx1g", "-XX:+UseParallelGC");

  /** A JVM that is small and soon ready. */
  private static final List<String> SOON_READY =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(15);

  private final Path home;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final List<String> flags;
  private final int trunkPort;
  private final Map<String, Api> sessions = new ConcurrentHashMap<>();
  private @Nullable Process process;

  private Centre(Path home, Map<String, String> wishes, List<String> flags) {
    this.flags = flags;
    this.home = home.toAbsolutePath();
    this.trunkPort = Ports.free();
    properties.put("lianxi.home", this.home.toString());
    properties.put("lianxi.ports", "random");
    properties.put("server.port", Integer.toString(Ports.free()));
    properties.put("lianxi.live.port", Integer.toString(Ports.free()));
    properties.put("lianxi.asterisk.sip-port", Integer.toString(Ports.free()));
    properties.put("lianxi.asterisk.http-port", Integer.toString(Ports.free()));
    properties.put("lianxi.asterisk.trunk-contact", "sip:127.0.0.1:" + trunkPort);
    properties.put("lianxi.demo.password", PASSWORD);
    properties.put("lianxi.demo.phone-port", Integer.toString(Ports.free()));
    properties.put("lianxi.elasticsearch.heap", "256m");
    properties.putAll(wishes);
  }

  /** Starts a new centre in {@code home} and waits until it is healthy. */
  public static Centre start(Path home, Map<String, String> properties) {
    return start(home, properties, SOON_READY);
  }

  /**
   * The same.
   *
   * @param flags of its JVM
   */
  public static Centre start(Path home, Map<String, String> properties, List<String> flags) {
    forget(home);
    Centre centre = new Centre(home, properties, flags);
    centre.start();
    return centre;
  }

  /** Whatever an earlier run left, but for the unpacked programs. */
  private static void forget(Path home) {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> left = Files.list(home)) {
      left.filter(path -> !path.endsWith("programs"))
          .forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, for the first time or again, in the same home on the same ports. */
  public void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(), "io.lianxi.desktop.demo.DemoApplication"));
    properties.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      Files.createDirectories(home);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("health, see " + log())
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !isRunning() || api().isHealthy());
    if (!isRunning()) {
      throw new IllegalStateException("the centre did not start, see " + log());
    }
  }

  /** Where live sockets are. */
  public String liveUrl() {
    return "ws://127.0.0.1:" + properties.get("lianxi.live.port");
  }

  /** What the application said. */
  public Path log() {
    return home.resolve("centre.log");
  }

  public Api api() {
    return new Api(url());
  }

  /** A client that is logged in as {@code username}. */
  public Api as(String username) {
    return sessions.computeIfAbsent(username, name -> api().logIn(name, PASSWORD));
  }

  public String url() {
    return "http://127.0.0.1:" + properties.get("server.port");
  }

  /** Where a telephone is that may follow the centre's account with WeChat. */
  public String phoneUrl() {
    return "http://127.0.0.1:" + properties.get("lianxi.demo.phone-port") + "/";
  }

  public int sipPort() {
    return Integer.parseInt(properties.getOrDefault("lianxi.asterisk.sip-port", ""));
  }

  /** Where transfers to outside numbers arrive. */
  public int trunkPort() {
    return trunkPort;
  }

  public Path recordings() {
    return home.resolve("recordings");
  }

  /** The process id of the application. */
  public long pid() {
    return running().pid();
  }

  /** The process id of the Asterisk it started. */
  public long asteriskPid() {
    return pidIn("asterisk/run/asterisk.pid");
  }

  /** The process id of the Postgres it started. */
  public long postgresPid() {
    return pidIn("postgres/data/postmaster.pid");
  }

  /** The process id of the Redis it started. */
  public long redisPid() {
    return pidIn("redis/redis.pid");
  }

  private long pidIn(String file) {
    try {
      return Long.parseLong(Files.readAllLines(home.resolve(file)).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the application as a crash would (kill -9); what it started lives on. */
  public void kill() {
    Process dying = running();
    dying.destroyForcibly();
    await().atMost(STOP).until(() -> !dying.isAlive());
  }

  /** Ends the application in order, as Ctrl-C does. */
  @Override
  public void close() {
    if (!isRunning()) {
      return;
    }
    Process stopping = running();
    stopping.destroy();
    try {
      if (!stopping.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        stopping.destroyForcibly();
        throw new IllegalStateException("the centre did not stop in time, see " + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRunning() {
    return process != null && process.isAlive();
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  /** What {@code mvn spring-boot:run} has: everything but the tests of the modules below. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(
        File.pathSeparator,
        Arrays.stream(all.split(File.pathSeparator))
            .filter(entry -> !isTestsBelow(entry))
            .toList());
  }

  private static boolean isTestsBelow(String entry) {
    boolean isTests = entry.contains("test-classes") || entry.endsWith("-tests.jar");
    return isTests && entry.matches(".*\\b(acd|knowledge-base)\\b.*");
  }
}
