package io.lianxi.ticket.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HolidayYearTest {
  private static final LocalDate HOLIDAY = LocalDate.parse("2026-10-01");
  private static final LocalDate WORKED_SATURDAY = LocalDate.parse("2026-10-10");
  private static final List<Hours> OFFICE = List.of(Hours.of("09:00", "17:00"));
  private static final HolidayYear YEAR =
      new HolidayYear(
          2026,
          List.of(
              new HolidayYear.Day("国庆节", HOLIDAY, true),
              new HolidayYear.Day("国庆节", WORKED_SATURDAY, false)));

  private static BusinessCalendar week(Set<DayOfWeek> days) {
    return BusinessCalendar.weekly(ZoneId.of("Asia/Shanghai"), days, Hours.of("09:00", "17:00"));
  }

  @Test
  void holidaysAreClosedAndWorkedWeekendsHaveTheHoursOfAMonday() {
    BusinessCalendar calendar = YEAR.in(week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    assertThat(calendar.openings(HOLIDAY)).isEmpty();
    assertThat(calendar.overrides()).isEqualTo(Map.of(WORKED_SATURDAY, OFFICE));
    assertThat(
            SlaClock.of(calendar)
                .due(Instant.parse("2026-10-09T08:00:00Z"), Duration.ofHours(2), List.of()))
        .contains(Instant.parse("2026-10-10T02:00:00Z"));
  }

  @Test
  void aCalendarThatIsOpenOnWeekendsKeepsTheirHours() {
    assertThat(YEAR.in(week(EnumSet.allOf(DayOfWeek.class))).overrides()).isEmpty();
  }

  @Test
  void whatWasSaidByHandStays() {
    BusinessCalendar week = week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    List<Hours> morning = List.of(Hours.of("09:00", "10:00"));
    BusinessCalendar byHand =
        new BusinessCalendar(
            week.zone(),
            week.hours(),
            Set.of(),
            Map.of(),
            Map.of(HOLIDAY, morning, WORKED_SATURDAY, morning));
    assertThat(YEAR.in(byHand).overrides()).isEqualTo(byHand.overrides());
    assertThat(YEAR.in(byHand).openings(HOLIDAY)).hasSize(1);
  }

  @Test
  void toTakeItInTwiceIsTheSameAsOnce() {
    BusinessCalendar once = YEAR.in(week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    assertThat(YEAR.in(once)).isEqualTo(once);
  }

  @Test
  void itIsReadAsTheDataSetWritesIt() {
    String written =
        """
        {"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true},
         {"name":"国庆节","date":"2026-10-10","isOffDay":false}]}
        """;
    assertThat(new JsonMapper().readValue(written, HolidayYear.class)).isEqualTo(YEAR);
  }

  @Test
  void moreDaysThanAYearHasAreRefused() {
    List<HolidayYear.Day> days = Collections.nCopies(401, YEAR.days().getFirst());
    assertThatThrownBy(() -> new HolidayYear(2026, days))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
