package io.lianxi.ticket.work;

import static java.util.stream.Collectors.joining;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Tickets and their events in Postgres. */
final class PostgresTickets implements Tickets {
  private static final ZoneId WHERE_DAYS_BEGIN = ZoneId.of("Asia/Shanghai");

  /** States in which an incident's answer is none any more for those who complain of it. */
  private static final String ANSWERED =
      "('ANSWERED', 'REVISITED', 'ARCHIVED', 'MERGED', 'CLOSED')";

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final ObjectWriter events;
  private final SlaRules rules;
  private final Supplier<List<TicketListener>> listeners;

  /** Where it keeps them. */
  record Store(JdbcTemplate batch, TransactionTemplate transaction, JsonMapper json) {}

  PostgresTickets(Store store, SlaRules rules, Supplier<List<TicketListener>> listeners) {
    this.batch = store.batch();
    this.jdbc = JdbcClient.create(store.batch());
    this.transaction = store.transaction();
    this.json = store.json();
    this.events = json.writerFor(TicketEvent.class);
    this.rules = rules;
    this.listeners = listeners;
  }

  @Override
  public TicketNumber nextNumber(Instant now) {
    long count = jdbc.sql("select nextval('ticket_numbers')").query(Long.class).single();
    return TicketNumber.of(LocalDate.ofInstant(now, WHERE_DAYS_BEGIN), count);
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return one(jdbc.sql("select body from tickets where id = ?").param(id.uuid()));
  }

  @Override
  public Optional<Ticket> find(TicketNumber number) {
    return one(jdbc.sql("select body from tickets where number = ?").param(number.value()));
  }

  @Override
  public List<Ticket> find(Collection<TicketId> ids) {
    UUID[] all = ids.stream().map(TicketId::uuid).toArray(UUID[]::new);
    return many(jdbc.sql("select body from tickets where id = any (?)").param(all));
  }

  private Optional<Ticket> one(JdbcClient.StatementSpec question) {
    return question.query(String.class).optional().map(this::ticket);
  }

  private List<Ticket> many(JdbcClient.StatementSpec question) {
    return question.query(String.class).list().stream().map(this::ticket).toList();
  }

  private Ticket ticket(String body) {
    return json.readValue(body, Ticket.class);
  }

  @Override
  public List<TicketEvent> events(TicketId id) {
    return jdbc
        .sql("select body from ticket_events where ticket = ? order by sequence")
        .param(id.uuid())
        .query(String.class)
        .list()
        .stream()
        .map(body -> json.readValue(body, TicketEvent.class))
        .toList();
  }

  @Override
  public List<Ticket> joined(TicketId incident, int most) {
    return many(
        jdbc.sql("select body from tickets where incident = ? order by opened_at, id limit ?")
            .param(incident.uuid())
            .param(most));
  }

  @Override
  public List<Ticket> waiting(TicketId incident, int most) {
    return many(
        jdbc.sql(
                "select body from tickets where incident = ? and state not in "
                    + ANSWERED
                    + " order by opened_at, id limit ?")
            .param(incident.uuid())
            .param(most));
  }

  @Override
  public List<TicketId> unheard(int most) {
    return jdbc
        .sql(
            "select id::text from tickets i where is_incident and answered_at is not null and"
                + " exists (select from tickets t where t.incident = i.id and t.state not in "
                + ANSWERED
                + ") order by answered_at limit ?")
        .param(most)
        .query(String.class)
        .list()
        .stream()
        .map(TicketId::new)
        .toList();
  }

  @Override
  public List<Ticket> behind(CalendarVersion newer, int most) {
    return many(
        jdbc.sql(
                """
                select body from tickets where is_open and calendar = ? and calendar_version < ?
                order by calendar_version limit ?
                """)
            .param(newer.name().value())
            .param(newer.version())
            .param(most));
  }

  @Override
  public List<Ticket> behind(int newerPolicy, Optional<TicketId> after, int most) {
    return many(
        jdbc.sql(
                """
                select body from tickets where is_open and policy < ?
                  and id > coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid)
                order by id limit ?
                """)
            .param(newerPolicy)
            .param(after.map(TicketId::uuid).orElse(null))
            .param(most));
  }

  @Override
  public Ticket open(TicketEvent.Opened event, String request) {
    Change opening = Change.opening(event);
    boolean isFirst =
        Boolean.TRUE.equals(transaction.execute(status -> isOpened(opening, request)));
    return isFirst ? opening.after() : requested(request);
  }

  private boolean isOpened(Change opening, String request) {
    Ticket ticket = opening.after();
    // of two who ask at once the second waits here for what becomes of the first
    int rows =
        jdbc.sql(
                """
                insert into ticket_requests (request, ticket, at) values (?, ?, ?)
                on conflict (request) do nothing
                """)
            .param(request)
            .param(ticket.id().uuid())
            .param(Timestamp.from(ticket.dates().opened()))
            .update();
    if (rows > 0 && !isWritten(List.of(opening))) {
      throw new IllegalStateException(ticket.id() + " is there already");
    }
    return rows > 0;
  }

  private Ticket requested(String request) {
    return one(jdbc.sql(
                """
                select body from tickets
                where id = (select ticket from ticket_requests where request = ?)
                """)
            .param(request))
        .orElseThrow();
  }

  @Override
  public boolean record(List<Change> changes) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean isWritten = isWritten(changes);
              if (!isWritten) {
                status.setRollbackOnly();
              }
              return isWritten;
            }));
  }

  /** Always in the order of the ids, so that no two wait for each other. */
  private boolean isWritten(List<Change> changes) {
    List<Change> inOrder = Change.inOrder(changes);
    for (Change change : inOrder) {
      if (change.before() == null ? insert(change) == 0 : update(change) == 0) {
        return false;
      }
    }
    inOrder.forEach(this::append);
    listeners.get().forEach(listener -> listener.changed(inOrder));
    return true;
  }

  private int insert(Change change) {
    Map<String, @Nullable Object> columns = columns(change);
    String values = columns.keySet().stream().map(name -> ":" + name).collect(joining(", "));
    return jdbc.sql(
            "insert into tickets (id, body, "
                + String.join(", ", columns.keySet())
                + ") values (:id, :body::jsonb, "
                + values
                + ") on conflict do nothing")
        .params(columns)
        .param("id", change.after().id().uuid())
        .param("body", json.writeValueAsString(change.after()))
        .update();
  }

  private int update(Change change) {
    Map<String, @Nullable Object> columns = columns(change);
    String set = columns.keySet().stream().map(name -> name + " = :" + name).collect(joining(", "));
    return jdbc.sql(
            "update tickets set body = :body::jsonb, "
                + set
                + " where id = :id and version = :before")
        .params(columns)
        .param("id", change.after().id().uuid())
        .param("body", json.writeValueAsString(change.after()))
        .param("before", change.after().version() - change.events().size())
        .update();
  }

  private Map<String, @Nullable Object> columns(Change change) {
    Map<String, @Nullable Object> columns = TicketColumns.of(change.after(), rules);
    columns.replaceAll((name, value) -> value instanceof Instant at ? Timestamp.from(at) : value);
    return columns;
  }

  private void append(Change change) {
    int before = change.after().version() - change.events().size();
    UUID id = change.after().id().uuid();
    List<TicketEvent> all = change.events();
    batch.batchUpdate(
        """
        insert into ticket_events (ticket, sequence, type, by, at, body)
        values (?, ?, ?, ?, ?, ?::jsonb)
        """,
        IntStream.range(0, all.size()).boxed().toList(),
        all.size(),
        (insert, index) -> {
          TicketEvent event = all.get(index);
          insert.setObject(1, id);
          insert.setInt(2, before + 1 + index);
          insert.setString(3, event.getClass().getSimpleName());
          insert.setString(4, event.by());
          insert.setTimestamp(5, Timestamp.from(event.at()));
          insert.setString(6, events.writeValueAsString(event));
        });
  }
}
