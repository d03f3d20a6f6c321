package io.lianxi.acd.contact;

import io.lianxi.acd.time.LastKnown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dispositions in Postgres, and in memory: no wrap-up waits for a database. */
final class PostgresDispositions implements Dispositions {
  private final JdbcClient jdbc;

  /** By their place in the order to show. */
  private final LastKnown<Integer, Disposition> known;

  PostgresDispositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.known = new LastKnown<>(this::revision, this::read);
  }

  private long revision() {
    return jdbc.sql("select revision from revisions where what = 'dispositions'")
        .query(Long.class)
        .single();
  }

  private Map<Integer, Disposition> read() {
    Map<Integer, Disposition> inOrder = new TreeMap<>();
    jdbc.sql("select code, label_zh, label_en from dispositions order by sort, code")
        .query(Disposition.class)
        .list()
        .forEach(disposition -> inOrder.put(inOrder.size(), disposition));
    return inOrder;
  }

  /** What is in memory; to be refreshed now and then. */
  LastKnown<Integer, Disposition> known() {
    return known;
  }

  @Override
  public List<Disposition> all() {
    return known.all();
  }
}
