package io.lianxi.ticket.sla;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.sla.calendar.SlaClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that looks at every minute, one after the other: slow and plain. It reads the calendar as
 * someone with a watch would that never goes back: where the clocks do, the watch waits. It shares
 * nothing with {@link SlaClock} but the calendar's words.
 */
final class MinuteClock {
  private static final int DAY = 1_440;
  private static final int DAYS_BEFORE = 2;

  private final long firstMinute;
  private final boolean[] open;

  /** Looks at {@code minutes} from {@code start} on; a calendar that is null is always open. */
  MinuteClock(@Nullable BusinessCalendar calendar, Instant start, int minutes) {
    firstMinute = Math.floorDiv(start.getEpochSecond(), 60);
    open = new boolean[minutes];
    if (calendar == null) {
      Arrays.fill(open, true);
    } else {
      look(calendar, minutes);
    }
  }

  private void look(BusinessCalendar calendar, int minutes) {
    ZoneRules rules = calendar.zone().getRules();
    long changes = Long.MIN_VALUE;
    long offset = 0;
    long watch = Long.MIN_VALUE;
    long day = Long.MIN_VALUE;
    boolean[] today = new boolean[DAY];
    for (int i = -DAYS_BEFORE * DAY; i < minutes; i++) {
      long minute = firstMinute + i;
      if (minute * 60 >= changes) {
        Instant at = Instant.ofEpochSecond(minute * 60);
        offset = rules.getOffset(at).getTotalSeconds() / 60;
        ZoneOffsetTransition next = rules.nextTransition(at);
        changes = next == null ? Long.MAX_VALUE : next.toEpochSecond();
      }
      watch = Math.max(watch, minute + offset);
      if (Math.floorDiv(watch, DAY) != day) {
        day = Math.floorDiv(watch, DAY);
        today = day(calendar, LocalDate.ofEpochDay(day));
      }
      if (i >= 0) {
        open[i] = today[(int) Math.floorMod(watch, (long) DAY)];
      }
    }
  }

  /** For each minute that a watch can show on {@code date}: is it open? */
  private static boolean[] day(BusinessCalendar calendar, LocalDate date) {
    List<Hours> hours = calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
    if (calendar.holidays().contains(date)) {
      hours = List.of();
    }
    hours = calendar.overrides().getOrDefault(date, hours);
    boolean[] open = new boolean[DAY];
    fill(open, hours, calendar, date, true);
    fill(open, calendar.breaks().getOrDefault(date, List.of()), calendar, date, false);
    return open;
  }

  private static void fill(
      boolean[] open, List<Hours> hours, BusinessCalendar calendar, LocalDate date, boolean as) {
    int[] skipped = skipped(calendar.zone().getRules(), date);
    for (Hours part : hours) {
      int from = shifted(part.from(), skipped);
      int to = shifted(part.to(), skipped);
      for (int minute = from; minute < to; minute++) {
        open[minute] = as;
      }
    }
  }

  /** From which minute of {@code date} on how many are skipped; none mostly. */
  private static int[] skipped(ZoneRules rules, LocalDate date) {
    Instant begin = date.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(18 * 3_600);
    ZoneOffsetTransition next = rules.nextTransition(begin);
    for (int i = 0; i < 3 && next != null; i++) {
      if (next.isGap() && next.getDateTimeBefore().toLocalDate().equals(date)) {
        int from = next.getDateTimeBefore().toLocalTime().toSecondOfDay() / 60;
        return new int[] {from, (int) next.getDuration().toMinutes()};
      }
      next = rules.nextTransition(next.getInstant());
    }
    return new int[] {0, 0};
  }

  private static int shifted(int minute, int[] skipped) {
    boolean isSkipped = minute >= skipped[0] && minute < skipped[0] + skipped[1];
    return Math.min(DAY, isSkipped && minute < DAY ? minute + skipped[1] : minute);
  }

  /** The seconds counted from {@code start} until {@code end}, pauses aside. */
  long elapsed(long start, long end, List<long[]> pauses) {
    return walk(start, end, Long.MAX_VALUE, pauses)[0];
  }

  /** The first second at which {@code promised} are counted; -1 when that is not looked at. */
  long due(long start, long promised, List<long[]> pauses) {
    long last = (firstMinute + open.length) * 60;
    return walk(start, last, promised, pauses)[1];
  }

  private long[] walk(long start, long end, long promised, List<long[]> pauses) {
    long counted = 0;
    for (long minute = Math.floorDiv(start, 60); minute * 60 < end; minute++) {
      if (!open[(int) (minute - firstMinute)]) {
        continue;
      }
      long from = Math.max(start, minute * 60);
      long to = Math.min(end, minute * 60 + 60);
      if (isWhole(from, to, pauses) && counted + to - from < promised) {
        counted += isPaused(from, pauses) ? 0 : to - from;
        continue;
      }
      for (long second = from; second < to; second++) {
        counted += isPaused(second, pauses) ? 0 : 1;
        if (counted == promised) {
          return new long[] {counted, second + 1};
        }
      }
    }
    return new long[] {counted, -1};
  }

  /** Does no pause begin or end within? */
  private static boolean isWhole(long from, long to, List<long[]> pauses) {
    for (long[] pause : pauses) {
      if ((pause[0] > from && pause[0] < to) || (pause[1] > from && pause[1] < to)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPaused(long second, List<long[]> pauses) {
    for (long[] pause : pauses) {
      if (second >= pause[0] && second < pause[1]) {
        return true;
      }
    }
    return false;
  }
}
