package io.lianxi.desktop.load;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the history tells of every contact, and what must never stand in it. */
final class Stories {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<ContactId, List<ContactEvent>> events = new LinkedHashMap<>();

  private Stories() {}

  private record Row(String contact, int sequence, String body) {}

  /** As Postgres has them now. */
  static Stories read(JdbcClient jdbc) {
    Stories stories = new Stories();
    jdbc.sql("select contact, sequence, body from contact_events order by contact, sequence")
        .query((row, n) -> new Row(row.getString(1), row.getInt(2), row.getString(3)))
        .list()
        .forEach(stories::add);
    return stories;
  }

  private void add(Row row) {
    List<ContactEvent> told =
        events.computeIfAbsent(new ContactId(row.contact()), id -> new ArrayList<>());
    told.add(JSON.readValue(row.body(), ContactEvent.class));
    if (row.sequence() != told.size()) {
      throw new AssertionError("an event before number " + row.sequence() + " of " + row.contact());
    }
  }

  int count() {
    return events.size();
  }

  /** How many came from addresses that begin with {@code prefix}. */
  long from(String prefix) {
    return events.values().stream()
        .filter(
            told ->
                told.getFirst() instanceof ContactEvent.Opened opened
                    && opened.customerAddress().startsWith(prefix))
        .count();
  }

  /** Contacts of which the events cannot have happened in this order, or are not at their end. */
  List<String> unfinished() {
    List<String> wrong = new ArrayList<>();
    events.forEach(
        (id, told) -> {
          Optional<Contact> end = fold(id, told);
          if (end.filter(Contact::isDone).isEmpty()) {
            wrong.add(id + " " + end.map(Contact::state) + " " + told);
          }
        });
    return wrong;
  }

  private static Optional<Contact> fold(ContactId id, List<ContactEvent> told) {
    return told.getFirst() instanceof ContactEvent.Opened opened
        ? Contact.open(id, opened).applyAll(told.subList(1, told.size()))
        : Optional.empty();
  }

  /** Contacts that were offered to one agent while another had them or was being offered them. */
  List<String> offeredTwice() {
    List<String> twice = new ArrayList<>();
    events.forEach(
        (id, told) -> {
          Set<AgentId> having = new HashSet<>();
          for (ContactEvent event : told) {
            switch (event) {
              case ContactEvent.Offered offered -> {
                if (!having.isEmpty()) {
                  twice.add(id + " " + told);
                }
                having.add(offered.agent());
              }
              case ContactEvent.Requeued back -> having.remove(back.agent());
              case ContactEvent.Transferred given -> having.remove(given.agent());
              default -> {} // changes no agent
            }
          }
        });
    return twice;
  }

  /** When those of {@code channel} were queued, in the order in which they were first offered. */
  List<Instant> queuedInOrderOfOffers(Channel channel) {
    Map<Instant, Instant> queuedByOffer = new TreeMap<>();
    for (List<ContactEvent> told : events.values()) {
      if (!(told.getFirst() instanceof ContactEvent.Opened opened) || opened.channel() != channel) {
        continue;
      }
      Optional<Instant> queued =
          told.stream()
              .filter(ContactEvent.Queued.class::isInstance)
              .map(event -> ((ContactEvent.Queued) event).standing().queuedAt())
              .findFirst();
      Optional<Instant> offer =
          told.stream()
              .filter(ContactEvent.Offered.class::isInstance)
              .map(ContactEvent::at)
              .findFirst();
      queued.ifPresent(at -> offer.ifPresent(when -> queuedByOffer.put(when, at)));
    }
    return List.copyOf(queuedByOffer.values());
  }

  /** The first offer after {@code moment}. */
  Optional<Instant> firstOfferAfter(Instant moment) {
    return events.values().stream()
        .flatMap(List::stream)
        .filter(ContactEvent.Offered.class::isInstance)
        .map(ContactEvent::at)
        .filter(at -> at.isAfter(moment))
        .min(Comparator.naturalOrder());
  }

  /** How many contacts went each way: the events that say so, in order. */
  Map<String, Integer> endings() {
    Map<String, Integer> count = new TreeMap<>();
    events.values().forEach(told -> count.merge(ending(told), 1, Integer::sum));
    return count;
  }

  private static String ending(List<ContactEvent> told) {
    StringBuilder way = new StringBuilder();
    String last = "in the flow";
    for (ContactEvent event : told) {
      switch (event) {
        case ContactEvent.Queued e -> last = "waiting";
        case ContactEvent.Offered e -> last = "offered";
        case ContactEvent.Accepted e -> last = "accepted, phone ringing";
        case ContactEvent.Connected e -> last = "talking";
        case ContactEvent.Held e -> last = "on hold";
        case ContactEvent.Resumed e -> last = "talking";
        case ContactEvent.Requeued e -> last = "waiting again after " + e.reason();
        case ContactEvent.Ended e -> way.append(last).append(", ended by ").append(e.by());
        case ContactEvent.Abandoned e -> way.append(last).append(", abandoned");
        default -> {} // on the way
      }
    }
    return way.isEmpty() ? last + ", not ended" : way.toString();
  }

  /** Contacts that are live in Redis though history says they are done, or the other way round. */
  static List<String> stillOpen(Contacts contacts) {
    return contacts.open().stream().map(contact -> contact.id() + " " + contact.state()).toList();
  }
}
