package io.lianxi.desktop.load;

import io.lianxi.acd.local.LocalServers;
import io.lianxi.acd.local.TestCore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Local servers that outlive the copies of the application that share them. */
final class Servers implements AutoCloseable {
  private final LocalServers servers;
  private final Map<String, String> properties;

  private Servers(LocalServers servers, Map<String, String> properties) {
    this.servers = servers;
    this.properties = properties;
  }

  /** Starts all of them in {@code home}, empty, as {@code wishes} say. */
  static Servers start(Path home, Map<String, String> wishes) throws IOException {
    FileSystemUtils.deleteRecursively(home);
    Files.createDirectories(home);
    Map<String, String> properties = new HashMap<>(wishes);
    properties.put("lianxi.home", home.toString());
    properties.put("lianxi.ports", "random");
    LocalServers servers = LocalServers.start(properties::get, System.out::println);
    properties.remove("lianxi.home");
    properties.put("lianxi.demo", "true");
    servers.properties().forEach((name, value) -> properties.put(name, value.toString()));
    properties.remove("server.port");
    properties.remove("lianxi.live.port");
    return new Servers(servers, properties);
  }

  /** With which a copy of the application finds them. */
  Map<String, String> properties() {
    return Map.copyOf(properties);
  }

  /** What the copies share, for whoever looks at it or adds to it. */
  TestCore core() {
    return TestCore.start(database(), properties.getOrDefault("spring.data.redis.url", ""));
  }

  /** The database that the copies share, for whoever looks at it only. */
  JdbcClient jdbc() {
    return JdbcClient.create(database());
  }

  private PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(properties.get("spring.datasource.url"));
    database.setUser(properties.get("spring.datasource.username"));
    database.setPassword(properties.get("spring.datasource.password"));
    return database;
  }

  int sipPort() {
    return Integer.parseInt(properties.getOrDefault("lianxi.asterisk.sip-port", ""));
  }

  /** How many channels Asterisk has. */
  int channels() {
    AsteriskConsole console =
        new AsteriskConsole(
            Path.of(properties.getOrDefault("lianxi.asterisk.prefix", "")),
            Path.of(properties.getOrDefault("lianxi.asterisk.config-dir", ""))
                .resolve("asterisk.conf"));
    return console
        .ask("core show channels count")
        .lines()
        .filter(line -> line.contains("active channel"))
        .map(line -> Integer.parseInt(line.strip().split(" ", 2)[0]))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    servers.close();
  }
}
