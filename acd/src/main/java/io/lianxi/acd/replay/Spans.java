package io.lianxi.acd.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of time, apart from each other and in order.
 *
 * @param all none is empty
 */
record Spans(List<Span> all) {

  /** From a moment to another one that is not included. */
  record Span(Instant from, Instant to) {
    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** All the time that is in one of {@code spans}. */
  static Spans union(Collection<Span> spans) {
    List<Span> ordered =
        spans.stream()
            .filter(span -> span.from().isBefore(span.to()))
            .sorted(Comparator.comparing(Span::from))
            .toList();
    List<Span> apart = new ArrayList<>();
    for (Span span : ordered) {
      Span last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || span.from().isAfter(last.to())) {
        apart.add(span);
      } else if (span.to().isAfter(last.to())) {
        apart.set(apart.size() - 1, new Span(last.from(), span.to()));
      }
    }
    return new Spans(apart);
  }

  /** What of it is at or after {@code from} and before {@code to}. */
  List<Span> between(Instant from, Instant to) {
    int found =
        Collections.binarySearch(all, new Span(from, from), Comparator.comparing(Span::from));
    List<Span> inside = new ArrayList<>();
    for (int i = Math.max(0, found < 0 ? -found - 2 : found); i < all.size(); i++) {
      Span span = all.get(i);
      if (!span.from().isBefore(to)) {
        break;
      }
      Instant start = span.from().isBefore(from) ? from : span.from();
      Instant end = span.to().isAfter(to) ? to : span.to();
      if (start.isBefore(end)) {
        inside.add(new Span(start, end));
      }
    }
    return inside;
  }
}
