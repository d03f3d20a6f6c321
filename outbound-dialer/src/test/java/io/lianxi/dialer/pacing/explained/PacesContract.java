package io.lianxi.dialer.pacing.explained;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.pacing.AbandonShares;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.PaceReason;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.Paces.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every store of paces. */
abstract class PacesContract {
  private static final Instant T0 = Instant.parse("2026-03-02T02:00:00Z");
  private static final QueueName SALES = new QueueName("sales");
  private static final QueueName CARE = new QueueName("care");
  private static final CampaignId ONE = CampaignId.random();
  private static final CampaignId OTHER = CampaignId.random();

  abstract Paces paces();

  private static Decided at(Instant at, int calls) {
    AbandonShares abandons = new AbandonShares(0.01, 0.02, 0.015, 0.03, 0.04);
    return new Decided(
        at,
        new Pace(
            calls,
            PacingMode.PREDICTIVE,
            PaceReason.RISK,
            2,
            20,
            3,
            1,
            7,
            0,
            0.35,
            1.5,
            2.25,
            0.04,
            0.03,
            abandons),
        calls == 3 ? Set.of(ONE, OTHER) : Set.of());
  }

  @Test
  void whatWasDecidedIsToldInItsOrder() {
    Paces paces = paces();
    Decided first = at(T0, 3);
    Decided second = at(T0.plusSeconds(1), 0);
    paces.tell(SALES, second);
    paces.tell(SALES, first);
    paces.tell(CARE, at(T0, 9));
    assertThat(paces.since(SALES, T0)).containsExactly(first, second);
    assertThat(paces.since(SALES, T0.plusMillis(1))).containsExactly(second);
    assertThat(paces.since(new QueueName("none"), T0)).isEmpty();
  }

  @Test
  void theLastOfAMomentCounts() {
    Paces paces = paces();
    paces.tell(SALES, at(T0, 3));
    paces.tell(SALES, at(T0, 4));
    assertThat(paces.since(SALES, T0)).containsExactly(at(T0, 4));
  }

  @Test
  void whatIsOlderThanAnHourIsForgotten() {
    Paces paces = paces();
    Instant later = T0.plus(Duration.ofHours(1)).plusSeconds(1);
    paces.tell(SALES, at(T0, 3));
    paces.tell(CARE, at(T0, 3));
    paces.tell(SALES, at(later, 4));
    assertThat(paces.since(SALES, Instant.EPOCH)).containsExactly(at(later, 4));
    assertThat(paces.since(CARE, Instant.EPOCH)).hasSize(1);
  }
}
