package io.lianxi.acd.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
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
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BusinessCalendarTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  /** China in 2026: National Day closed, the Saturday after it worked, a meeting on a Monday. */
  private static final BusinessCalendar SHANGHAI =
      new BusinessCalendar(
          ZoneId.of("Asia/Shanghai"),
          BusinessCalendar.weekly(BERLIN, WORKDAYS, Hours.of("09:00", "17:00")).hours(),
          Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
          Map.of(
              LocalDate.parse("2026-10-12"),
              List.of(Hours.of("12:00", "13:00"), Hours.of("12:30", "14:00")),
              LocalDate.parse("2026-10-13"),
              List.of(Hours.of("08:00", "10:00")),
              LocalDate.parse("2026-10-14"),
              List.of(Hours.of("00:00", "24:00"))),
          Map.of(
              LocalDate.parse("2026-10-10"), List.of(Hours.of("10:00", "12:00")),
              LocalDate.parse("2026-10-02"), List.of(Hours.of("09:00", "10:00")),
              LocalDate.parse("2026-10-15"), List.of()));

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T01:00:00Z, true", // Monday 09:00
    "2026-09-28T00:59:59Z, false",
    "2026-09-28T08:59:59.999Z, true",
    "2026-09-28T09:00:00Z, false", // 17:00
    "2026-09-27T03:00:00Z, false", // Sunday
    "2026-10-01T03:00:00Z, false", // holiday
    "2026-10-02T01:30:00Z, true", // holiday with an override
    "2026-10-02T03:30:00Z, false",
    "2026-10-10T02:30:00Z, true", // Saturday with an override
    "2026-10-10T01:30:00Z, false",
    "2026-10-12T03:59:00Z, true",
    "2026-10-12T04:00:00Z, false", // breaks that overlap: 12:00 to 14:00
    "2026-10-12T05:59:00Z, false",
    "2026-10-12T06:00:00Z, true",
    "2026-10-13T01:30:00Z, false", // a break over the opening
    "2026-10-13T02:00:00Z, true",
    "2026-10-14T03:00:00Z, false", // a break over the whole day
    "2026-10-15T03:00:00Z, false" // an override without hours
  })
  void hoursHolidaysBreaksAndOverridesSayWhetherItIsOpen(Instant at, boolean isOpen) {
    assertThat(SHANGHAI.isOpen(at)).isEqualTo(isOpen);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T03:00:00Z, 2026-09-28T03:00:00Z", // open: now
    "2026-09-28T09:00:00Z, 2026-09-29T01:00:00Z",
    "2026-09-30T10:00:00Z, 2026-10-02T01:00:00Z", // over the holiday to the override
    "2026-10-02T02:00:00Z, 2026-10-05T01:00:00Z",
    "2026-10-09T10:00:00Z, 2026-10-10T02:00:00Z", // the worked Saturday
    "2026-10-12T04:30:00Z, 2026-10-12T06:00:00Z", // after the breaks
    "2026-10-13T10:00:00Z, 2026-10-16T01:00:00Z" // over a day of break and an empty override
  })
  void theNextOpeningIsTheFirstOpenMoment(Instant at, Instant opening) {
    assertThat(SHANGHAI.nextOpening(at)).contains(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-27T03:00:00Z, 2026-09-27T03:00:00Z", // closed: now
    "2026-09-28T03:00:00Z, 2026-09-28T09:00:00Z",
    "2026-10-12T02:00:00Z, 2026-10-12T04:00:00Z", // the break
    "2026-10-12T06:00:00Z, 2026-10-12T09:00:00Z"
  })
  void theNextClosingIsTheFirstClosedMoment(Instant at, Instant closing) {
    assertThat(SHANGHAI.nextClosing(at)).contains(closing);
  }

  @Test
  void aCalendarWithoutHoursNeverOpens() {
    BusinessCalendar never = BusinessCalendar.weekly(BERLIN, Set.of());
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(never.isOpen(at)).isFalse();
    assertThat(never.nextOpening(at)).isEmpty();
    assertThat(never.nextClosing(at)).contains(at);
  }

  @Test
  void aCalendarOfWholeDaysNeverCloses() {
    BusinessCalendar always =
        BusinessCalendar.weekly(BERLIN, EVERY_DAY, Hours.of("00:00", "24:00"));
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(always.nextClosing(at)).isEmpty();
    assertThat(always.nextOpening(at)).contains(at);
  }

  @Test
  void aNightThatGoesOnAfterMidnightIsOneOpening() {
    BusinessCalendar night =
        new BusinessCalendar(
            BERLIN,
            Map.of(
                SATURDAY, List.of(Hours.of("20:00", "24:00")),
                SUNDAY, List.of(Hours.of("00:00", "06:00"))),
            Set.of(),
            Map.of(),
            Map.of());
    Instant evening = Instant.parse("2026-01-10T21:00:00Z"); // Saturday 22:00
    assertThat(night.nextClosing(evening)).contains(Instant.parse("2026-01-11T05:00:00Z"));
    assertThat(night.isOpen(Instant.parse("2026-01-10T23:00:00Z"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'09:00-12:00 11:00-17:00', 09:00-17:00", // overlapping
    "'09:00-12:00 12:00-17:00', 09:00-17:00", // touching
    "'13:00-17:00 09:00-12:00', 09:00-12:00 13:00-17:00", // in any order
    "'09:00-17:00 10:00-11:00', 09:00-17:00", // one within the other
    "'09:00-17:00 09:00-17:00', 09:00-17:00" // twice
  })
  void hoursThatOverlapOrTouchAreOne(String written, String open) {
    Hours[] hours = hours(written).toArray(Hours[]::new);
    BusinessCalendar calendar = BusinessCalendar.weekly(ZoneId.of("UTC"), EVERY_DAY, hours);
    LocalDate date = LocalDate.parse("2026-01-05");
    assertThat(calendar.openings(date))
        .isEqualTo(
            hours(open).stream()
                .map(
                    part ->
                        new Opening(
                            part.begin(date, calendar.zone()), part.end(date, calendar.zone())))
                .toList());
  }

  private static List<Hours> hours(String written) {
    return java.util.Arrays.stream(written.split(" "))
        .map(part -> Hours.of(part.substring(0, 5), part.substring(6)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin goes ahead on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00
    "Europe/Berlin, 00:00, 24:00, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT23H",
    "Europe/Berlin, 00:00, 24:00, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, PT25H",
    "Europe/Berlin, 09:00, 17:00, 2026-03-28, 2026-03-28T08:00:00Z, 2026-03-28T16:00:00Z, PT8H",
    "Europe/Berlin, 09:00, 17:00, 2026-03-29, 2026-03-29T07:00:00Z, 2026-03-29T15:00:00Z, PT8H",
    "Europe/Berlin, 01:00, 05:00, 2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T03:00:00Z, PT3H",
    "Europe/Berlin, 01:00, 05:00, 2026-10-25, 2026-10-24T23:00:00Z, 2026-10-25T04:00:00Z, PT5H",
    // the skipped 02:30 is an hour later, the doubled 02:30 is the first of both
    "Europe/Berlin, 02:30, 05:00, 2026-03-29, 2026-03-29T01:30:00Z, 2026-03-29T03:00:00Z, PT1H30M",
    "Europe/Berlin, 02:30, 05:00, 2026-10-25, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z, PT3H30M",
    "Europe/Berlin, 00:00, 02:30, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z, PT2H30M",
    // New York goes ahead on 2026-03-08 and back on 2026-11-01
    "America/New_York, 00:00, 24:00, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z, PT23H",
    "America/New_York, 09:00, 17:00, 2026-11-01, 2026-11-01T14:00:00Z, 2026-11-01T22:00:00Z, PT8H",
    // Santiago skips midnight itself
    "America/Santiago, 00:00, 24:00, 2026-09-06, 2026-09-06T04:00:00Z, 2026-09-07T03:00:00Z, PT23H"
  })
  void aChangeOfClocksMovesTheMomentsAndNotTheHours(
      ZoneId zone,
      String from,
      String to,
      LocalDate date,
      Instant opens,
      Instant closes,
      Duration length) {
    BusinessCalendar calendar = BusinessCalendar.weekly(zone, EVERY_DAY, Hours.of(from, to));
    assertThat(calendar.openings(date)).containsExactly(new Opening(opens, closes));
    assertThat(calendar.openings(date).getFirst().length()).isEqualTo(length);
    assertThat(calendar.isOpen(opens)).isTrue();
    assertThat(calendar.isOpen(closes.minusNanos(1))).isTrue();
  }

  @Test
  void aDateThatTheClocksSkipHasNoHoursAndTheNextIsNotLonger() {
    // Samoa crossed the date line and had no 30th
    BusinessCalendar samoa =
        BusinessCalendar.weekly(ZoneId.of("Pacific/Apia"), EVERY_DAY, Hours.of("09:00", "17:00"));
    assertThat(samoa.openings(LocalDate.parse("2011-12-30"))).isEmpty();
    assertThat(samoa.openings(LocalDate.parse("2011-12-31")))
        .containsExactly(
            new Opening(
                Instant.parse("2011-12-30T19:00:00Z"), Instant.parse("2011-12-31T03:00:00Z")));
  }

  @Test
  void hoursThatAreSkippedBeforeMidnightDoNotGoOnTheNextDay() {
    // Nuuk goes ahead from Saturday 23:00 to Sunday 00:00
    BusinessCalendar nuuk =
        BusinessCalendar.weekly(
            ZoneId.of("America/Nuuk"), Set.of(SATURDAY), Hours.of("22:30", "23:30"));
    assertThat(nuuk.openings(LocalDate.parse("2025-03-29")))
        .containsExactly(
            new Opening(
                Instant.parse("2025-03-30T00:30:00Z"), Instant.parse("2025-03-30T01:00:00Z")));
    assertThat(nuuk.isOpen(Instant.parse("2025-03-30T01:00:00Z"))).isFalse();
  }

  @Test
  void aCalendarHasHoursWhenAnyDayOrOverrideHas() {
    LocalDate date = LocalDate.parse("2026-10-10");
    assertThat(SHANGHAI.hasHours()).isTrue();
    assertThat(BusinessCalendar.weekly(BERLIN, Set.of()).hasHours()).isFalse();
    assertThat(BusinessCalendar.weekly(BERLIN, EVERY_DAY).hasHours()).isFalse();
    assertThat(
            new BusinessCalendar(
                    BERLIN,
                    Map.of(),
                    Set.of(),
                    Map.of(),
                    Map.of(date, List.of(Hours.of("09:00", "10:00"))))
                .hasHours())
        .isTrue();
  }

  @Test
  void hoursThatEndBeforeTheyBeginOnTheDayOfAChangeAreLeftOut() {
    BusinessCalendar calendar =
        BusinessCalendar.weekly(NEW_YORK, EVERY_DAY, Hours.of("02:30", "03:15"));
    assertThat(calendar.openings(LocalDate.parse("2026-03-08"))).isEmpty();
    assertThat(calendar.openings(LocalDate.parse("2026-03-09"))).hasSize(1);
    assertThat(calendar.nextOpening(Instant.parse("2026-03-08T05:00:00Z")))
        .contains(Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void openForGoodStaysOpenWhereClocksGoBackAcrossMidnight() {
    // St. John's went back at 00:01 until 2011: the last hour of Saturday came twice
    BusinessCalendar always =
        BusinessCalendar.weekly(
            ZoneId.of("America/St_Johns"), EVERY_DAY, Hours.of("00:00", "24:00"));
    Instant before = Instant.parse("2010-11-06T00:00:00Z");
    assertThat(always.nextClosing(before)).isEmpty();
    assertThat(always.isOpen(Instant.parse("2010-11-07T03:00:00Z"))).isTrue();
  }

  @Property
  void openingAndClosingAgreeWithBeingOpen(
      @ForAll @IntRange(max = 366 * 24 * 12) int fiveMinutes,
      @ForAll @IntRange(max = 1438) int from,
      @ForAll @IntRange(min = 1, max = 1440) int length) {
    BusinessCalendar calendar =
        BusinessCalendar.weekly(
            NEW_YORK,
            Set.of(SUNDAY, MONDAY, FRIDAY),
            new Hours(from, Math.min(1440, from + length)));
    Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(fiveMinutes * 300L);
    Instant opening = calendar.nextOpening(at).orElseThrow();
    Instant closing = calendar.nextClosing(at).orElseThrow();
    assertThat(calendar.isOpen(opening)).isTrue();
    assertThat(calendar.isOpen(closing)).isFalse();
    assertThat(calendar.isOpen(at)).isEqualTo(opening.equals(at)).isNotEqualTo(closing.equals(at));
    if (calendar.isOpen(at)) {
      assertThat(calendar.isOpen(closing.minusMillis(1))).isTrue();
    } else {
      assertThat(calendar.isOpen(opening.minusMillis(1))).isFalse();
    }
  }

  @Test
  void itIsReadAsItIsWritten() {
    String written =
        "{\"tz\":\"Asia/Shanghai\",\"hours\":{\"mon\":[[\"09:00\",\"12:00\"],[\"13:00\",\"24:00\"]],"
            + "\"sun\":[[\"00:00\",\"24:00\"]]},\"holidays\":[\"2026-10-01\"],"
            + "\"breaks\":{\"2026-01-05\":[[\"12:00\",\"13:00\"]]},"
            + "\"overrides\":{\"2026-10-10\":[[\"09:00\",\"17:00\"]],\"2026-10-11\":[]}}";
    BusinessCalendar read = JSON.readValue(written, BusinessCalendar.class);
    assertThat(read.hours().get(MONDAY))
        .containsExactly(Hours.of("09:00", "12:00"), Hours.of("13:00", "24:00"));
    assertThat(JSON.writeValueAsString(read)).isEqualTo(written);
    assertThat(JSON.readValue(JSON.writeValueAsString(SHANGHAI), BusinessCalendar.class))
        .isEqualTo(SHANGHAI);
  }

  @Test
  void whatIsLeftOutIsEmpty() {
    assertThat(JSON.readValue("{\"tz\":\"UTC\"}", BusinessCalendar.class))
        .isEqualTo(BusinessCalendar.weekly(ZoneId.of("UTC"), Set.of()));
    assertThat(Optional.of(JSON.readValue("{\"tz\":\"UTC\"}", BusinessCalendar.class)))
        .map(BusinessCalendar::holidays)
        .contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"tz\":\"Mars/Olympus\"}",
        "{\"tz\":\"UTC\",\"hours\":{\"monday\":[]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"17:00\",\"09:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"09:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"09:00\",\"24:01\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"24:00\",\"24:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[\"9:00\",\"17:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[[null,\"17:00\"]]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":[null]}}",
        "{\"tz\":\"UTC\",\"hours\":{\"mon\":null}}",
        "{\"tz\":\"UTC\",\"holidays\":[\"2026-02-30\"]}",
        "{\"tz\":\"UTC\",\"holidays\":[null]}",
        "{\"tz\":\"UTC\",\"breaks\":{\"tomorrow\":[]}}",
        "{\"tz\":\"UTC\",\"overrides\":{\"2026-01-05\":null}}"
      })
  void whatCannotBeMeantIsRefused(String written) {
    assertThatThrownBy(() -> JSON.readValue(written, BusinessCalendar.class))
        .isInstanceOf(JacksonException.class);
  }
}
