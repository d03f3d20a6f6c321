package io.lianxi.dialer.blending;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.blending.Stance.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every store of stances. */
abstract class StancesContract {
  private static final Instant T0 = Instant.parse("2026-03-02T02:00:00Z");
  private static final Stance YIELDING =
      new Stance(
          true,
          T0,
          T0.plusSeconds(5),
          new Stance.Why(
              Cause.SERVICE_LEVEL,
              new Inbound(new QueueName("billing"), 12, 0.625, 3, Duration.ofSeconds(41))));

  private final CampaignId care = CampaignId.random();
  private final CampaignId sales = CampaignId.random();

  abstract Stances stances();

  @Test
  void aStanceIsToldAsItWasKept() {
    Stances stances = stances();
    stances.keep(care, YIELDING);
    assertThat(stances.of(care)).contains(YIELDING);
    assertThat(stances.of(sales)).isEmpty();
  }

  @Test
  void theLastThatWasKeptCounts() {
    Stances stances = stances();
    stances.keep(care, YIELDING);
    stances.keep(care, Stance.calling(T0.plusSeconds(65)));
    assertThat(stances.of(care)).contains(Stance.calling(T0.plusSeconds(65)));
  }

  @Test
  void onlyThoseAskedForAreTold() {
    Stances stances = stances();
    stances.keep(care, YIELDING);
    stances.keep(sales, Stance.calling(T0));
    assertThat(stances.of(Set.of(care, CampaignId.random()))).containsOnlyKeys(care);
    assertThat(stances.of(Set.of())).isEmpty();
  }
}
