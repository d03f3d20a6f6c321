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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /**
   * Whatever has a column is given beside the text: to be taken out of it, all of them would be
   * read as one document first, and each written anew.
   */
  private void insertEvents(List<Entry> entries) {
    List<Happened> happened = entries.stream().flatMap(this::happened).toList();
    jdbc.sql(
            """
            insert into contact_events (contact, sequence, type, at, body)
            select contact::uuid, sequence, type, at::timestamptz, body::jsonb
            from unnest(:contacts::text[], :sequences::int[], :types::text[], :times::text[],
              :bodies::text[]) as happened (contact, sequence, type, at, body)
            on conflict do nothing
            """)
        .param("contacts", column(happened, one -> one.contact().value()))
        .param("sequences", happened.stream().mapToInt(Happened::sequence).toArray())
        .param("types", column(happened, one -> one.event().getClass().getSimpleName()))
        .param("times", column(happened, one -> one.event().at().toString()))
        .param("bodies", column(happened, Happened::body))
        .update();
  }

  /** One event of a contact, and how it is written. */
  private record Happened(ContactId contact, int sequence, ContactEvent event, String body) {}

  private Stream<Happened> happened(Entry entry) {
    ContactChange change = ContactChange.of(entry);
    List<ContactEvent> events = change.events();
    ContactId contact = change.after().id();
    int before = change.after().version() - events.size();
    if (events.size() == 1) { // what most are, and written already
      String all = entry.field("events");
      String only = all.substring(all.indexOf('[') + 1, all.lastIndexOf(']'));
      return Stream.of(new Happened(contact, before + 1, events.getFirst(), only));
    }
    return IntStream.range(0, events.size())
        .mapToObj(
            i -> new Happened(contact, before + i + 1, events.get(i), written(events.get(i))));
  }

  private String written(ContactEvent event) {
    return json.writerFor(ContactEvent.class).writeValueAsString(event);
  }

  private void upsertContacts(Collection<Entry> entries) {
    List<Contact> contacts =
        entries.stream().map(entry -> ContactChange.of(entry).after()).toList();
    jdbc.sql(
            """
            insert into contacts
              (id, version, state, channel, queue, agents, customer, opened_at, is_done, body)
            select id::uuid, version, state, channel, queue, string_to_array(agents, ' '),
              customer, opened_at::timestamptz, is_done::boolean, body::jsonb
            from unnest(:ids::text[], :versions::int[], :states::text[], :channels::text[],
                :queues::text[], :agents::text[], :customers::text[], :opened::text[],
                :done::text[], :bodies::text[])
              as now (id, version, state, channel, queue, agents, customer, opened_at, is_done, body)
            on conflict (id) do update set version = excluded.version, state = excluded.state,
              queue = excluded.queue, agents = excluded.agents, customer = excluded.customer,
              is_done = excluded.is_done, body = excluded.body
            where contacts.version < excluded.version
            """)
        .param("ids", column(contacts, contact -> contact.id().value()))
        .param("versions", contacts.stream().mapToInt(Contact::version).toArray())
        .param("states", column(contacts, contact -> contact.state().name()))
        .param("channels", column(contacts, contact -> contact.origin().channel().name()))
        .param("queues", column(contacts, PostgresContactHistory::queue))
        .param("agents", column(contacts, PostgresContactHistory::agents))
        .param("customers", column(contacts, PostgresContactHistory::customer))
        .param("opened", column(contacts, contact -> contact.origin().openedAt().toString()))
        .param("done", column(contacts, contact -> Boolean.toString(contact.isDone())))
        .param("bodies", column(entries, entry -> entry.field("after")))
        .update();
  }

  private static <T> @Nullable String[] column(
      Collection<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String queue(Contact contact) {
    Place place = contact.place();
    return place == null ? null : place.queue().value();
  }

  private static @Nullable String customer(Contact contact) {
    CustomerId customer = contact.profile().customer();
    return customer == null ? null : customer.value();
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
