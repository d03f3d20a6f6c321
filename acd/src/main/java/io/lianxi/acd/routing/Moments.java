package io.lianxi.acd.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The next moment of each of many things at which time alone changes something about it. */
final class Moments<T> {
  private final TreeSet<Moment<T>> ordered = new TreeSet<>();
  private final Map<T, Moment<T>> moments = new HashMap<>();
  private long number;

  private record Moment<T>(Instant at, long number, T what) implements Comparable<Moment<T>> {
    @Override
    public int compareTo(Moment<T> other) {
      int order = at.compareTo(other.at);
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  /**
   * @param at {@link Instant#MAX} for never
   */
  void set(T what, Instant at) {
    forget(what);
    if (at.isBefore(Instant.MAX)) {
      Moment<T> moment = new Moment<>(at, ++number, what);
      moments.put(what, moment);
      ordered.add(moment);
    }
  }

  void forget(T what) {
    Moment<T> moment = moments.remove(what);
    if (moment != null) {
      ordered.remove(moment);
    }
  }

  /** Those whose moment is {@code now} or earlier; they have none any more. */
  List<T> due(Instant now) {
    List<T> due = new ArrayList<>();
    while (!ordered.isEmpty() && !ordered.first().at().isAfter(now)) {
      T what = ordered.first().what();
      due.add(what);
      forget(what);
    }
    return due;
  }

  Optional<Instant> first() {
    return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.first().at());
  }
}
