package io.lianxi.acd.customer.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspiciousCallsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  /** A call as {@code number@start+seconds}, the start in seconds after noon. */
  private static CallRecord call(String text) {
    String[] parts = text.split("[@+]", -1);
    return new CallRecord(
        parts[0],
        "10086",
        NOON.plusSeconds(Long.parseLong(parts[1])),
        Long.parseLong(parts[2]),
        10);
  }

  private static String told(SuspiciousCalls.Suspicion found) {
    CallRecord call = found.call();
    return call.number()
        + "@"
        + call.startedAt().minusSeconds(NOON.getEpochSecond()).getEpochSecond()
        + "+"
        + call.seconds()
        + ":"
        + found.why();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                             | ''",
        "a@0+60                         | ''",
        // one after the other, to the second
        "a@0+60 a@60+60                 | ''",
        // exactly three days are not too long
        "a@0+259200                     | ''",
        "a@0+259201                     | a@0+259201:TOO_LONG",
        // two at once, for one number only
        "a@0+60 a@59+60                 | a@59+60:TWO_AT_ONCE",
        "a@0+60 b@30+60                 | ''",
        "a@0+60 a@0+30                  | a@0+30:TWO_AT_ONCE",
        // a call within a long one that began earlier than the one before
        "a@0+1000 a@100+10 a@500+10     | a@100+10:TWO_AT_ONCE a@500+10:TWO_AT_ONCE",
        "a@0+1000 b@100+10 a@1000+5     | ''",
        // what was not answered takes no time
        "a@0+60 a@30+0                  | ''",
        "a@0+0 a@0+60                   | ''",
        // both at once
        "a@0+300000 a@10+300000         | a@0+300000:TOO_LONG a@10+300000:TOO_LONG"
            + " a@10+300000:TWO_AT_ONCE",
      })
  void whatIsSuspicious(String calls, String expected) {
    List<CallRecord> all = new ArrayList<>();
    for (String text : calls.split(" ", -1)) {
      if (!text.isEmpty()) {
        all.add(call(text));
      }
    }
    assertThat(
            SuspiciousCalls.of(all).stream()
                .map(SuspiciousCallsTest::told)
                .collect(java.util.stream.Collectors.joining(" ")))
        .isEqualTo(expected);
    if (!calls.contains("a@0+60 a@0+30")) { // those begin at once: which is told is left open
      Collections.shuffle(all, new Random(7));
      assertThat(SuspiciousCalls.of(all))
          .hasSize(expected.isEmpty() ? 0 : expected.split(" ", -1).length);
    }
  }
}
