package io.lianxi.ivr.chat.search;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The index in memory; which addresses are linked is not known to it. */
final class MemoryTranscripts implements Transcripts {
  private static final Comparator<Found> NEWEST =
      Comparator.comparing(Found::at)
          .thenComparing(found -> found.contact().value())
          .thenComparing(Found::part)
          .reversed();

  private final Map<ContactId, Waiting> due = new HashMap<>();
  private final Map<ContactId, Kept> kept = new HashMap<>();

  private record Waiting(long number, Instant at) {}

  private static final class Kept {
    Read read;
    final TreeMap<Integer, Part> parts = new TreeMap<>();

    Kept(Read read) {
      this.read = read;
    }
  }

  @Override
  public synchronized void due(Map<ContactId, Long> contacts, Instant at) {
    contacts.forEach(
        (contact, number) ->
            due.merge(
                contact,
                new Waiting(number, at),
                (known, more) -> new Waiting(Math.min(known.number(), more.number()), known.at())));
  }

  @Override
  public synchronized boolean work(Instant now, Function<Due, Optional<Read>> read) {
    Optional<Due> next =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().at().isAfter(now))
            .min(Comparator.comparing(entry -> entry.getValue().at()))
            .map(entry -> new Due(entry.getKey(), entry.getValue().number()));
    next.ifPresent(
        it -> {
          Optional<Read> made = read.apply(it);
          due.remove(it.contact());
          made.ifPresent(one -> keep(it.contact(), one));
        });
    return next.isPresent();
  }

  private void keep(ContactId contact, Read read) {
    Kept of = kept.computeIfAbsent(contact, none -> new Kept(read));
    of.read = read;
    of.parts.tailMap(read.from(), true).clear();
    read.parts().forEach(part -> of.parts.put(part.number(), part));
  }

  @Override
  public synchronized List<Found> find(Query query, int most) {
    return kept.entrySet().stream()
        .filter(entry -> matches(entry.getValue().read, query))
        .flatMap(
            entry ->
                entry.getValue().parts.values().stream()
                    .filter(part -> matches(part, query))
                    .map(part -> new Found(part.at(), entry.getKey(), part.number())))
        .filter(found -> query.after() == null || NEWEST.compare(found, query.after()) > 0)
        .sorted(NEWEST)
        .limit(most)
        .toList();
  }

  private static boolean matches(Read read, Query query) {
    return (query.queue() == null || query.queue().equals(read.queue()))
        && (query.agent() == null || read.agents().contains(query.agent()))
        && (query.customer() == null || isOf(read, query));
  }

  private static boolean isOf(Read read, Query query) {
    return read.proven() == null
        ? query.addresses().contains(read.address())
            || Objects.equals(query.customer(), read.customer())
        : read.proven().equals(query.customer());
  }

  private static boolean matches(Part part, Query query) {
    return (query.from() == null || !part.at().isBefore(query.from()))
        && (query.to() == null || part.at().isBefore(query.to()))
        && query.conditions().stream().allMatch(it -> holds(it, part.grams()));
  }

  private static boolean holds(String condition, Set<String> grams) {
    return condition.endsWith(":*")
        ? grams.stream().anyMatch(it -> it.startsWith(condition.replace(":*", "")))
        : grams.contains(condition);
  }
}
