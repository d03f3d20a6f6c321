package io.lianxi.acd.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the environment does not name, started side by side before the application and
 * stopped after it.
 */
public final class LocalServers implements AutoCloseable {
  private final Function<String, @Nullable String> environment;
  private final Consumer<String> progress;
  private final Map<String, Object> properties = new ConcurrentSkipListMap<>();
  private final List<CompletableFuture<Void>> starting = new ArrayList<>();

  private @Nullable LocalHome home;
  private volatile @Nullable LocalPostgres postgres;
  private volatile @Nullable LocalRedis redis;
  private volatile @Nullable LocalElasticsearch elasticsearch;
  private volatile @Nullable LocalAsterisk asterisk;

  private LocalServers(Function<String, @Nullable String> environment, Consumer<String> progress) {
    this.environment = environment;
    this.progress = progress;
  }

  /**
   * Starts what is missing and returns when all of it is usable.
   *
   * @param environment gives a property's value, null when it is not set
   * @param progress is told one line for each server, and what is being fetched
   * @throws CannotStart when one cannot; those that could are stopped again
   */
  public static LocalServers start(
      Function<String, @Nullable String> environment, Consumer<String> progress) {
    LocalServers servers = new LocalServers(environment, progress);
    try {
      servers.startMissing();
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  /** The properties with which the application finds what was started. */
  public Map<String, Object> properties() {
    return Map.copyOf(properties);
  }

  /** Stops in order, within ten seconds: Asterisk first, Postgres last. */
  @Override
  public void close() {
    close("Asterisk", asterisk);
    CompletableFuture<Void> search =
        CompletableFuture.runAsync(() -> close("Elasticsearch", elasticsearch), this::run);
    close("Redis", redis);
    search.join();
    close("Postgres", postgres);
    close("The home", home);
  }

  private void startMissing() {
    if (property("lianxi.ports", "fixed").equals("random")) {
      choosePort("server.port");
      choosePort("lianxi.live.port");
    }
    if (isMissing("spring.data.redis.url") && isMissing("spring.data.redis.host")) {
      LocalRedis.unpack(home());
      launch("Redis", this::startRedis);
    }
    if (isMissing("spring.datasource.url")) {
      launch("Postgres", this::startPostgres);
    }
    if (isMissing("spring.elasticsearch.uris")) {
      launch("Elasticsearch", this::startElasticsearch);
    }
    if (isMissing("lianxi.asterisk.host")) {
      launch("Asterisk", this::startAsterisk);
    }
    awaitAll();
  }

  /** All are waited for, also after one failed: what comes up late must be stopped, too. */
  private void awaitAll() {
    CannotStart refusal = null;
    for (CompletableFuture<Void> start : starting) {
      try {
        start.join();
      } catch (CompletionException e) {
        if (refusal == null) {
          refusal =
              e.getCause() instanceof CannotStart cannot
                  ? cannot
                  : new CannotStart("A local server did not start: " + e.getCause(), e);
        }
      }
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  private LocalHome home() {
    LocalHome owned = home == null ? LocalHome.open(homeFolder()) : home;
    home = owned;
    return owned;
  }

  private void launch(String name, Function<LocalHome, String> start) {
    LocalHome owned = home();
    long begun = System.nanoTime();
    starting.add(
        CompletableFuture.runAsync(
            () -> {
              String where = start.apply(owned);
              Duration took = Duration.ofNanos(System.nanoTime() - begun);
              progress.accept("%s %s (%.1f s)".formatted(name, where, took.toMillis() / 1000.0));
            },
            this::run));
  }

  private String startPostgres(LocalHome owned) {
    LocalPostgres server = LocalPostgres.start(owned, port("lianxi.postgres.port"));
    postgres = server;
    properties.put("spring.datasource.url", server.url());
    properties.put("spring.datasource.username", server.username());
    properties.put("spring.datasource.password", server.password());
    return "at " + server.url();
  }

  private String startRedis(LocalHome owned) {
    LocalRedis server = LocalRedis.start(owned, port("lianxi.redis.port"));
    redis = server;
    properties.put("spring.data.redis.url", server.uri());
    return "at " + server.uri();
  }

  private String startElasticsearch(LocalHome owned) {
    String heap = property("lianxi.elasticsearch.heap", "");
    NodeSize size = heap.isEmpty() ? NodeSize.usual() : NodeSize.of(heap);
    LocalElasticsearch server =
        LocalElasticsearch.start(owned, port("lianxi.elasticsearch.port"), size);
    elasticsearch = server;
    properties.put("spring.elasticsearch.uris", server.uri());
    return "at " + server.uri();
  }

  private String startAsterisk(LocalHome owned) {
    Path prefix = folder(property("lianxi.asterisk.prefix", "~/.lianxi/asterisk"));
    LocalAsterisk server =
        LocalAsterisk.start(
            owned,
            prefix,
            AsteriskSettings.from(this::property),
            line -> progress.accept("Asterisk: " + line));
    asterisk = server;
    AsteriskSettings settings = server.settings();
    properties.put("lianxi.asterisk.host", Ports.HOST);
    properties.put("lianxi.asterisk.sip-port", settings.sipPort());
    properties.put("lianxi.asterisk.http-port", settings.httpPort());
    properties.put("lianxi.asterisk.ami-port", settings.amiPort());
    properties.put("lianxi.asterisk.ami-user", server.amiUser());
    properties.put("lianxi.asterisk.ami-secret", settings.amiSecret());
    properties.put("lianxi.asterisk.agi-port", settings.agiPort());
    properties.put("lianxi.asterisk.config-dir", server.config().toString());
    properties.put("lianxi.asterisk.recordings-dir", server.recordings().toString());
    properties.put("lianxi.asterisk.prompts-dir", server.prompts().toString());
    properties.put("lianxi.asterisk.prefix", prefix.toString());
    properties.put("lianxi.asterisk.speech", server.speech().toString());
    properties.put("lianxi.asterisk.sox", server.sox().toString());
    return (server.isAdopted() ? "taken over, with its calls, at " : "at ")
        + "sip:"
        + Ports.HOST
        + ":"
        + settings.sipPort();
  }

  private void choosePort(String property) {
    if (isMissing(property)) {
      properties.put(property, Ports.free());
    }
  }

  private Path homeFolder() {
    return folder(property("lianxi.home", "~/.lianxi"));
  }

  private static Path folder(String path) {
    return path.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), path.substring(2))
        : Path.of(path).toAbsolutePath().normalize();
  }

  private int port(String property) {
    String value = property(property, "0");
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new CannotStart(property + " must be a port, not \"" + value + "\".", e);
    }
  }

  private boolean isMissing(String property) {
    return property(property, "").isEmpty();
  }

  private String property(String property, String otherwise) {
    String value = environment.apply(property);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private void run(Runnable task) {
    Thread.ofPlatform().name("local-servers").start(task);
  }

  private void close(String name, @Nullable AutoCloseable server) {
    if (server == null) {
      return;
    }
    try {
      server.close();
    } catch (Exception e) {
      progress.accept(name + " did not stop in order: " + e.getMessage());
    }
  }
}
