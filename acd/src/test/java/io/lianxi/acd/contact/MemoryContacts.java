package io.lianxi.acd.contact;

import static java.util.Comparator.comparing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Contacts in memory, under the lock of the fake presences; one that is done is kept for good. */
public final class MemoryContacts implements Contacts {
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
  private final Map<String, Abandoned> abandoned = new HashMap<>();
  private final Map<String, String> fences = new HashMap<>();
  private final Agents agents;
  private final MemoryPresences presences;
  private final MemoryEventFeed feed;

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
      write(null, opened, List.of(event));
      return opened;
    }
  }

  @Override
  public Optional<Contact> find(ContactId id) {
    synchronized (presences) {
      return Optional.ofNullable(contacts.get(id));
    }
  }

  @Override
  public Optional<Contact> record(Contact before, List<? extends ContactEvent> events) {
    synchronized (presences) {
      Contact known = contacts.get(before.id());
      if (known == null || known.version() != before.version()) {
        return Optional.empty();
      }
      Optional<Contact> after = before.applyAll(events).filter(next -> hasRoom(before, next));
      after.ifPresent(next -> write(before, next, events));
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

  private void write(@Nullable Contact before, Contact after, List<? extends ContactEvent> events) {
    Instant now = events.getLast().at();
    contacts.put(after.id(), after);
    if (before != null) {
      before.occupiedAgents().stream()
          .filter(agent -> !after.occupiedAgents().contains(agent))
          .forEach(agent -> presences.release(agent, after.id(), after.wasHandledBy(agent), now));
    }
    after
        .occupiedAgents()
        .forEach(agent -> presences.occupy(agent, after.id(), after.origin().channel(), now));
    rememberAbandoned(before, after);
    feed.append(
        "contact",
        after.id().value(),
        Map.of(
            "version",
            Integer.toString(after.version()),
            "events",
            json.writerFor(
                    json.getTypeFactory().constructCollectionType(List.class, ContactEvent.class))
                .writeValueAsString(events),
            "after",
            json.writeValueAsString(after)));
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
          ? record(before, events)
          : Optional.empty();
    }
  }

  @Override
  public List<Contact> waiting() {
    synchronized (presences) {
      return contacts.values().stream()
          .filter(contact -> contact.state() == ContactState.QUEUED)
          .sorted(comparing(contact -> Objects.requireNonNull(contact.place()).queuedAt()))
          .toList();
    }
  }

  @Override
  public List<Contact> open() {
    synchronized (presences) {
      return contacts.values().stream().filter(contact -> !contact.isDone()).toList();
    }
  }

  @Override
  public List<Contact> due(Instant now) {
    return open().stream()
        .filter(contact -> contact.deadline().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(comparing(contact -> contact.deadline().orElseThrow()))
        .toList();
  }

  @Override
  public List<Contact> find(Collection<ContactId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public void restore(Contact contact) {
    synchronized (presences) {
      if (contacts.putIfAbsent(contact.id(), contact) == null) {
        contact
            .occupiedAgents()
            .forEach(agent -> presences.restore(agent, contact.id(), contact.origin().channel()));
      }
    }
  }
}
