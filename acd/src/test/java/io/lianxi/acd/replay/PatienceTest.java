package io.lianxi.acd.replay;

import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent.Queued;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static Arrival gaveUp(long seconds) {
    return arrival(Duration.ofSeconds(seconds), true);
  }

  private static Arrival answered(long seconds) {
    return arrival(Duration.ofSeconds(seconds), false);
  }

  private static Arrival arrival(Duration waited, boolean hasGivenUp) {
    Queued queued = new Queued(BILLING, Wishes.skills(List.of()), Standing.usual(at(0)), at(0));
    return new Arrival(ContactId.random(), Channel.VOICE, queued, waited, hasGivenUp, null);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** The textbook's example: 1 of 5 at 10 s, one leaves at 20 s, 1 of 3 at 30 s, 1 of 2 at 40 s. */
  private static final Patience TEXTBOOK =
      Patience.of(List.of(gaveUp(10), answered(20), gaveUp(30), gaveUp(40), answered(50)));

  @Test
  void theShareThatWaitsLongerIsTheProductOfThoseWhoStayed() {
    assertThat(TEXTBOOK.survival(seconds(9))).isEqualTo(1);
    assertThat(TEXTBOOK.survival(seconds(10))).isEqualTo(0.8, offset(1e-9));
    assertThat(TEXTBOOK.survival(seconds(29))).isEqualTo(0.8, offset(1e-9));
    assertThat(TEXTBOOK.survival(seconds(30))).isEqualTo(0.8 * 2 / 3, offset(1e-9));
    assertThat(TEXTBOOK.survival(seconds(40))).isEqualTo(0.8 / 3, offset(1e-9));
  }

  @Test
  void beyondTheLastWhoGaveUpItGoesOnWithTheMeanHazard() {
    double hazard = 3 / 150.0; // three gave up in 150 s of waiting
    assertThat(TEXTBOOK.survival(seconds(90)))
        .isEqualTo(0.8 / 3 * Math.exp(-50 * hazard), offset(1e-9));
  }

  @Test
  void patienceIsDrawnFromThoseWhoWaitedLonger() {
    assertThat(TEXTBOOK.draw(seconds(0), 1)).contains(seconds(10));
    assertThat(TEXTBOOK.draw(seconds(0), 0.7)).contains(seconds(30));
    assertThat(TEXTBOOK.draw(seconds(10), 1)).contains(seconds(30));
    assertThat(TEXTBOOK.draw(seconds(35), 0.6)).contains(seconds(40));
    assertThat(TEXTBOOK.draw(seconds(35), 0.4).orElseThrow()).isGreaterThan(seconds(40));
    assertThat(TEXTBOOK.draw(seconds(500), 0.99).orElseThrow()).isGreaterThan(seconds(500));
  }

  @Test
  void whereNobodyEverGaveUpNobodyWill() {
    assertThat(Patience.of(List.of(answered(100))).draw(seconds(5), 0.001)).isEmpty();
    assertThat(Patience.of(List.of()).draw(seconds(5), 0.5)).isEmpty();
  }

  @Test
  void aKnownDistributionIsFoundThroughTheAnswersThatHideIt() {
    Random random = new Random(7);
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double patience = -120 * Math.log(1 - random.nextDouble());
      double wait = -60 * Math.log(1 - random.nextDouble());
      arrivals.add(
          arrival(Duration.ofMillis((long) (1000 * Math.min(patience, wait))), patience < wait));
    }
    Patience found = Patience.of(arrivals);
    for (long wait : new long[] {20, 60, 120, 240}) {
      assertThat(found.survival(seconds(wait))).isEqualTo(Math.exp(-wait / 120.0), offset(0.02));
    }
    double mean =
        random
            .doubles(20_000)
            .map(luck -> found.draw(seconds(30), 1 - luck).orElseThrow().toMillis() / 1000.0)
            .average()
            .orElseThrow();
    assertThat(mean).isEqualTo(30 + 120, offset(6.0)); // who has waited is as patient as before
  }
}
