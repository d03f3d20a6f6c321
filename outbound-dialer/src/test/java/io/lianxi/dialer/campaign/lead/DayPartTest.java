package io.lianxi.dialer.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPartTest {
  private static Instant at(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:00, MORNING, 2026-03-02T12:00",
    "2026-03-02T11:59, MORNING, 2026-03-02T12:00",
    "2026-03-02T12:00, AFTERNOON, 2026-03-02T18:00",
    "2026-03-02T17:59, AFTERNOON, 2026-03-02T18:00",
    "2026-03-02T18:00, EVENING, 2026-03-03T00:00",
    "2026-12-31T23:59, EVENING, 2027-01-01T00:00"
  })
  void aPartBeginsWhereTheOneBeforeIsOver(String local, DayPart part, String over) {
    for (String zone : new String[] {"Asia/Shanghai", "America/New_York", "Asia/Kathmandu"}) {
      Instant at = at(local, zone);
      assertThat(DayPart.of(at, ZoneId.of(zone))).isEqualTo(part);
      assertThat(DayPart.over(at, ZoneId.of(zone))).isEqualTo(at(over, zone));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "America/Havana, 2026-11-01T05:30:00Z, 2026-11-01T17:00:00Z", // one o'clock was midnight again
    "America/Sao_Paulo, 2018-11-03T23:00:00Z, 2018-11-04T03:00:00Z" // there was no midnight
  })
  void clocksThatAreChangedAtNightAreHeeded(String zone, Instant at, Instant over) {
    assertThat(DayPart.over(at, ZoneId.of(zone))).isEqualTo(over);
  }
}
