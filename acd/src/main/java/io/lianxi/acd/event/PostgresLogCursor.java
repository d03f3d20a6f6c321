package io.lianxi.acd.event;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The cursor as the one row of {@code feed_cursor}, moved in the transaction that keeps. */
final class PostgresLogCursor implements LogCursor {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresLogCursor(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String position() {
    return jdbc.sql("select position from feed_cursor").query(String.class).single();
  }

  @Override
  public boolean move(String seen, String next, Runnable keep) {
    return Boolean.TRUE.equals(transaction.execute(status -> moved(seen, next, keep)));
  }

  private boolean moved(String seen, String next, Runnable keep) {
    // Another copy may have kept this batch meanwhile: the cursor decides, and locks.
    int rows =
        jdbc.sql("update feed_cursor set position = :next where position = :seen")
            .param("next", next)
            .param("seen", seen)
            .update();
    if (rows == 0) {
      return false;
    }
    keep.run();
    return true;
  }
}
