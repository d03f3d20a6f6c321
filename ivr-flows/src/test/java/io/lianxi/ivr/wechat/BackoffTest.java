package io.lianxi.ivr.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.wechat.platform.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "3, 8", "7, 128", "8, 256", "9, 300", "1000, 300"})
  void eachWaitIsTwiceAsLongUpToFiveMinutes(int failures, long seconds) {
    assertThat(Backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void theAccountWaitsAndOthersDoNot() {
    Backoff backoff = new Backoff();
    assertThat(backoff.next("a", NOON)).isEqualTo(NOON);
    Instant again = backoff.failed("a", NOON);
    assertThat(again).isEqualTo(NOON.plusSeconds(2));
    assertThat(backoff.failed("a", NOON.plusMillis(1))).as("together").isEqualTo(again);
    assertThat(backoff.next("a", NOON.plusSeconds(1))).isEqualTo(again);
    assertThat(backoff.next("b", NOON)).isEqualTo(NOON);
    assertThat(backoff.failed("a", again)).isEqualTo(again.plusSeconds(4));
    backoff.succeeded("a");
    assertThat(backoff.next("a", again)).isEqualTo(again);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, LATER",
    "40001, LATER",
    "42001, LATER",
    "45009, LATER",
    "45011, LATER",
    "45015, WINDOW",
    "45047, LIMIT",
    "40003, NEVER",
    "45002, NEVER",
    "48001, NEVER"
  })
  void whatThePlatformRefusesComesLaterOrNever(int code, Denial expected) {
    assertThat(Denial.of(new Answer.Refused(code, ""))).isEqualTo(expected);
  }
}
