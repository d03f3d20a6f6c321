package io.lianxi.ticket.sla.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * China's holidays of one year and the weekends that are worked for them (调休), as the State Council
 * announces them each autumn; in the shape of the open data set <i>holiday-cn</i>.
 */
public record HolidayYear(int year, List<Day> days) {
  /** How many days one names at most. */
  public static final int MOST_DAYS = 400;

  public HolidayYear {
    days = List.copyOf(days);
    if (days.size() > MOST_DAYS) {
      throw new IllegalArgumentException("a year names at most " + MOST_DAYS + " days");
    }
  }

  /**
   * A day that is not what its place in the week says.
   *
   * @param isOffDay a holiday, else a day that is worked
   */
  public record Day(String name, LocalDate date, @JsonProperty("isOffDay") boolean isOffDay) {}

  /**
   * {@code calendar} with this year in it: holidays are closed, and a day that is worked has the
   * hours of a Monday, unless it has hours anyway. What was said of a date by hand stays.
   */
  public BusinessCalendar in(BusinessCalendar calendar) {
    Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
    Map<LocalDate, List<Hours>> overrides = new HashMap<>(calendar.overrides());
    for (Day day : days) {
      if (day.isOffDay()) {
        holidays.add(day.date());
      } else {
        holidays.remove(day.date());
        List<Hours> usual = hours(calendar, day.date().getDayOfWeek());
        if (usual.isEmpty()) {
          overrides.putIfAbsent(day.date(), hours(calendar, DayOfWeek.MONDAY));
        }
      }
    }
    return new BusinessCalendar(
        calendar.zone(), calendar.hours(), holidays, calendar.breaks(), overrides);
  }

  private static List<Hours> hours(BusinessCalendar calendar, DayOfWeek day) {
    return calendar.hours().getOrDefault(day, List.of());
  }
}
