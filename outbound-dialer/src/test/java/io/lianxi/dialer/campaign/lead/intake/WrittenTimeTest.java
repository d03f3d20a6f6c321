package io.lianxi.dialer.campaign.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read as people write them. */
class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-04T16:00:00Z",
    "2026-01-05 10:00, 2026-01-05T02:00:00Z",
    "2026-01-05T10:00:30, 2026-01-05T02:00:30Z",
    "' 2026-01-05 ', 2026-01-04T16:00:00Z",
    "2026-01-05T10:00:00Z, 2026-01-05T10:00:00Z",
    "2026-01-05T10:00:00+09:00, 2026-01-05T01:00:00Z"
  })
  void aTimeIsByChinasClockUnlessItTellsItsOwn(String text, Instant at) {
    assertThat(WrittenTime.read(text)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "yesterday", "2026-02-30", "2026/01/05", "0000000000", "12:00"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(WrittenTime.read(text)).isEmpty();
  }
}
