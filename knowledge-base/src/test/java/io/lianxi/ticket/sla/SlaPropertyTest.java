package io.lianxi.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Random histories agree with a clock that looks at every minute: 3,000, or {@code sla.histories},
 * from seed {@code sla.seed} on (1).
 */
class SlaPropertyTest {
  private static final int HISTORIES = Integer.getInteger("sla.histories", 3_000);
  private static final long SEED = Long.getLong("sla.seed", 1);

  @Test
  void everyClockOfEveryHistoryIsExactToTheSecond() {
    long clocks = 0;
    long dues = 0;
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      RandomHistory random = new RandomHistory(seed);
      SlaHistory history = SlaHistory.of(random.facts, random.rules);
      Map<ClockKind, ClockReading> readings = history.at(random.now);
      Map<ClockKind, NaiveTicket.Reading> expected = new NaiveTicket(random).read();
      assertThat(readings.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
      for (ClockReading reading : readings.values()) {
        NaiveTicket.Reading naive = Objects.requireNonNull(expected.get(reading.kind()));
        Instant due = reading.due();
        boolean isLookedAt = naive.due() >= 0;
        assertThat(due != null && due.isBefore(NaiveTicket.lookedUntil(random)))
            .as("seed %d, %s is due %s", seed, reading.kind(), due)
            .isEqualTo(isLookedAt);
        assertThat(
                new NaiveTicket.Reading(
                    reading.state(),
                    reading.elapsed().toSeconds(),
                    due == null || !isLookedAt ? -1 : due.getEpochSecond()))
            .as("seed %d, %s", seed, reading.kind())
            .isEqualTo(naive);
        clocks++;
        dues += isLookedAt ? 1 : 0;
      }
    }
    System.out.printf(
        "%,d random histories, %,d clocks, %,d due moments: 0 seconds of difference%n",
        HISTORIES, clocks, dues);
  }
}
