package io.lianxi.acd.replay;

import io.lianxi.acd.report.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time of all agents together by interval: occupied, and available and free. Occupancy is
 * occupied ÷ both, as everywhere.
 */
final class WorkTime {
  private final Intervals intervals;
  private final TreeMap<Instant, Time> times = new TreeMap<>();

  /** In milliseconds. */
  private record Time(long occupied, long free) {
    static final Time NONE = new Time(0, 0);

    Time plus(Time other) {
      return new Time(occupied + other.occupied, free + other.free);
    }

    OptionalDouble occupancy() {
      long all = occupied + free;
      return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) occupied / all);
    }
  }

  WorkTime(Intervals intervals) {
    this.intervals = intervals;
  }

  /** An agent was occupied, or else available and free, from {@code from} to {@code to}. */
  void add(boolean isOccupied, Instant from, Instant to) {
    Instant begin = from.isBefore(intervals.from()) ? intervals.from() : from;
    Instant end = to.isAfter(intervals.to()) ? intervals.to() : to;
    while (begin.isBefore(end)) {
      Instant interval = intervals.begin(begin);
      Instant next = intervals.end(interval);
      Instant until = next.isBefore(end) ? next : end;
      long millis = Duration.between(begin, until).toMillis();
      times.merge(interval, isOccupied ? new Time(millis, 0) : new Time(0, millis), Time::plus);
      begin = until;
    }
  }

  Set<Instant> begins() {
    return times.keySet();
  }

  /** Of the interval that begins at {@code begin}; empty when nobody was there. */
  OptionalDouble occupancy(Instant begin) {
    return times.getOrDefault(begin, Time.NONE).occupancy();
  }

  /** Of all intervals; empty when nobody was there. */
  OptionalDouble occupancy() {
    return times.values().stream().reduce(Time.NONE, Time::plus).occupancy();
  }
}
