package io.lianxi.ticket.alarm;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Alarms in memory. */
@NullMarked
public final class MemoryAlarms implements Alarms {
  private final List<Told> all = new ArrayList<>();
  private final Map<Seen, Instant> seen = new HashMap<>();
  private long last;

  private record Seen(long alarm, String person) {}

  @Override
  public synchronized List<Alarm> tell(List<Alarm> alarms, Instant now) {
    List<Alarm> told = new ArrayList<>();
    for (Alarm alarm : alarms) {
      if (standing().noneMatch(known -> known.alarm().cause().equals(alarm.cause()))) {
        last++;
        all.add(new Told(last, alarm, now, null, null));
        told.add(alarm);
      }
    }
    return told;
  }

  private Stream<Told> standing() {
    return all.stream().filter(told -> told.withdrawnAt() == null);
  }

  @Override
  public synchronized void withdraw(Collection<Cause> causes, Instant now) {
    all.replaceAll(
        told ->
            causes.contains(told.alarm().cause())
                    && told.withdrawnAt() == null
                    && !told.alarm().at().isAfter(now)
                ? new Told(told.id(), told.alarm(), told.at(), now, null)
                : told);
  }

  @Override
  public synchronized Set<Cause> told(Collection<TicketId> tickets) {
    return standing()
        .map(told -> told.alarm().cause())
        .filter(cause -> tickets.contains(cause.ticket()))
        .collect(toUnmodifiableSet());
  }

  @Override
  public synchronized List<Told> of(TicketId ticket) {
    return all.stream().filter(told -> told.alarm().cause().ticket().equals(ticket)).toList();
  }

  @Override
  public synchronized List<Told> of(Reader reader, Page page) {
    return remembered(reader).stream()
        .filter(told -> told.id() < page.before())
        .filter(page.isUnseenOnly() ? isUnseen(reader) : told -> true)
        .limit(Math.min(page.size(), MOST_LISTED))
        .map(
            told ->
                new Told(
                    told.id(), told.alarm(), told.at(), told.withdrawnAt(), seenAt(told, reader)))
        .toList();
  }

  private @Nullable Instant seenAt(Told told, Reader reader) {
    return seen.get(new Seen(told.id(), reader.person()));
  }

  private Predicate<Told> isUnseen(Reader reader) {
    return told -> told.withdrawnAt() == null && seenAt(told, reader) == null;
  }

  private List<Told> remembered(Reader reader) {
    Set<Addressee> names = reader.names();
    return all.reversed().stream()
        .filter(told -> !Collections.disjoint(told.alarm().told(), names))
        .limit(MOST_REMEMBERED)
        .toList();
  }

  @Override
  public synchronized int unseen(Reader reader) {
    return (int) remembered(reader).stream().filter(isUnseen(reader)).count();
  }

  @Override
  public synchronized int acknowledge(Reader reader, Collection<Long> ids, Instant now) {
    Set<Addressee> names = reader.names();
    return (int)
        all.stream()
            .filter(told -> ids.contains(told.id()))
            .filter(told -> !Collections.disjoint(told.alarm().told(), names))
            .filter(told -> isFirst(told, reader, now))
            .count();
  }

  private boolean isFirst(Told told, Reader reader, Instant now) {
    return seen.putIfAbsent(new Seen(told.id(), reader.person()), now) == null;
  }

  @Override
  public synchronized int acknowledgeAll(Reader reader, Instant now) {
    return (int)
        remembered(reader).stream()
            .filter(isUnseen(reader))
            .filter(told -> isFirst(told, reader, now))
            .count();
  }

  @Override
  public synchronized void forget(Collection<TicketId> tickets) {
    all.removeIf(told -> tickets.contains(told.alarm().cause().ticket()));
  }
}
