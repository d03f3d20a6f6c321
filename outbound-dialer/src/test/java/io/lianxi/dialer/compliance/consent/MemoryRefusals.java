package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refusals in memory. */
public final class MemoryRefusals implements Refusals {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized List<Refusal> of(PhoneNumber number) {
    return entries.stream()
        .filter(entry -> entry.number().equals(number))
        .map(Entry::refusal)
        .sorted(Comparator.comparing(Refusal::since).thenComparing(r -> r.source().name()))
        .toList();
  }

  @Override
  public synchronized Set<PhoneNumber> refusing(
      Collection<PhoneNumber> numbers, Purpose purpose, Instant at) {
    return numbers.stream()
        .filter(
            number -> of(number).stream().anyMatch(one -> one.forbids(Channel.VOICE, purpose, at)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized int add(List<Entry> more) {
    int added = 0;
    for (Entry entry : more) {
      if (entries.stream().noneMatch(known -> isSame(known, entry))) {
        entries.add(entry);
        added++;
      }
    }
    return added;
  }

  private static boolean isSame(Entry one, Entry other) {
    return one.number().equals(other.number())
        && one.refusal().source() == other.refusal().source()
        && one.refusal().channels().equals(other.refusal().channels())
        && one.refusal().purposes().equals(other.refusal().purposes());
  }

  @Override
  public synchronized int remove(PhoneNumber number, Refusal.Source source) {
    int before = entries.size();
    entries.removeIf(entry -> entry.number().equals(number) && entry.refusal().source() == source);
    return before - entries.size();
  }

  @Override
  public synchronized List<Entry> list(String after, int limit) {
    List<String> numbers =
        entries.stream()
            .map(entry -> entry.number().value())
            .filter(number -> number.compareTo(after) > 0)
            .distinct()
            .sorted()
            .limit(limit)
            .toList();
    return entries.stream()
        .filter(entry -> numbers.contains(entry.number().value()))
        .sorted(
            Comparator.comparing((Entry entry) -> entry.number().value())
                .thenComparing(entry -> entry.refusal().since())
                .thenComparing(entry -> entry.refusal().source().name()))
        .toList();
  }
}
