package io.lianxi.acd.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A real Postgres of our own on the loopback, whose data stays in the home from run to run. */
public final class LocalPostgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private LocalPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts it; ends first what a killed run left behind.
   *
   * @param port the port to listen on, 0 for any free one
   */
  public static LocalPostgres start(LocalHome home, int port) {
    Path data = home.state("postgres").resolve("data");
    Path programs = home.programs("postgres");
    ServerProcess.reap(data.resolve("postmaster.pid"), data.toString(), "postgres");
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(home.state("postgres").resolve("postgres.log").toFile());
    try {
      return new LocalPostgres(
          EmbeddedPostgres.builder()
              .setPort(Ports.take(port, "lianxi.postgres.port"))
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              // not the data's parent: the launcher deletes stale data folders it finds in here
              .setOverrideWorkingDirectory(programs.toFile())
              // the launcher's own defaults are a test's: they would lose what was committed
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", Ports.HOST)
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "100")
              .setLocaleConfig("locale", "C.UTF-8")
              .setPGStartupWait(Duration.ofSeconds(30))
              .setRegisterShutdownHook(false)
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              .start());
    } catch (IOException | IllegalStateException e) {
      throw new CannotStart(
          "Postgres did not start ("
              + e.getMessage()
              + "); see "
              + home.state("postgres").resolve("postgres.log")
              + ", or bring your own with spring.datasource.url.",
          e);
    }
  }

  /** The JDBC address of the given database. */
  public String url(String database) {
    return "jdbc:postgresql://" + Ports.HOST + ":" + server.getPort() + "/" + database;
  }

  /** The JDBC address of the database that is always there. */
  public String url() {
    return url("postgres");
  }

  /** The one user; the loopback is trusted. */
  public String username() {
    return "postgres";
  }

  /** A password that the server does not ask for. */
  public String password() {
    return "postgres";
  }

  /** Ends it in order: what is committed is on disk. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("Postgres did not stop", e);
    }
  }
}
