package io.lianxi.acd.contact;

import static java.util.Comparator.comparing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.MemoryContacts.Change;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.LazyFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Contacts and their events in memory, kept when told. */
public final class MemoryContactHistory implements ContactHistory, EventArchive {
  private static final TypeReference<List<ContactEvent>> EVENTS = new TypeReference<>() {};
  private static final Comparator<Contact> NEWEST =
      comparing((Contact contact) -> contact.origin().openedAt())
          .thenComparing(contact -> contact.id().value())
          .reversed();

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<ContactId, List<ContactEvent>> events = new LinkedHashMap<>();
  private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
  private final Map<ContactId, Contact> open = new LinkedHashMap<>();
  private final Map<CustomerId, Set<ContactId>> customers = new HashMap<>();

  @Override
  public String topic() {
    return "contact";
  }

  @Override
  public synchronized void keep(List<Entry> entries) {
    for (Entry entry : entries) {
      keep(new ContactId(entry.subject()), happened(entry), version(entry));
    }
  }

  private static List<ContactEvent> happened(Entry entry) {
    return entry.fields() instanceof LazyFields lazy && lazy.said() instanceof Change change
        ? change.events()
        : JSON.readValue(entry.field("events"), EVENTS);
  }

  private static int version(Entry entry) {
    return entry.fields() instanceof LazyFields lazy && lazy.said() instanceof Change change
        ? change.after().version()
        : Integer.parseInt(entry.field("version"));
  }

  private void keep(ContactId id, List<ContactEvent> happened, int version) {
    List<ContactEvent> known = events.computeIfAbsent(id, none -> new ArrayList<>());
    int first = version - happened.size();
    for (int i = 0; i < happened.size(); i++) {
      if (first + i == known.size()) {
        known.add(happened.get(i));
        fold(id, happened.get(i));
      }
    }
  }

  private void fold(ContactId id, ContactEvent event) {
    Contact before = contacts.get(id);
    Contact after =
        before == null
            ? Contact.open(id, (ContactEvent.Opened) event)
            : before.apply(event).orElseThrow();
    contacts.put(id, after);
    if (after.isDone()) {
      open.remove(id);
    } else {
      open.put(id, after);
    }
    if (event instanceof ContactEvent.Identified identified) {
      customers.computeIfAbsent(identified.customer(), none -> new LinkedHashSet<>()).add(id);
    }
  }

  @Override
  public synchronized Optional<Contact> find(ContactId id) {
    return Optional.ofNullable(contacts.get(id));
  }

  private static Contact fold(ContactId id, List<ContactEvent> events) {
    return Contact.open(id, (ContactEvent.Opened) events.getFirst())
        .applyAll(events.subList(1, events.size()))
        .orElseThrow();
  }

  @Override
  public synchronized List<ContactEvent> events(ContactId id) {
    return List.copyOf(events.getOrDefault(id, List.of()));
  }

  @Override
  public synchronized Optional<AgentId> lastAgent(CustomerId customer) {
    return customers.getOrDefault(customer, Set.of()).stream()
        .map(contacts::get)
        .filter(contact -> customer.equals(contact.profile().customer()))
        .sorted(NEWEST)
        .flatMap(contact -> contact.assignments().reversed().stream())
        .filter(part -> part.connectedAt() != null)
        .map(Assignment::agent)
        .findFirst();
  }

  @Override
  public synchronized List<Contact> search(Query query, Collection<ContactId> also, int size) {
    List<Contact> matching =
        all().stream().filter(contact -> matches(contact, query, also)).sorted(NEWEST).toList();
    int start =
        query.after() == null
            ? 0
            : 1 + matching.stream().map(Contact::id).toList().indexOf(query.after());
    return matching.stream().skip(start).limit(size).toList();
  }

  private static boolean matches(Contact contact, Query query, Collection<ContactId> also) {
    Instant openedAt = contact.origin().openedAt();
    Place place = contact.place();
    return (query.from() == null || !openedAt.isBefore(query.from()))
        && (query.to() == null || openedAt.isBefore(query.to()))
        && (query.queue() == null || (place != null && query.queue().equals(place.queue())))
        && (query.agent() == null
            || contact.assignments().stream()
                .filter(part -> part.connectedAt() != null)
                .anyMatch(part -> part.agent().equals(query.agent())))
        && (query.customer() == null
            || Objects.equals(query.customer(), contact.profile().customer())
            || also.contains(contact.id()))
        && (query.state() == null || query.state() == contact.state());
  }

  private List<Contact> all() {
    return List.copyOf(contacts.values());
  }

  @Override
  public synchronized List<Contact> open() {
    return List.copyOf(open.values());
  }

  @Override
  public synchronized void replay(Instant from, BiConsumer<Contact, ContactEvent> reader) {
    record Told(Contact after, ContactEvent event, Instant reached) {}
    List<Told> told = new ArrayList<>();
    for (Contact contact : all()) {
      List<ContactEvent> known = events(contact.id());
      if (!contact.isDone() || known.stream().anyMatch(event -> !event.at().isBefore(from))) {
        Instant reached = Instant.MIN;
        for (int i = 0; i < known.size(); i++) {
          Instant at = known.get(i).at();
          reached = at.isAfter(reached) ? at : reached;
          told.add(new Told(fold(contact.id(), known.subList(0, i + 1)), known.get(i), reached));
        }
      }
    }
    told.stream()
        .sorted(comparing(Told::reached))
        .forEach(each -> reader.accept(each.after(), each.event()));
  }
}
