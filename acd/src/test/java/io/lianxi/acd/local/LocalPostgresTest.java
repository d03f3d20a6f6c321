package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
  @Test
  void whatIsCommittedIsOnDisk() throws SQLException {
    try (Connection connection = TestServers.freshDatabase().getConnection()) {
      assertThat(value(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(value(connection, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void eachFreshDatabaseIsEmpty() throws SQLException {
    for (int i = 0; i < 2; i++) {
      try (Connection connection = TestServers.freshDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE same_name_each_time (id int)");
      }
    }
  }

  @Test
  void dataOutliveAKilledRunAndNothingOfItStopsTheNext() throws Exception {
    Path folder = Path.of("target", "test-servers-kill");
    try (LocalHome home = LocalHome.open(folder)) {
      LocalPostgres killed = LocalPostgres.start(home, 0);
      run(killed, "DROP TABLE IF EXISTS kept", "CREATE TABLE kept AS SELECT 7 AS n");
      // what a kill -9 of the centre leaves: the server runs on, its pid file in place
      Path pidFile = home.state("postgres").resolve("data/postmaster.pid");
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      // a killed JVM's file lock is gone with it; this one lives, so its lock goes with the file
      Files.delete(home.state("postgres").resolve("data/epg-lock"));
      try (LocalPostgres next = LocalPostgres.start(home, 0)) {
        assertThat(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
            .isNotEqualTo(pid);
        try (Connection connection =
            DriverManager.getConnection(next.url(), next.username(), next.password())) {
          assertThat(value(connection, "SELECT n FROM kept")).isEqualTo("7");
        }
      }
    }
  }

  @Test
  void aPortInUseIsOneClearSentence() throws IOException {
    try (LocalHome home = LocalHome.open(Path.of("target", "test-servers-kill"));
        ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> LocalPostgres.start(home, taken.getLocalPort()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("lianxi.postgres.port");
    }
  }

  private static void run(LocalPostgres server, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.username(), server.password());
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
