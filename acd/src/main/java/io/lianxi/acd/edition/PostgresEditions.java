package io.lianxi.acd.edition;

import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.time.LastKnown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Documents of one kind in Postgres, each version a row; those in force also in memory. */
final class PostgresEditions<V> implements Editions<V> {
  private static final Pattern TABLE = Pattern.compile("[a-z_]{1,60}");

  private final JdbcClient jdbc;
  private final String table;
  private final Function<String, V> reader;
  private final JsonMapper json;
  private final LastKnown<String, Edition<V>> known;

  /**
   * @param table is part of statements, so it is a plain name
   */
  PostgresEditions(JdbcClient jdbc, String table, Function<String, V> reader, JsonMapper json) {
    if (!TABLE.matcher(table).matches()) {
      throw new IllegalArgumentException("not a table: " + table);
    }
    this.jdbc = jdbc;
    this.table = table;
    this.reader = reader;
    this.json = json;
    this.known = new LastKnown<>(this::revision, this::inForce);
  }

  private long revision() {
    return jdbc.sql("select revision from revisions where what = :table")
        .param("table", table)
        .query(Long.class)
        .single();
  }

  private Map<String, Edition<V>> inForce() {
    return jdbc
        .sql("select distinct on (name) * from " + table + " order by name, version desc")
        .query((row, n) -> edition(row))
        .list()
        .stream()
        .collect(toMap(Edition::name, Function.identity()));
  }

  private Edition<V> edition(ResultSet row) throws SQLException {
    return new Edition<>(
        row.getString("name"),
        row.getInt("version"),
        reader.apply(row.getString("body")),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  void refresh() {
    known.refresh();
  }

  @Override
  public Optional<Edition<V>> find(String name) {
    return Optional.ofNullable(known.find(name));
  }

  @Override
  public Optional<Edition<V>> find(String name, int version) {
    return jdbc.sql("select * from " + table + " where name = :name and version = :version")
        .param("name", name)
        .param("version", version)
        .query((row, n) -> edition(row))
        .optional();
  }

  @Override
  public List<Edition<V>> all() {
    return known.all();
  }

  @Override
  public Optional<Edition<V>> save(String name, int from, V content, String changedBy, Instant at) {
    Edition<V> next =
        new Edition<>(
            name,
            from + 1,
            content,
            changedBy,
            at.truncatedTo(ChronoUnit.MICROS)); // as fine as the column
    if (!isInserted(next)) {
      known.refresh(); // so that whoever tries again sees what was in the way
      return Optional.empty();
    }
    known.saved(name, next);
    return Optional.of(next);
  }

  /** Of two who save the same version the key lets one through. */
  private boolean isInserted(Edition<V> next) {
    return jdbc.sql(
                """
                insert into %1$s (name, version, changed_by, changed_at, body)
                select :name, :version, :by, :at, :body::jsonb
                where :version = 1 + (select coalesce(max(version), 0) from %1$s where name = :name)
                on conflict (name, version) do nothing
                """
                    .formatted(table))
            .param("name", next.name())
            .param("version", next.version())
            .param("by", next.changedBy())
            .param("at", Timestamp.from(next.changedAt()))
            .param("body", json.writeValueAsString(next.content()))
            .update()
        > 0;
  }

  @Override
  public List<Edition<V>> versions(String name, int most) {
    return jdbc.sql("select * from " + table + " where name = :name order by version desc limit :n")
        .param("name", name)
        .param("n", Math.min(most, MOST_VERSIONS))
        .query((row, n) -> edition(row))
        .list();
  }
}
