package io.lianxi.acd.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimeTest {
  private static final BusinessCalendar WEEK =
      BusinessCalendar.weekly(
          ZoneId.of("Asia/Shanghai"), EnumSet.range(MONDAY, FRIDAY), Hours.of("09:00", "17:00"));
  private static final OpenTime OPEN = new OpenTime(WEEK);

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T01:00:00Z, 2026-01-05T01:00:00Z, PT0S",
    "2026-01-05T02:00:00Z, 2026-01-05T01:00:00Z, PT0S", // the end before the beginning
    "2026-01-05T00:00:00Z, 2026-01-05T01:00:01Z, PT1S",
    "2026-01-05T01:00:00Z, 2026-01-05T01:00:00.000000001Z, PT0.000000001S",
    "2026-01-05T00:00:00Z, 2026-01-12T00:00:00Z, PT40H", // a week
    "2026-01-09T08:00:00Z, 2026-01-12T02:00:00Z, PT2H", // over a weekend
    "2025-12-31T08:00:00Z, 2026-01-01T02:00:00Z, PT2H", // over the end of a year
    "2019-12-30T00:00:00Z, 2030-12-30T00:00:00Z, PT22960H" // 2,870 days of work
  })
  void whatLiesBetweenIsAddedUp(Instant from, Instant to, Duration open) {
    assertThat(OPEN.between(from, to)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T00:00:00Z, PT0S, 2026-01-05T00:00:00Z", // nothing has passed at once
    "2026-01-05T00:00:00Z, PT1S, 2026-01-05T01:00:01Z",
    "2026-01-05T01:00:00Z, PT8H, 2026-01-05T09:00:00Z", // at closing, not at the next opening
    "2026-01-05T01:00:00Z, PT8H1S, 2026-01-06T01:00:01Z",
    "2026-01-09T09:00:00Z, PT1M, 2026-01-12T01:01:00Z",
    "2025-12-31T08:00:00Z, PT2H, 2026-01-01T02:00:00Z",
    "2019-12-30T00:00:00Z, PT22960H, 2030-12-27T09:00:00Z"
  })
  void theMomentIsTheFirstAtWhichSoMuchHasPassed(Instant from, Duration open, Instant at) {
    assertThat(OPEN.after(from, open)).contains(at);
  }

  @Test
  void whatNeverPassesHasNoMoment() {
    LocalDate date = LocalDate.parse("2026-10-10");
    OpenTime once =
        new OpenTime(
            new BusinessCalendar(
                ZoneId.of("UTC"),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(date, List.of(Hours.of("09:00", "10:00")))));
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(once.after(from, Duration.ofHours(1)))
        .contains(Instant.parse("2026-10-10T10:00:00Z"));
    assertThat(once.after(from, Duration.ofMinutes(61))).isEmpty();
    assertThat(once.after(from, Duration.ofDays(100_000))).isEmpty();
    assertThat(once.between(from, OpenTime.LAST)).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1949-12-31T23:59:59Z", "2150-01-01T00:00:01Z", "+1000000000-12-31T23:59:59Z"})
  void aTimeThatIsNotKnownIsRefused(Instant at) {
    assertThatThrownBy(() -> OPEN.isOpen(at)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstAndLastMomentsAreKnownInEveryZone() {
    for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12", "Pacific/Apia", "UTC")) {
      OpenTime open =
          new OpenTime(
              BusinessCalendar.weekly(
                  ZoneId.of(zone), EnumSet.allOf(DayOfWeek.class), Hours.of("00:00", "24:00")));
      assertThat(open.between(OpenTime.FIRST, OpenTime.LAST))
          .isEqualTo(Duration.between(OpenTime.FIRST, OpenTime.LAST));
      assertThat(open.after(OpenTime.FIRST, Duration.between(OpenTime.FIRST, OpenTime.LAST)))
          .contains(OpenTime.LAST);
    }
  }

  /** 20,000 moments in zones that have strange days. */
  @Test
  void itIsOpenWhenTheCalendarIs() {
    Random random = new Random(1);
    for (String zone :
        List.of("Europe/Berlin", "America/St_Johns", "America/Nuuk", "Pacific/Apia")) {
      BusinessCalendar calendar =
          BusinessCalendar.weekly(
              ZoneId.of(zone),
              EnumSet.allOf(DayOfWeek.class),
              Hours.of("00:00", "02:30"),
              Hours.of("22:45", "23:30"));
      OpenTime open = new OpenTime(calendar);
      for (int i = 0; i < 5_000; i++) {
        Instant at = Instant.ofEpochSecond(1_262_304_000L + random.nextInt(500_000_000));
        assertThat(open.isOpen(at)).as("%s %s", zone, at).isEqualTo(calendar.isOpen(at));
      }
    }
  }
}
