package io.lianxi.ticket.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaClockTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Monday to Friday 09:00 to 17:00; National Day closed, the Saturday after it worked. */
  private static final SlaClock OFFICE =
      SlaClock.of(
          new BusinessCalendar(
              SHANGHAI,
              BusinessCalendar.weekly(
                      SHANGHAI, EnumSet.range(MONDAY, FRIDAY), Hours.of("09:00", "17:00"))
                  .hours(),
              Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
              Map.of(LocalDate.parse("2026-10-12"), List.of(Hours.of("12:00", "13:00"))),
              Map.of(LocalDate.parse("2026-10-10"), List.of(Hours.of("09:00", "17:00")))));

  private static final SlaClock WALL = SlaClock.wallClock();

  /** E.g. {@code 02:00-03:00 05:00-} on 2026-09-28, a Monday; a bare end is still open. */
  private static List<Pause> pauses(String written) {
    return Arrays.stream(written.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("-", 2))
        .map(two -> new Pause(monday(two[0]), two[1].isEmpty() ? null : monday(two[1])))
        .toList();
  }

  private static Instant monday(String time) {
    return Instant.parse("2026-09-28T" + time + ":00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T01:00:00Z, 60, 2026-09-28T02:00:00Z",
    "2026-09-28T01:00:30Z, 60, 2026-09-28T02:00:30Z",
    "2026-09-27T20:00:00Z, 60, 2026-09-28T02:00:00Z", // before opening
    "2026-09-28T08:30:00Z, 60, 2026-09-29T01:30:00Z", // over the night
    "2026-09-28T01:00:00Z, 480, 2026-09-28T09:00:00Z", // due at closing, not the next morning
    "2026-09-30T08:30:00Z, 60, 2026-10-05T01:30:00Z", // over the holiday and the weekend
    "2026-10-09T08:30:00Z, 60, 2026-10-10T01:30:00Z", // the worked Saturday
    "2026-10-12T03:30:00Z, 60, 2026-10-12T05:30:00Z", // over a break
    "2026-09-26T03:00:00Z, 0, 2026-09-26T03:00:00Z" // nothing promised: at once
  })
  void dueIsTheFirstMomentAtWhichThePromiseIsUsedUp(Instant start, int minutes, Instant due) {
    assertThat(OFFICE.due(start, Duration.ofMinutes(minutes), List.of())).contains(due);
    assertThat(OFFICE.elapsed(start, due, List.of())).isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02:00-02:30|2026-09-28T03:30:00Z",
        "02:00-02:30 02:10-02:20|2026-09-28T03:30:00Z", // one within the other
        "02:10-02:40 02:00-02:30|2026-09-28T03:40:00Z", // overlapping, in any order
        "02:00-02:00|2026-09-28T03:00:00Z", // empty
        "00:00-00:30|2026-09-28T03:00:00Z", // before the start
        "00:00-01:30|2026-09-28T03:30:00Z", // over the start
        "01:00-02:00|2026-09-28T04:00:00Z", // from the start on
        "03:00-04:00|2026-09-28T03:00:00Z", // begins at the due moment
        "02:59-04:00|2026-09-28T04:01:00Z", // a minute before
        "02:00-20:00|2026-09-29T02:00:00Z", // over closing
        "10:00-11:00|2026-09-28T03:00:00Z" // while it is closed
      })
  void aPauseIsNotCounted(String pauses, Instant due) {
    List<Pause> all = pauses(pauses);
    assertThat(OFFICE.due(monday("01:00"), Duration.ofHours(2), all)).contains(due);
    assertThat(OFFICE.elapsed(monday("01:00"), due, all)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void whileAPauseGoesOnNothingIsDueButWhatWasAlready() {
    List<Pause> open = pauses("02:00-");
    assertThat(OFFICE.due(monday("01:00"), Duration.ofHours(2), open)).isEmpty();
    assertThat(OFFICE.due(monday("01:00"), Duration.ofHours(1), open)).contains(monday("02:00"));
    assertThat(OFFICE.elapsed(monday("01:00"), monday("08:00"), open))
        .isEqualTo(Duration.ofHours(1));
    assertThat(OFFICE.elapsed(monday("03:00"), monday("08:00"), open)).isEqualTo(Duration.ZERO);
  }

  @Test
  void aPauseOfTenYearsLeavesTheExactRemainder() {
    Instant start = Instant.parse("2026-01-01T00:00:00.25Z");
    Pause decade =
        new Pause(Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2036-01-01T10:00:00Z"));
    assertThat(WALL.due(start, Duration.ofHours(24), List.of(decade)))
        .contains(Instant.parse("2036-01-02T00:00:00.25Z"));
    assertThat(OFFICE.due(start, Duration.ofHours(24), List.of(decade)))
        .contains(Instant.parse("2036-01-03T09:00:00Z")); // eight hours before it, sixteen after
  }

  @Test
  void theWallClockCountsNightsAndWeekends() {
    Instant saturday = Instant.parse("2026-09-26T22:00:00Z");
    assertThat(WALL.due(saturday, Duration.ofHours(24), List.of()))
        .contains(saturday.plusSeconds(86_400));
    assertThat(WALL.isOpen(saturday)).isTrue();
    assertThat(OFFICE.isOpen(saturday)).isFalse();
  }

  @Test
  void anEndBeforeTheStartHasNothingElapsed() {
    assertThat(WALL.elapsed(monday("03:00"), monday("02:00"), List.of())).isEqualTo(Duration.ZERO);
    assertThat(OFFICE.elapsed(monday("03:00"), monday("02:00"), pauses("01:00-04:00")))
        .isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin goes ahead on 2026-03-29 and back on 2026-10-25; New York on 03-08 and 11-01
    "Europe/Berlin, 2026-03-28T20:00:00Z, 600, 2026-03-29T06:00:00Z",
    "Europe/Berlin, 2026-10-24T20:00:00Z, 600, 2026-10-25T06:00:00Z",
    "America/New_York, 2026-03-08T04:00:00Z, 1500, 2026-03-09T05:00:00Z",
    "Australia/Lord_Howe, 2026-04-04T10:00:00Z, 600, 2026-04-04T20:00:00Z" // by half an hour
  })
  void aCalendarThatNeverClosesIsAWallClockWhateverTheClocksDo(
      ZoneId zone, Instant start, int minutes, Instant due) {
    SlaClock always =
        SlaClock.of(
            BusinessCalendar.weekly(
                zone, EnumSet.allOf(DayOfWeek.class), Hours.of("00:00", "24:00")));
    Duration promised = Duration.ofMinutes(minutes);
    assertThat(always.due(start, promised, List.of()))
        .contains(due)
        .isEqualTo(WALL.due(start, promised, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    // hours from 01:00 to 05:00: three of them when the clocks go ahead, five when back
    "2026-03-28T23:00:00Z, 180, 2026-03-29T03:00:00Z",
    "2026-03-28T23:00:00Z, 181, 2026-03-29T23:01:00Z",
    "2026-10-24T22:00:00Z, 300, 2026-10-25T04:00:00Z",
    "2026-10-24T22:00:00Z, 301, 2026-10-26T00:01:00Z"
  })
  void aNightWithAChangeOfClocksIsAsLongAsItIs(Instant start, int minutes, Instant due) {
    SlaClock night =
        SlaClock.of(
            BusinessCalendar.weekly(
                ZoneId.of("Europe/Berlin"),
                EnumSet.allOf(DayOfWeek.class),
                Hours.of("01:00", "05:00")));
    assertThat(night.due(start, Duration.ofMinutes(minutes), List.of())).contains(due);
  }

  @Test
  void aCalendarWithoutHoursIsRefused() {
    assertThatThrownBy(() -> SlaClock.of(BusinessCalendar.weekly(SHANGHAI, Set.of())))
        .hasMessage("the calendar has no hours, so nothing would ever be due");
  }

  @Test
  void whatTheCalendarIsNeverOpenForIsNeverDue() {
    SlaClock once =
        SlaClock.of(
            new BusinessCalendar(
                SHANGHAI,
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(LocalDate.parse("2026-10-10"), List.of(Hours.of("09:00", "10:00")))));
    assertThat(once.due(monday("00:00"), Duration.ofMinutes(61), List.of()))
        .isEqualTo(Optional.empty());
    assertThat(WALL.due(monday("00:00"), Duration.ofDays(80_000), List.of())).isEmpty();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Pause(monday("02:00"), monday("01:59")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WALL.due(monday("02:00"), Duration.ofMinutes(-1), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
