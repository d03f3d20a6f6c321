package io.lianxi.ticket.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final QuietHours NIGHT = hours("21:00", "08:00", SHANGHAI);

  private static QuietHours hours(String from, String until, ZoneId zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), zone);
  }

  private static Instant local(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T20:59:59, 2026-01-05T20:59:59",
    "2026-01-05T21:00:00, 2026-01-06T08:00:00",
    "2026-01-05T23:59:59, 2026-01-06T08:00:00",
    "2026-01-06T00:00:00, 2026-01-06T08:00:00",
    "2026-01-06T07:59:59, 2026-01-06T08:00:00",
    "2026-01-06T08:00:00, 2026-01-06T08:00:00",
    "2026-01-06T12:00:00, 2026-01-06T12:00:00",
    "2026-12-31T22:00:00, 2027-01-01T08:00:00",
  })
  void whatComesInTheNightWaitsUntilMorning(String at, String sent) {
    assertThat(NIGHT.earliest(local(at, SHANGHAI))).isEqualTo(local(sent, SHANGHAI));
    assertThat(NIGHT.isQuiet(local(at, SHANGHAI))).isEqualTo(!at.equals(sent));
  }

  @Test
  void hoursMayLieWithinOneDay() {
    QuietHours noon = hours("12:00", "14:00", SHANGHAI);
    assertThat(noon.earliest(local("2026-01-05T13:00", SHANGHAI)))
        .isEqualTo(local("2026-01-05T14:00", SHANGHAI));
    assertThat(noon.isQuiet(local("2026-01-05T14:00", SHANGHAI))).isFalse();
    assertThat(noon.isQuiet(local("2026-01-05T03:00", SHANGHAI))).isFalse();
  }

  @Test
  void hoursThatEndWhereTheyBeginAreNone() {
    QuietHours none = hours("08:00", "08:00", SHANGHAI);
    for (int hour = 0; hour < 24; hour++) {
      assertThat(none.isQuiet(local("2026-01-05T00:00", SHANGHAI).plusSeconds(3_600L * hour)))
          .isFalse();
    }
  }

  @Test
  void aMorningThatTheClocksSkipComesAsMuchLater() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    QuietHours night = hours("21:00", "02:30", berlin);
    assertThat(night.earliest(local("2026-03-28T23:00", berlin)))
        .isEqualTo(local("2026-03-29T03:30", berlin));
  }
}
