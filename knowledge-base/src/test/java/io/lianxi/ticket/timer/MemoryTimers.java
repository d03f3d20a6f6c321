package io.lianxi.ticket.timer;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Timers in memory. */
@NullMarked
final class MemoryTimers implements Timers {
  private final Map<TicketId, Row> rows = new HashMap<>();

  /**
   * A timer as it is kept.
   *
   * @param busyUntil null while it is in nobody's hands
   */
  private record Row(DueTimer timer, @Nullable Instant busyUntil) {
    Row at(Instant at, int failures, @Nullable Instant lastActed) {
      return new Row(
          new DueTimer(timer.ticket(), at, timer.version() + 1, failures, lastActed), null);
    }
  }

  /** Takes all that are due into one's hands, as db-scheduler does, earliest first. */
  synchronized List<DueTimer> take(Instant now) {
    List<DueTimer> due =
        rows.values().stream()
            .filter(row -> row.busyUntil() == null && !row.timer().at().isAfter(now))
            .map(row -> row.at(row.timer().at(), row.timer().failures(), row.timer().lastActed()))
            .map(Row::timer)
            .sorted(Comparator.comparing(DueTimer::at))
            .toList();
    due.forEach(timer -> rows.put(timer.ticket(), new Row(timer, now)));
    return due;
  }

  @Override
  public synchronized void set(Map<TicketId, Instant> timers) {
    timers.forEach(
        (ticket, at) ->
            rows.compute(
                ticket,
                (id, row) ->
                    row == null
                        ? new Row(new DueTimer(ticket, at, 1, 0, null), null)
                        : row.at(at, row.timer().failures(), row.timer().lastActed())));
  }

  @Override
  public synchronized void remove(Collection<TicketId> tickets) {
    tickets.forEach(rows::remove);
  }

  @Override
  public synchronized Optional<Instant> find(TicketId ticket) {
    return Optional.ofNullable(rows.get(ticket)).map(row -> row.timer().at());
  }

  @Override
  public synchronized void done(DueTimer timer, Optional<Instant> next, Instant now) {
    change(timer, row -> next.map(at -> row.at(at, 0, now)).orElse(null));
  }

  @Override
  public synchronized void failed(DueTimer timer, Instant next, Instant now) {
    change(timer, row -> row.at(next, timer.failures() + 1, timer.lastActed()));
  }

  @Override
  public synchronized void release(DueTimer timer) {
    change(timer, row -> row.at(timer.at(), timer.failures(), timer.lastActed()));
  }

  private void change(DueTimer timer, Function<Row, @Nullable Row> change) {
    rows.computeIfPresent(
        timer.ticket(),
        (id, row) -> row.timer().version() == timer.version() ? change.apply(row) : row);
  }

  @Override
  public synchronized int releaseAhead(Instant now) {
    List<DueTimer> ahead =
        rows.values().stream()
            .filter(row -> row.busyUntil() != null && row.busyUntil().isAfter(now.plusSeconds(10)))
            .map(Row::timer)
            .toList();
    ahead.forEach(this::release);
    return ahead.size();
  }
}
