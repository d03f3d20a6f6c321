package io.lianxi.acd.contact.past;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.past.PastContact.Outcome.Answered;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Past contacts in the tables of the contact history, where {@code imported_as} marks those that
 * were taken over. Columns are sent as arrays: one statement for a batch, whatever its size.
 */
final class PostgresPastContacts implements PastContacts {
  private static final int FETCH = 5_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;
  private final JsonMapper json;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  /**
   * @param reading in which rows are fetched bit by bit
   */
  PostgresPastContacts(JdbcTemplate jdbc, TransactionTemplate reading, JsonMapper json) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.json = json;
    this.writer = json.writerFor(ContactEvent.class);
    this.reader = json.readerFor(ContactEvent.class);
  }

  /** A contact as the tables keep it. */
  private record Row(PastContact past, Contact contact, List<ContactEvent> events) {
    static Row of(PastContact past) {
      return new Row(past, past.contact(), past.events());
    }

    UUID id() {
      return contact.id().uuid();
    }
  }

  private record EventRow(UUID contact, int sequence, ContactEvent event) {}

  @Override
  public Set<ContactId> keep(List<PastContact> contacts) {
    Map<ContactId, Row> rows = new LinkedHashMap<>();
    contacts.stream().map(Row::of).forEach(row -> rows.put(row.contact().id(), row));
    Set<ContactId> own = own(rows.values());
    rows.keySet().removeAll(own);
    update("delete from contact_events where contact = any (?)", ids(rows.values()));
    insertEvents(rows.values());
    upsertContacts(rows.values());
    return own;
  }

  private Set<ContactId> own(Collection<Row> rows) {
    return Set.copyOf(
        jdbc.query(
            "select id from contacts where id = any (?) and imported_as is null",
            statement -> ids(rows).set(statement, 1),
            (row, n) -> new ContactId(row.getString("id"))));
  }

  private void insertEvents(Collection<Row> contacts) {
    List<EventRow> rows = new ArrayList<>();
    for (Row row : contacts) {
      for (int i = 0; i < row.events().size(); i++) {
        rows.add(new EventRow(row.id(), i + 1, row.events().get(i)));
      }
    }
    update(
        """
        insert into contact_events (contact, sequence, type, at, body)
        select contact, sequence, type, at, body::jsonb
        from unnest(?, ?, ?, ?, ?) as told (contact, sequence, type, at, body)
        """,
        Column.of("uuid", rows, EventRow::contact),
        Column.of("int4", rows, EventRow::sequence),
        Column.of("text", rows, row -> row.event().getClass().getSimpleName()),
        Column.of("timestamptz", rows, row -> row.event().at()),
        Column.of("text", rows, row -> writer.writeValueAsString(row.event())));
  }

  private void upsertContacts(Collection<Row> rows) {
    update(
        """
        insert into contacts (id, version, state, channel, queue, agents, customer, opened_at,
          is_done, body, imported_as)
        select id, version, state, channel, queue, array_remove(array[agent], null), customer,
          opened_at, true, body::jsonb, imported_as
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as told (id, version, state, channel, queue,
          agent, customer, opened_at, body, imported_as)
        on conflict (id) do update set version = excluded.version, state = excluded.state,
          channel = excluded.channel, queue = excluded.queue, agents = excluded.agents,
          customer = excluded.customer, opened_at = excluded.opened_at, body = excluded.body
        """,
        ids(rows),
        Column.of("int4", rows, row -> row.contact().version()),
        Column.of("text", rows, row -> row.contact().state()),
        Column.of("text", rows, row -> row.past().channel()),
        Column.of("text", rows, row -> row.past().queue()),
        Column.of("text", rows, PostgresPastContacts::agent),
        Column.of("text", rows, row -> row.contact().profile().customer()),
        Column.of("timestamptz", rows, row -> row.past().queuedAt()),
        Column.of("text", rows, row -> json.writeValueAsString(row.contact())),
        Column.of("text", rows, row -> row.past().name()));
  }

  private static @Nullable AgentId agent(Row row) {
    return row.past().outcome() instanceof Answered answered ? answered.agent() : null;
  }

  private static Column ids(Collection<Row> rows) {
    return Column.of("uuid", rows, Row::id);
  }

  private void update(String sql, Column... columns) {
    jdbc.update(
        sql,
        statement -> {
          for (int i = 0; i < columns.length; i++) {
            columns[i].set(statement, i + 1);
          }
        });
  }

  /** The values of one column for all rows of a batch. */
  private record Column(String type, List<@Nullable Object> values) {

    static <R> Column of(String type, Collection<R> rows, Function<R, @Nullable Object> value) {
      return new Column(
          type, rows.stream().<@Nullable Object>map(row -> plain(value.apply(row))).toList());
    }

    /** What the driver knows stays itself; anything else is its text, a time with its zone. */
    private static @Nullable Object plain(@Nullable Object value) {
      boolean isKnown = value instanceof UUID || value instanceof Integer;
      return isKnown ? value : Objects.toString(value, null);
    }

    void set(PreparedStatement statement, int parameter) throws SQLException {
      statement.setArray(
          parameter, statement.getConnection().createArrayOf(type, values.toArray()));
    }
  }

  @Override
  public void tell(Instant from, Instant to, Consumer<ContactStory> told) {
    tell(connection -> between(connection, from, to, "true"), told);
  }

  @Override
  public void tell(Instant from, Instant to, Source source, Consumer<ContactStory> told) {
    tell(connection -> between(connection, from, to, is(source)), told);
  }

  private static String is(Source source) {
    return switch (source) {
      case OWN -> "imported_as is null";
      case IMPORTED -> "imported_as is not null";
    };
  }

  @Override
  public List<Day> days(ZoneId zone, int most) {
    return jdbc.query(
        """
        select (opened_at at time zone ?)::date as day, imported_as is null as own, count(*)
        from contacts where queue is not null group by 1, 2 order by 1 desc, 2 desc limit ?
        """,
        (row, n) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getBoolean("own") ? Source.OWN : Source.IMPORTED,
                row.getInt("count")),
        zone.getId(),
        most);
  }

  @Override
  public Set<QueueName> queues(Instant from, Instant to, Source source) {
    return Set.copyOf(
        jdbc.query(
            "select distinct queue from contacts where queue is not null and opened_at >= ?"
                + " and opened_at < ? and "
                + is(source),
            (row, n) -> new QueueName(row.getString("queue")),
            Timestamp.from(from),
            Timestamp.from(to)));
  }

  private void tell(PreparedStatementCreator query, Consumer<ContactStory> told) {
    reading.executeWithoutResult(
        status -> {
          Telling telling = new Telling(told);
          jdbc.query(query, telling::row);
          telling.finish();
        });
  }

  private static PreparedStatement between(
      Connection connection, Instant from, Instant to, String which) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            """
            select contact, told.body from contacts join contact_events told on contact = id
            where id in (select contact from contact_events where at >= ? and at < ?) and %s
            order by opened_at, id, sequence
            """
                .formatted(which));
    statement.setFetchSize(FETCH);
    statement.setTimestamp(1, Timestamp.from(from));
    statement.setTimestamp(2, Timestamp.from(to));
    return statement;
  }

  /** Gathers the events of one contact after the other. */
  private final class Telling {
    private final Consumer<ContactStory> told;
    private final List<ContactEvent> events = new ArrayList<>();
    private String contact = "";

    Telling(Consumer<ContactStory> told) {
      this.told = told;
    }

    void row(ResultSet row) throws SQLException {
      String next = row.getString(1);
      if (!next.equals(contact)) {
        finish();
        contact = next;
      }
      events.add(reader.readValue(row.getString(2)));
    }

    void finish() {
      if (!events.isEmpty()) {
        told.accept(new ContactStory(new ContactId(contact), events));
        events.clear();
      }
    }
  }
}
