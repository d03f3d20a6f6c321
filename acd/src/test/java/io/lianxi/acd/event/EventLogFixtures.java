package io.lianxi.acd.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Event logs for tests. */
public final class EventLogFixtures {
  private EventLogFixtures() {}

  /** A log whose database is away for good. */
  public static EventLog withoutDatabase(EventFeed feed) {
    DataSource away =
        new AbstractDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            throw new SQLException("the database is away");
          }

          @Override
          public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
          }
        };
    return on(away, feed, List.of());
  }

  /** A log in {@code source}. */
  public static EventLog on(DataSource source, EventFeed feed, List<EventArchive> archives) {
    return new EventLog(
        feed,
        archives,
        new PostgresLogCursor(
            JdbcClient.create(source),
            new TransactionTemplate(new JdbcTransactionManager(source))));
  }

  /** A log whose cursor is in memory. */
  public static EventLog on(MemoryLogCursor cursor, EventFeed feed, List<EventArchive> archives) {
    return new EventLog(feed, archives, cursor);
  }
}
