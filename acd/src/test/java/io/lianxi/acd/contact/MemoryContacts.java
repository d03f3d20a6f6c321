package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.event.LazyFields;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Contacts in memory, under the lock of the fake presences; one that is done is kept for good. */
public final class MemoryContacts implements Contacts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectWriter EVENTS =
      JSON.writerFor(JSON.getTypeFactory().constructCollectionType(List.class, ContactEvent.class));

  private final Map<ContactId, Contact> contacts = new HashMap<>();
  private final Map<ContactId, Contact> older = new HashMap<>();
  private final Map<ContactId, Contact> open = new LinkedHashMap<>();
  private final NavigableMap<Moment, ContactId> waiting = new TreeMap<>();
  private final NavigableMap<Moment, ContactId> due = new TreeMap<>();
  private final Map<String, Abandoned> abandoned = new HashMap<>();
  private final Map<String, String> fences = new HashMap<>();
  private boolean isRestored;
  private int eras;
  private final Agents agents;
  private final MemoryPresences presences;
  private final MemoryEventFeed feed;

  /** Where a contact stands in an index. */
  private record Moment(Instant at, String id) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      int order = at.compareTo(other.at);
      return order == 0 ? id.compareTo(other.id) : order;
    }
  }

  /**
   * What a change says.
   *
   * @param isFenced was it made by who proved to lead?
   */
  public record Change(
      @Nullable Contact before, Contact after, List<ContactEvent> events, boolean isFenced) {
    public Change {
      events = List.copyOf(events);
    }
  }

  public MemoryContacts(Agents agents, MemoryPresences presences, MemoryEventFeed feed) {
    this.agents = agents;
    this.presences = presences;
    this.feed = feed;
  }

  @Override
  public Contact open(ContactId id, ContactEvent.Opened event) {
    synchronized (presences) {
      Contact known = contacts.get(id);
      if (known != null) {
        return known;
      }
      Contact opened = Contact.open(id, event);
      write(null, opened, List.of(event), false);
      return opened;
    }
  }

  @Override
  public Optional<Contact> find(ContactId id) {
    synchronized (presences) {
      return Optional.ofNullable(contacts.get(id));
    }
  }

  /** Half of them have changed since, as if another copy of the application had changed them. */
  @Override
  public Optional<Contact> lastKnown(ContactId id) {
    synchronized (presences) {
      Contact now = contacts.get(id);
      return Optional.ofNullable(now == null || now.version() % 2 == 1 ? older.get(id) : now);
    }
  }

  @Override
  public Optional<Contact> record(Contact before, List<? extends ContactEvent> events) {
    return record(before, events, false);
  }

  private Optional<Contact> record(
      Contact before, List<? extends ContactEvent> events, boolean isFenced) {
    synchronized (presences) {
      Contact known = contacts.get(before.id());
      if (known == null || known.version() != before.version()) {
        return Optional.empty();
      }
      Optional<Contact> after = before.applyAll(events).filter(next -> hasRoom(before, next));
      after.ifPresent(next -> write(before, next, events, isFenced));
      return after;
    }
  }

  private boolean hasRoom(Contact before, Contact after) {
    Set<AgentId> newly = new HashSet<>(after.occupiedAgents());
    newly.removeAll(before.occupiedAgents());
    return newly.stream()
        .allMatch(
            agent ->
                agents
                    .find(agent)
                    .filter(a -> presences.hasRoom(agent, after.origin().channel(), a.capacity()))
                    .isPresent());
  }

  private void write(
      @Nullable Contact before,
      Contact after,
      List<? extends ContactEvent> events,
      boolean isFenced) {
    Instant now = events.getLast().at();
    store(after);
    if (before != null) {
      sorted(before.occupiedAgents()).stream()
          .filter(agent -> !after.occupiedAgents().contains(agent))
          .forEach(agent -> presences.release(agent, after.id(), after.wasHandledBy(agent), now));
    }
    sorted(after.occupiedAgents())
        .forEach(agent -> presences.occupy(agent, after.id(), after.origin().channel(), now));
    rememberAbandoned(before, after);
    feed.append(
        "contact",
        after.id().value(),
        new LazyFields(
            new Change(before, after, List.copyOf(events), isFenced),
            Map.of(
                "version",
                () -> Integer.toString(after.version()),
                "events",
                () -> EVENTS.writeValueAsString(events),
                "after",
                () -> JSON.writeValueAsString(after))));
  }

  /** Puts {@code contact} where it is, and into the indexes. */
  private void store(Contact contact) {
    Contact before = contacts.put(contact.id(), contact);
    if (before != null) {
      waitingSince(before).ifPresent(waiting::remove);
      dueAt(before).ifPresent(due::remove);
    }
    if (contact.isDone()) {
      older.remove(contact.id());
      open.remove(contact.id());
      return;
    }
    older.compute(contact.id(), (id, old) -> before);
    open.put(contact.id(), contact);
    waitingSince(contact).ifPresent(moment -> waiting.put(moment, contact.id()));
    dueAt(contact).ifPresent(moment -> due.put(moment, contact.id()));
  }

  private static Optional<Moment> waitingSince(Contact contact) {
    return Optional.ofNullable(contact.place())
        .filter(place -> contact.state() == ContactState.QUEUED)
        .map(place -> new Moment(place.queuedAt(), contact.id().value()));
  }

  private static Optional<Moment> dueAt(Contact contact) {
    return contact.deadline().map(at -> new Moment(at, contact.id().value()));
  }

  private static List<AgentId> sorted(Set<AgentId> agents) {
    return agents.size() < 2 ? List.copyOf(agents) : agents.stream().sorted().toList();
  }

  private void rememberAbandoned(@Nullable Contact before, Contact after) {
    Place place = after.place();
    String address = after.origin().customerAddress();
    if (place == null || address.isEmpty() || (before != null && before.state() == after.state())) {
      return;
    }
    if (after.state() == ContactState.ABANDONED) {
      Instant at = Objects.requireNonNull(after.ending()).at();
      abandoned.put(address, new Abandoned(place.queue(), place.queuedAt(), at));
    } else if (after.state() == ContactState.CONNECTED) {
      abandoned.remove(address);
    }
  }

  @Override
  public Optional<Abandoned> lastAbandoned(String customerAddress) {
    synchronized (presences) {
      return Optional.ofNullable(abandoned.get(customerAddress));
    }
  }

  /** From now on only {@code fence} is current. */
  public void fence(Fence fence) {
    synchronized (presences) {
      fences.put(fence.lease(), fence.token());
    }
  }

  @Override
  public Optional<Contact> record(
      Contact before, List<? extends ContactEvent> events, Fence fence) {
    synchronized (presences) {
      return fence.token().equals(fences.get(fence.lease()))
          ? record(before, events, true)
          : Optional.empty();
    }
  }

  @Override
  public List<Contact> waiting() {
    synchronized (presences) {
      return find(waiting.values());
    }
  }

  @Override
  public List<Contact> open() {
    synchronized (presences) {
      return List.copyOf(open.values());
    }
  }

  @Override
  public List<Contact> open(Channel channel) {
    return open().stream().filter(contact -> contact.origin().channel() == channel).toList();
  }

  @Override
  public List<Contact> due(Instant now) {
    synchronized (presences) {
      return due.isEmpty() || due.firstKey().at().isAfter(now)
          ? List.of()
          : find(due.headMap(new Moment(now.plusMillis(1), ""), false).values()).stream()
              .filter(contact -> contact.deadline().filter(at -> !at.isAfter(now)).isPresent())
              .toList();
    }
  }

  /** Forgets everything. */
  public void lose() {
    synchronized (presences) {
      contacts.clear();
      open.clear();
      waiting.clear();
      due.clear();
      abandoned.clear();
      fences.clear();
      isRestored = false;
    }
  }

  @Override
  public List<Contact> find(Collection<ContactId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public void restore(Contact contact) {
    synchronized (presences) {
      if (!contacts.containsKey(contact.id())) {
        store(contact);
        contact
            .occupiedAgents()
            .forEach(agent -> presences.restore(agent, contact.id(), contact.origin().channel()));
      }
    }
  }

  @Override
  public Optional<String> era() {
    synchronized (presences) {
      return isRestored ? Optional.of("era" + eras) : Optional.empty();
    }
  }

  @Override
  public void restored() {
    synchronized (presences) {
      eras += isRestored ? 0 : 1;
      isRestored = true;
    }
  }
}
