package io.lianxi.acd.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The time that a calendar is open, added up: how much of it lies between two moments, and when so
 * much of it will have passed. Exact to the nanosecond.
 *
 * <p>The idea: the openings of a year are written down once, each with what was open before it in
 * that year. Then what lies between two moments is a difference of two look-ups, and the moment at
 * which so much has passed is a binary search. A year is written down when it is first asked for.
 */
public final class OpenTime {
  /** The first moment it knows. */
  public static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");

  /** The moment from which on it knows nothing. */
  public static final Instant LAST = Instant.parse("2150-01-01T00:00:00Z");

  // one more on each side: a zone may begin a year before or after UTC does
  private static final int FIRST_YEAR = 1949;
  private static final int YEARS = 2151 - FIRST_YEAR;
  private static final long SECONDS_A_YEAR = 31_556_952; // on average: 365.2425 days
  private static final long NANOS = 1_000_000_000;

  private final BusinessCalendar calendar;
  private final long[] starts = new long[YEARS + 1];
  private final AtomicReferenceArray<Year> years = new AtomicReferenceArray<>(YEARS);

  /** The openings of one year: when each begins and is over, and what was open before it. */
  private static final class Year {
    final long[] from;
    final long[] to;
    final long[] before;
    final long total;

    Year(List<Opening> openings) {
      from = new long[openings.size()];
      to = new long[openings.size()];
      before = new long[openings.size()];
      long open = 0;
      for (int i = 0; i < from.length; i++) {
        from[i] = nanos(openings.get(i).from());
        to[i] = nanos(openings.get(i).to());
        before[i] = open;
        open += to[i] - from[i];
      }
      total = open;
    }

    /** The opening at {@code at}, or else the last before it; -1 for none. */
    int index(long at) {
      int found = Arrays.binarySearch(from, at);
      return found >= 0 ? found : -found - 2;
    }

    long openBefore(long at) {
      int i = index(at);
      return i < 0 ? 0 : before[i] + Math.min(at, to[i]) - from[i];
    }

    /** When {@code open} will have passed, which is more than nothing and no more than total. */
    long when(long open) {
      int found = Arrays.binarySearch(before, open);
      int i = found >= 0 ? found - 1 : -found - 2; // of two moments the first
      return from[i] + open - before[i];
    }
  }

  public OpenTime(BusinessCalendar calendar) {
    this.calendar = calendar;
    for (int i = 0; i <= YEARS; i++) {
      starts[i] =
          nanos(LocalDate.of(FIRST_YEAR + i, 1, 1).atStartOfDay(calendar.zone()).toInstant());
    }
  }

  /** Is it open at {@code at}? */
  public boolean isOpen(Instant at) {
    long moment = known(at);
    Year year = year(yearOf(moment));
    int i = year.index(moment);
    return i >= 0 && moment < year.to[i];
  }

  /** How long it is open from {@code from} on until before {@code to}; none if that is earlier. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    long begin = known(from);
    long end = known(to);
    int first = yearOf(begin);
    int last = yearOf(end);
    long open = year(last).openBefore(end) - year(first).openBefore(begin);
    for (int i = first; i < last; i++) {
      open += year(i).total;
    }
    return Duration.ofNanos(open);
  }

  /**
   * The first moment, {@code from} at the earliest, at which it has been open for {@code open}
   * since {@code from}; empty when that is not before {@link #LAST}.
   */
  public Optional<Instant> after(Instant from, Duration open) {
    if (open.isZero()) {
      return Optional.of(from);
    }
    if (open.compareTo(Duration.between(from, LAST)) > 0) {
      return Optional.empty();
    }
    long begin = known(from);
    int first = yearOf(begin);
    long left = open.toNanos() + year(first).openBefore(begin);
    for (int i = first; i < YEARS; i++) {
      Year year = year(i);
      if (left <= year.total) {
        return Optional.of(instant(year.when(left))).filter(at -> !at.isAfter(LAST));
      }
      left -= year.total;
    }
    return Optional.empty();
  }

  private static long known(Instant at) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException("only times from 1950 to 2149 are known, not " + at);
    }
    return nanos(at);
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * NANOS + at.getNano();
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private int yearOf(long at) {
    long since = Math.floorDiv(Math.floorDiv(at, NANOS), SECONDS_A_YEAR);
    int year = (int) since + 1970 - FIRST_YEAR;
    while (at < starts[year]) {
      year--;
    }
    while (at >= starts[year + 1]) {
      year++;
    }
    return year;
  }

  private Year year(int index) {
    Year known = years.get(index);
    if (known != null) {
      return known;
    }
    Year read = read(FIRST_YEAR + index);
    years.set(index, read);
    return read;
  }

  private Year read(int year) {
    return new Year(
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .flatMap(date -> calendar.openings(date).stream())
            .toList());
  }
}
