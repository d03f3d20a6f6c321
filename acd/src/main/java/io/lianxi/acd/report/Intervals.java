package io.lianxi.acd.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The stretches of equal length that a period is told in; the last one may be shorter.
 *
 * @param to when it is over, not included
 */
public record Intervals(Instant from, Instant to, Duration length) {
  public static final Duration LONGEST_PERIOD = Duration.ofDays(92);
  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final int MOST = 5_000;

  /** Before this nothing was reported. */
  public static final Instant FIRST = Instant.EPOCH;

  /** From this on nothing is. */
  public static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

  public Intervals {
    wrong(from, to, length)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException(wrong.field() + " " + wrong.message());
            });
  }

  /** Why there are no such intervals. */
  public record Wrong(String field, String message) {}

  /** What is wrong with intervals like these; empty when nothing is. */
  public static Optional<Wrong> wrong(Instant from, Instant to, Duration length) {
    if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      return Optional.of(new Wrong("from", "must be in the years 1970 to 2999"));
    }
    if (!from.isBefore(to)) {
      return Optional.of(new Wrong("to", "must be after from"));
    }
    if (from.plus(LONGEST_PERIOD).isBefore(to)) {
      return Optional.of(
          new Wrong("to", "must be at most " + LONGEST_PERIOD.toDays() + " days after from"));
    }
    if (length.compareTo(SHORTEST) < 0) {
      return Optional.of(new Wrong("interval", "must be at least " + SHORTEST));
    }
    if (length.compareTo(LONGEST_PERIOD) > 0) {
      return Optional.of(new Wrong("interval", "must be at most " + LONGEST_PERIOD));
    }
    return Duration.between(from, to).dividedBy(length) >= MOST
        ? Optional.of(new Wrong("interval", "makes more than " + MOST + " intervals"))
        : Optional.empty();
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** When the interval begins that {@code at}, within the period, is in. */
  public Instant begin(Instant at) {
    return from.plus(length.multipliedBy(Duration.between(from, at).dividedBy(length)));
  }

  /** When the interval that begins at {@code begin} is over. */
  public Instant end(Instant begin) {
    Instant end = begin.plus(length);
    return end.isAfter(to) ? to : end;
  }
}
