package io.lianxi.ticket.sla.calendar;

import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.time.BusinessCalendar;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Calendars in Postgres, each version as one document; those in force also in memory. */
final class PostgresCalendars implements Calendars {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final LastKnown<CalendarName, StoredCalendar> known;
  private final ClockCache clocks = new ClockCache(this::read);

  PostgresCalendars(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.known = new LastKnown<>(this::revision, this::inForce);
  }

  private long revision() {
    return jdbc.sql("select revision from revisions where what = 'calendar_versions'")
        .query(Long.class)
        .single();
  }

  private Map<CalendarName, StoredCalendar> inForce() {
    return jdbc
        .sql(
            """
            select distinct on (name) name, version, changed_by, changed_at, body
            from calendar_versions order by name, version desc
            """)
        .query((row, n) -> stored(row))
        .list()
        .stream()
        .collect(toMap(stored -> stored.version().name(), Function.identity()));
  }

  private StoredCalendar stored(ResultSet row) throws SQLException {
    return new StoredCalendar(
        new CalendarVersion(new CalendarName(row.getString("name")), row.getInt("version")),
        json.readValue(row.getString("body"), BusinessCalendar.class),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  private Optional<StoredCalendar> read(CalendarVersion version) {
    return jdbc.sql("select * from calendar_versions where name = :name and version = :version")
        .param("name", version.name().value())
        .param("version", version.version())
        .query((row, n) -> stored(row))
        .optional();
  }

  /** What is in memory; to be refreshed now and then. */
  LastKnown<CalendarName, StoredCalendar> known() {
    return known;
  }

  @Override
  public Optional<StoredCalendar> find(CalendarName name) {
    return Optional.ofNullable(known.find(name));
  }

  @Override
  public List<StoredCalendar> all() {
    return known.all();
  }

  @Override
  public Optional<SlaClock> clock(CalendarVersion version) {
    return clocks.clock(version);
  }

  @Override
  public Optional<StoredCalendar> save(
      CalendarVersion from, BusinessCalendar calendar, String changedBy, Instant at) {
    SlaClock.check(calendar);
    CalendarVersion next = new CalendarVersion(from.name(), from.version() + 1);
    Instant kept = at.truncatedTo(ChronoUnit.MICROS); // as fine as the column
    // of two who save the same version the key lets one through
    int saved =
        jdbc.sql(
                """
                insert into calendar_versions (name, version, changed_by, changed_at, body)
                select :name, :version, :by, :at, :body::jsonb
                where :from = (select coalesce(max(version), 0) from calendar_versions
                  where name = :name)
                on conflict (name, version) do nothing
                """)
            .param("name", next.name().value())
            .param("version", next.version())
            .param("by", changedBy)
            .param("at", Timestamp.from(kept))
            .param("body", json.writeValueAsString(calendar))
            .param("from", from.version())
            .update();
    if (saved == 0) {
      known.refresh(); // so that whoever tries again sees what was in the way
      return Optional.empty();
    }
    StoredCalendar stored = new StoredCalendar(next, calendar, changedBy, kept);
    known.saved(next.name(), stored);
    return Optional.of(stored);
  }

  @Override
  public List<StoredCalendar> versions(CalendarName name, int most) {
    return jdbc.sql(
            """
            select * from calendar_versions where name = :name order by version desc limit :most
            """)
        .param("name", name.value())
        .param("most", Math.min(most, MOST_VERSIONS))
        .query((row, n) -> stored(row))
        .list();
  }
}
