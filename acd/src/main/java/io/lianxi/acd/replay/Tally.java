package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.report.Intervals;
import io.lianxi.acd.report.QueueCount;
import io.lianxi.acd.report.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts what happens to contacts by interval, by the same rules as reports. */
final class Tally {
  private final Intervals intervals;
  private final Predicate<QueueName> isAsked;
  private final QueueCount counting;
  private final Map<Instant, QueueFigures> figures = new HashMap<>();
  private final Map<Instant, Integer> overflowed = new HashMap<>();

  /**
   * @param thresholds the service level threshold of each queue
   * @param isAsked which queues are counted
   */
  Tally(
      Intervals intervals, Function<QueueName, Duration> thresholds, Predicate<QueueName> isAsked) {
    this.intervals = intervals;
    this.isAsked = isAsked;
    this.counting = new QueueCount(thresholds);
  }

  /** Counts in that {@code event} led to {@code after}. */
  void tell(Contact after, ContactEvent event) {
    counting.apply(after, List.of(event), this::count);
    if (event instanceof ContactEvent.Overflowed
        && after.place() != null
        && isAsked.test(after.place().queue())
        && intervals.contains(event.at())) {
      overflowed.merge(intervals.begin(event.at()), 1, Integer::sum);
    }
  }

  private void count(QueueCount.Count count) {
    if (intervals.contains(count.at()) && isAsked.test(count.queue())) {
      Instant begin = intervals.begin(count.at());
      figures.put(begin, count.change().apply(figures.getOrDefault(begin, QueueFigures.NONE)));
    }
  }

  /** What was counted, with {@code work} for the occupancy. */
  ReplayFigures figures(WorkTime work) {
    Set<Instant> begins = new TreeSet<>(figures.keySet());
    begins.addAll(overflowed.keySet());
    begins.addAll(work.begins());
    List<ReplayFigures.Row> rows = new ArrayList<>();
    QueueFigures all = QueueFigures.NONE;
    int allOverflowed = 0;
    for (Instant begin : begins) {
      QueueFigures own = figures.getOrDefault(begin, QueueFigures.NONE);
      int away = overflowed.getOrDefault(begin, 0);
      rows.add(new ReplayFigures.Row(begin, own, away, work.occupancy(begin)));
      all = all.plus(own);
      allOverflowed += away;
    }
    OptionalDouble occupancy = work.occupancy();
    return new ReplayFigures(
        rows, new ReplayFigures.Row(intervals.from(), all, allOverflowed, occupancy));
  }
}
