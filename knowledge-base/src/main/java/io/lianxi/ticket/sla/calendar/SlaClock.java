package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs while a calendar is open, or always, and stands still during pauses. Exact to
 * the nanosecond for any time from 1950 to 2149; other times are refused.
 *
 * <p>Pauses may come in any order, overlap, be empty, lie before the start or after the end.
 */
public final class SlaClock {
  private static final SlaClock WALL_CLOCK = new SlaClock(null);

  /** Null when every moment counts. */
  private final @Nullable OpenTime openTime;

  private SlaClock(@Nullable OpenTime openTime) {
    this.openTime = openTime;
  }

  /** The clock that always runs. */
  public static SlaClock wallClock() {
    return WALL_CLOCK;
  }

  /**
   * The clock that runs while {@code calendar} is open. To make one costs a little, to keep it
   * pays.
   *
   * @throws IllegalArgumentException when the calendar has no hours: nothing would ever be due
   */
  public static SlaClock of(BusinessCalendar calendar) {
    check(calendar);
    return new SlaClock(new OpenTime(calendar));
  }

  static void check(BusinessCalendar calendar) {
    if (!calendar.hasHours()) {
      throw new IllegalArgumentException("the calendar has no hours, so nothing would ever be due");
    }
  }

  /** Does the clock run at {@code at}, pauses aside? */
  public boolean isOpen(Instant at) {
    return openTime == null || openTime.isOpen(at);
  }

  /**
   * The first moment at which {@code promised} has been counted since {@code start}; the start
   * itself when nothing was promised. Empty when a pause goes on before that, or the calendar is
   * not open for so long until 2150.
   */
  public Optional<Instant> due(Instant start, Duration promised, List<Pause> pauses) {
    if (promised.isNegative()) {
      throw new IllegalArgumentException("what is promised must not be negative");
    }
    if (promised.isZero()) {
      return Optional.of(start);
    }
    Instant at = start;
    Duration left = promised;
    for (Pause pause : inOrder(pauses)) {
      if (pause.from().isAfter(at)) {
        Duration counted = count(at, pause.from());
        if (counted.compareTo(left) >= 0) {
          break;
        }
        left = left.minus(counted);
        at = pause.from();
      }
      if (pause.to() == null) {
        return Optional.empty();
      }
      at = later(at, pause.to());
    }
    return after(at, left);
  }

  /** What has been counted from {@code start} to {@code end}; none when that is earlier. */
  public Duration elapsed(Instant start, Instant end, List<Pause> pauses) {
    Instant at = start;
    Duration elapsed = Duration.ZERO;
    for (Pause pause : inOrder(pauses)) {
      if (!pause.from().isBefore(end)) {
        break;
      }
      elapsed = elapsed.plus(count(at, pause.from()));
      if (pause.to() == null) {
        return elapsed;
      }
      at = later(at, later(pause.from(), pause.to()));
    }
    return elapsed.plus(count(at, end));
  }

  private static List<Pause> inOrder(List<Pause> pauses) {
    for (int i = 1; i < pauses.size(); i++) {
      if (pauses.get(i).from().isBefore(pauses.get(i - 1).from())) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
      }
    }
    return pauses;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private Duration count(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    return openTime == null ? Duration.between(from, to) : openTime.between(from, to);
  }

  private Optional<Instant> after(Instant at, Duration left) {
    if (openTime != null) {
      return openTime.after(at, left);
    }
    return left.compareTo(Duration.between(at, OpenTime.LAST)) > 0
        ? Optional.empty()
        : Optional.of(at.plus(left));
  }
}
