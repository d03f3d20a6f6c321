package io.lianxi.acd.contact;

import static java.util.stream.Collectors.joining;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

  @Override
  public void keep(List<Entry> entries) {
    insertEvents(entries);
    Map<String, Entry> newest = new LinkedHashMap<>();
    entries.forEach(entry -> newest.put(entry.subject(), entry));
    upsertContacts(newest.values());
  }

  private void insertEvents(List<Entry> entries) {
    jdbc.sql(
            """
            insert into contact_events (contact, sequence, type, at, body)
            select contact, before + number, event ->> 'type', (event ->> 'at')::timestamptz, event
            from jsonb_to_recordset(:changes::jsonb) as change (contact uuid, before int, events jsonb),
              jsonb_array_elements(events) with ordinality as happened (event, number)
            on conflict do nothing
            """)
        .param("changes", array(entries, PostgresContactHistory::events))
        .update();
  }

  private static String events(Entry entry) {
    ContactChange change = ContactChange.of(entry);
    int before = change.after().version() - change.events().size();
    return "{\"contact\":\""
        + change.after().id()
        + "\",\"before\":"
        + before
        + ",\"events\":"
        + entry.field("events")
        + "}";
  }

  private void upsertContacts(Collection<Entry> entries) {
    jdbc.sql(
            """
            insert into contacts
              (id, version, state, channel, queue, agents, customer, opened_at, is_done, body)
            select (body ->> 'id')::uuid, (body ->> 'version')::int, body ->> 'state',
              body -> 'origin' ->> 'channel', body -> 'place' ->> 'queue',
              string_to_array(agents, ' '), body -> 'profile' ->> 'customer',
              (body -> 'origin' ->> 'openedAt')::timestamptz, done, body
            from jsonb_to_recordset(:contacts::jsonb) as now (agents text, done boolean, body jsonb)
            on conflict (id) do update set version = excluded.version, state = excluded.state,
              queue = excluded.queue, agents = excluded.agents, customer = excluded.customer,
              is_done = excluded.is_done, body = excluded.body
            where contacts.version < excluded.version
            """)
        .param("contacts", array(entries, PostgresContactHistory::contact))
        .update();
  }

  private static String contact(Entry entry) {
    Contact contact = ContactChange.of(entry).after();
    return "{\"agents\":\""
        + agents(contact)
        + "\",\"done\":"
        + contact.isDone()
        + ",\"body\":"
        + entry.field("after")
        + "}";
  }

  /**
   * As one JSON text: the feed's own texts need not be written anew, nor each row sent by itself.
   */
  private static String array(Collection<Entry> entries, Function<Entry, String> element) {
    return entries.stream().map(element).collect(joining(",", "[", "]"));
  }

  /** With spaces between them, which no id has. */
  private static String agents(Contact contact) {
    return contact.assignments().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(assignment -> assignment.agent().value())
        .distinct()
        .collect(joining(" "));
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
  public List<Contact> search(Query query, Collection<ContactId> also, int size) {
    return jdbc
        .sql(
            """
            select body from contacts
            where (:from::timestamptz is null or opened_at >= :from)
              and (:to::timestamptz is null or opened_at < :to)
              and (:queue::text is null or queue = :queue)
              and (:agent::text is null or :agent = any (agents))
              and (:customer::text is null or customer = :customer or id = any (:also))
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
        .param("also", also.stream().map(ContactId::uuid).toArray(UUID[]::new))
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
