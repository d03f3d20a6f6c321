package io.lianxi.acd.edition;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Documents in Postgres, a table for each kind. */
final class PostgresEditionStores implements EditionStores {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final List<PostgresEditions<?>> opened = new CopyOnWriteArrayList<>();

  PostgresEditionStores(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public <V> Editions<V> open(String table, Class<V> type) {
    PostgresEditions<V> editions =
        new PostgresEditions<>(jdbc, table, body -> json.readValue(body, type), json);
    opened.add(editions);
    return editions;
  }

  /** Reads what has changed elsewhere, if anything has. */
  void refresh() {
    opened.forEach(PostgresEditions::refresh);
  }
}
