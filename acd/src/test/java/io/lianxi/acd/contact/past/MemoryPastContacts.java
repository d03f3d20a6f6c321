package io.lianxi.acd.contact.past;

import static java.util.Comparator.comparing;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Past contacts in memory. */
public final class MemoryPastContacts implements PastContacts {
  private final Map<ContactId, List<ContactEvent>> events = new LinkedHashMap<>();
  private final Set<ContactId> own = new HashSet<>();

  /** A contact of this centre and all that happened to it so far. */
  public void own(ContactId id, List<ContactEvent> happened) {
    own.add(id);
    events.put(id, List.copyOf(happened));
  }

  @Override
  public Set<ContactId> keep(List<PastContact> contacts) {
    Set<ContactId> refused = new HashSet<>();
    for (PastContact contact : contacts) {
      if (own.contains(contact.id())) {
        refused.add(contact.id());
      } else {
        events.put(contact.id(), contact.events());
      }
    }
    return refused;
  }

  @Override
  public void tell(Instant from, Instant to, Consumer<ContactStory> reader) {
    events.entrySet().stream()
        .filter(
            contact ->
                contact.getValue().stream()
                    .anyMatch(event -> !event.at().isBefore(from) && event.at().isBefore(to)))
        .sorted(
            comparing(
                    (Map.Entry<ContactId, List<ContactEvent>> contact) ->
                        contact.getValue().getFirst().at())
                .thenComparing(contact -> contact.getKey().value()))
        .forEach(contact -> reader.accept(new ContactStory(contact.getKey(), contact.getValue())));
  }

  @Override
  public void tell(Instant from, Instant to, Source source, Consumer<ContactStory> reader) {
    tell(
        from,
        to,
        story -> {
          if (source(story.id()) == source) {
            reader.accept(story);
          }
        });
  }

  private Source source(ContactId id) {
    return own.contains(id) ? Source.OWN : Source.IMPORTED;
  }

  @Override
  public List<Day> days(ZoneId zone, int most) {
    Map<Day, Integer> counts = new HashMap<>();
    events.forEach(
        (id, happened) -> {
          LocalDate day = LocalDate.ofInstant(happened.getFirst().at(), zone);
          if (queue(happened).isPresent()) {
            counts.merge(new Day(day, source(id), 0), 1, Integer::sum);
          }
        });
    return counts.entrySet().stream()
        .map(day -> new Day(day.getKey().day(), day.getKey().source(), day.getValue()))
        .sorted(comparing(Day::day).reversed().thenComparing(Day::source))
        .limit(most)
        .toList();
  }

  @Override
  public Set<QueueName> queues(Instant from, Instant to, Source source) {
    Set<QueueName> queues = new HashSet<>();
    events.forEach(
        (id, happened) -> {
          Instant opened = happened.getFirst().at();
          if (source(id) == source && !opened.isBefore(from) && opened.isBefore(to)) {
            queue(happened).ifPresent(queues::add);
          }
        });
    return queues;
  }

  private static Optional<QueueName> queue(List<ContactEvent> events) {
    return events.stream()
        .flatMap(
            event ->
                event instanceof ContactEvent.Queued queued
                    ? Stream.of(queued.queue())
                    : Stream.of())
        .reduce((earlier, later) -> later);
  }
}
