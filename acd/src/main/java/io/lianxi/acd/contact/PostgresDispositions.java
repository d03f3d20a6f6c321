package io.lianxi.acd.contact;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dispositions in Postgres. */
final class PostgresDispositions implements Dispositions {
  private final JdbcClient jdbc;

  PostgresDispositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Disposition> all() {
    return jdbc.sql("select code, label_zh, label_en from dispositions order by sort, code")
        .query(Disposition.class)
        .list();
  }
}
