package io.lianxi.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private static Map<String, Integer> turns(CampaignShares shares, List<Campaign> of, int calls) {
    Map<String, Integer> turns = new HashMap<>();
    for (int i = 0; i < calls; i++) {
      Campaign next = shares.next(of).orElseThrow();
      shares.made(next);
      turns.merge(next.name(), 1, Integer::sum);
    }
    return turns;
  }

  @Test
  void campaignsShareCallsAsTheySay() {
    List<Campaign> campaigns =
        List.of(
            CampaignFixtures.campaign("one", 5, 1),
            CampaignFixtures.campaign("three", 5, 3),
            CampaignFixtures.campaign("low", 4, 100));
    assertThat(turns(new CampaignShares(), campaigns, 400))
        .isEqualTo(Map.of("one", 100, "three", 300));
  }

  @Test
  void whoComesLaterCatchesUpWithNothing() {
    CampaignShares shares = new CampaignShares();
    Campaign one = CampaignFixtures.campaign("one");
    Campaign late = CampaignFixtures.campaign("late");
    turns(shares, List.of(one), 1_000);
    assertThat(turns(shares, List.of(one, late), 100)).isEqualTo(Map.of("one", 50, "late", 50));
    assertThat(shares.next(List.of())).isEmpty();
  }

  @Test
  void aCampaignCallsWhileItRunsAndItsTimeLasts() {
    Campaign draft = CampaignFixtures.campaign("one");
    assertThat(draft.isCalling(NOW)).isFalse();
    Campaign running = draft.with(CampaignState.RUNNING, 2);
    assertThat(running.isCalling(NOW)).isTrue();
    assertThat(running.isCalling(Instant.parse("2026-02-28T23:59:59Z"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 5, 1, name",
    "x, 0, 1, priority",
    "x, 10, 1, priority",
    "x, 5, 0, share",
    "x, 5, 101, share"
  })
  void campaignsThatCannotBeAreRefused(String name, int priority, int share, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CampaignFixtures.campaign(name, priority, share))
        .withMessageContaining(field);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, RUNNING, true",
    "DRAFT, PAUSED, false",
    "RUNNING, PAUSED, true",
    "PAUSED, RUNNING, true",
    "RUNNING, STOPPED, true",
    "STOPPED, RUNNING, false",
    "RUNNING, DRAFT, false"
  })
  void whatIsStoppedStaysStopped(CampaignState from, CampaignState to, boolean isAllowed) {
    assertThat(from.next().contains(to)).isEqualTo(isAllowed);
  }

  @Test
  void idsAreReadInAnyCase() {
    CampaignId id = CampaignId.random();
    assertThat(CampaignId.parse(id.value().toUpperCase(Locale.ROOT))).contains(id);
    assertThat(CampaignId.parse("x")).isEmpty();
  }
}
