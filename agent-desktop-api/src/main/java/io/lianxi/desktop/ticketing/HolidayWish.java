package io.lianxi.desktop.ticketing;

import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.sla.calendar.HolidayYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year's holidays as the data set <i>holiday-cn</i> writes them; what else it says is left. */
public record HolidayWish(@Nullable Integer year, @Nullable List<@Nullable Day> days) {
  private static final int FIRST = 1970;
  private static final int LAST = 2099;

  /** A day that is not what its place in the week says. */
  public record Day(@Nullable String name, @Nullable String date, @Nullable Boolean isOffDay) {}

  /** The year, with every day in it. */
  HolidayYear read() {
    Wrong wrong = new Wrong();
    int wanted = year == null ? FIRST : year;
    if (year == null) {
      wrong.mustBeGiven("year");
    } else if (year < FIRST || year > LAST) {
      wrong.add("year", "年份必须在 1970 到 2099 之间", "must be 1970 to 2099");
    }
    List<HolidayYear.Day> read = new ArrayList<>();
    List<@Nullable Day> all = days == null ? List.of() : days;
    if (all.isEmpty() || all.size() > HolidayYear.MOST_DAYS) {
      wrong.add("days", "必须有 1 到 400 天", "must be 1 to " + HolidayYear.MOST_DAYS + " days");
    } else {
      for (int i = 0; i < all.size(); i++) {
        day("days[" + i + "]", all.get(i), wanted, wrong).ifPresent(read::add);
      }
    }
    wrong.refuse();
    return new HolidayYear(wanted, read);
  }

  private static Optional<HolidayYear.Day> day(
      String field, @Nullable Day day, int year, Wrong wrong) {
    if (day == null) {
      wrong.mustBeGiven(field);
      return Optional.empty();
    }
    Optional<LocalDate> date =
        date(day.date()).filter(on -> Math.abs(on.getYear() - year) <= 1); // New Year's Eve
    if (date.isEmpty()) {
      wrong.add(field + ".date", "必须是这一年的日期", "must be a date of that year, e.g. 2026-10-01");
    }
    Boolean isOffDay = day.isOffDay();
    if (isOffDay == null) {
      wrong.mustBeGiven(field + ".isOffDay");
      return Optional.empty();
    }
    String name = day.name() == null ? "" : day.name();
    boolean isOff = isOffDay;
    return date.map(on -> new HolidayYear.Day(name, on, isOff));
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
