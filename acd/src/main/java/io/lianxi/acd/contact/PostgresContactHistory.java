package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Contacts and their events in Postgres, written by the event log. */
final class PostgresContactHistory implements ContactHistory, EventArchive {

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresContactHistory(JdbcTemplate batch, JdbcClient jdbc, JsonMapper json) {
    this.batch = batch;
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String topic() {
    return "contact";
  }

  private record EventRow(ContactId contact, int sequence, ContactEvent event) {}

  private record ContactRow(Contact contact, String body) {}

  @Override
  public void keep(List<Entry> entries) {
    List<EventRow> events = new ArrayList<>();
    Map<String, Entry> newest = new LinkedHashMap<>();
    for (Entry entry : entries) {
      ContactChange change = ContactChange.of(entry);
      Contact after = change.after();
      int first = after.version() - change.events().size() + 1;
      for (int i = 0; i < change.events().size(); i++) {
        events.add(new EventRow(after.id(), first + i, change.events().get(i)));
      }
      newest.put(entry.subject(), entry);
    }
    insertEvents(events);
    upsertContacts(newest.values().stream().map(PostgresContactHistory::row).toList());
  }

  private static ContactRow row(Entry entry) {
    return new ContactRow(ContactChange.of(entry).after(), entry.field("after"));
  }

  private void insertEvents(List<EventRow> events) {
    batch.batchUpdate(
        """
        insert into contact_events (contact, sequence, type, at, body) values (?, ?, ?, ?, ?::jsonb)
        on conflict do nothing
        """,
        events,
        events.size(),
        (insert, row) -> {
          insert.setObject(1, row.contact().uuid());
          insert.setInt(2, row.sequence());
          insert.setString(3, row.event().getClass().getSimpleName());
          insert.setTimestamp(4, Timestamp.from(row.event().at()));
          insert.setString(5, json.writerFor(ContactEvent.class).writeValueAsString(row.event()));
        });
  }

  private void upsertContacts(List<ContactRow> contacts) {
    batch.batchUpdate(
        """
        insert into contacts
          (id, version, state, channel, queue, agents, customer, opened_at, is_done, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set version = excluded.version, state = excluded.state,
          queue = excluded.queue, agents = excluded.agents, customer = excluded.customer,
          is_done = excluded.is_done, body = excluded.body
        where contacts.version < excluded.version
        """,
        contacts,
        contacts.size(),
        (upsert, row) -> {
          Contact contact = row.contact();
          Place place = contact.place();
          upsert.setObject(1, contact.id().uuid());
          upsert.setInt(2, contact.version());
          upsert.setString(3, contact.state().name());
          upsert.setString(4, contact.origin().channel().name());
          upsert.setString(5, place == null ? null : place.queue().value());
          upsert.setArray(6, upsert.getConnection().createArrayOf("text", agents(contact)));
          upsert.setString(7, Objects.toString(contact.profile().customer(), null));
          upsert.setTimestamp(8, Timestamp.from(contact.origin().openedAt()));
          upsert.setBoolean(9, contact.isDone());
          upsert.setString(10, row.body());
        });
  }

  private static String[] agents(Contact contact) {
    return contact.assignments().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(assignment -> assignment.agent().value())
        .distinct()
        .toArray(String[]::new);
  }

  @Override
  public Optional<Contact> find(ContactId id) {
    return jdbc.sql("select body from contacts where id = :id")
        .param("id", id.uuid())
        .query(String.class)
        .optional()
        .map(this::read);
  }

  @Override
  public List<ContactEvent> events(ContactId id) {
    return jdbc
        .sql("select body from contact_events where contact = :id order by sequence")
        .param("id", id.uuid())
        .query(String.class)
        .list()
        .stream()
        .map(body -> json.readValue(body, ContactEvent.class))
        .toList();
  }

  @Override
  public Optional<AgentId> lastAgent(CustomerId customer) {
    return jdbc.sql(
            """
            select agents[array_length(agents, 1)] from contacts
            where customer = :customer and agents <> '{}'
              and opened_at > now() - interval '30 days'
            order by opened_at desc limit 1
            """)
        .param("customer", customer.value())
        .query(String.class)
        .optional()
        .map(AgentId::new);
  }

  @Override
  public List<Contact> search(Query query, int size) {
    return jdbc
        .sql(
            """
            select body from contacts
            where (:from::timestamptz is null or opened_at >= :from)
              and (:to::timestamptz is null or opened_at < :to)
              and (:queue::text is null or queue = :queue)
              and (:agent::text is null or :agent = any (agents))
              and (:customer::text is null or customer = :customer)
              and (:state::text is null or state = :state)
              and (:after::uuid is null or (opened_at, id)
                < (select c.opened_at, c.id from contacts c where c.id = :after))
            order by opened_at desc, id desc limit :size
            """)
        .param("from", timestamp(query.from()))
        .param("to", timestamp(query.to()))
        .param("queue", Objects.toString(query.queue(), null))
        .param("agent", Objects.toString(query.agent(), null))
        .param("customer", Objects.toString(query.customer(), null))
        .param("state", Objects.toString(query.state(), null))
        .param("after", query.after() == null ? null : query.after().uuid())
        .param("size", size)
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  @Override
  public List<Contact> open() {
    return jdbc
        .sql("select body from contacts where not is_done")
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .toList();
  }

  @Override
  public void replay(Instant from, BiConsumer<Contact, ContactEvent> reader) {
    Map<ContactId, Contact> contacts = new HashMap<>();
    // Clocks of several copies differ: a contact's own order is that of its sequence.
    batch.query(
        """
        select contact, body from (
          select contact, sequence, body,
            max(at) over (partition by contact order by sequence) as reached
          from contact_events
          where contact in (
            select id from contacts join contact_events happened on happened.contact = id
              where happened.at >= ? and imported_as is null
            union select id from contacts where not is_done)) as told
        order by reached, contact, sequence
        """,
        row -> {
          ContactId id = new ContactId(row.getString("contact"));
          ContactEvent event = json.readValue(row.getString("body"), ContactEvent.class);
          Contact before = contacts.get(id);
          Contact after =
              event instanceof ContactEvent.Opened opened
                  ? Contact.open(id, opened)
                  : Optional.ofNullable(before)
                      .flatMap(contact -> contact.apply(event))
                      .orElse(null);
          if (after != null) {
            contacts.put(id, after);
            reader.accept(after, event);
          }
        },
        Timestamp.from(from));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private Contact read(String body) {
    return json.readValue(body, Contact.class);
  }
}
