package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.outcome.MemoryDialStores;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who has died had begun. */
class DialRecoveryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final AttemptId CALL = new AttemptId("call");

  private final SettableClock clock = new SettableClock(NOW);
  private final DialStores stores = MemoryDialStores.empty();
  private final Campaign campaign = CampaignFixtures.campaign("retention");
  private final Map<AttemptId, CallStory> history = new HashMap<>();
  private final DialRecovery recovery =
      new DialRecovery(stores, call -> Optional.ofNullable(history.get(call)), clock);

  @BeforeEach
  void aCallIsMadeOfWhichNothingIsHeard() {
    stores.campaigns().save(campaign, "campaigns", NOW);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", NOW);
    stores.leads().begin(list);
    PhoneNumber number = new PhoneNumber("+8613800000001");
    stores.leads().add(list, List.of(LeadFixtures.wish(number)), NOW);
    stores.leads().finish(list.id());
    Lead lead = stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", NOW).getFirst();
    stores.attempts().open(Attempt.open(CALL, lead, "10000", NOW));
    stores.attempts().dialled(CALL, new GateVerdict(List.of()));
  }

  private Attempt sweptAfter(Duration time) {
    clock.set(NOW.plus(time));
    recovery.sweep();
    return stores.attempts().find(CALL).orElseThrow();
  }

  private LeadState lead(Attempt attempt) {
    return stores.leads().find(attempt.lead()).orElseThrow().state();
  }

  @Test
  void aTelephoneMayRingForAMinute() {
    Attempt attempt = sweptAfter(Duration.ofSeconds(90));
    assertThat(attempt.state()).isEqualTo(Attempt.State.DIALLED);
    assertThat(lead(attempt)).isEqualTo(LeadState.CALLING);
  }

  @Test
  void ofACallThatNobodyHasHeardOfNobodyKnowsHowItCameOut() {
    Attempt attempt = sweptAfter(Duration.ofSeconds(91));
    assertThat(attempt.outcome()).isEqualTo(CallOutcome.UNKNOWN);
    assertThat(lead(attempt)).isEqualTo(LeadState.READY);
  }

  @Test
  void theHistoryIsAskedFirst() {
    DialEvent busy = new DialEvent.Failed(CALL, CallOutcome.BUSY, NOW.plusSeconds(5));
    history.put(CALL, new CallStory(true, List.of(busy)));
    Attempt attempt = sweptAfter(Duration.ofSeconds(91));
    assertThat(attempt.outcome()).isEqualTo(CallOutcome.BUSY);
    assertThat(attempt.endedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(lead(attempt)).isEqualTo(LeadState.READY);
  }

  @Test
  void aCallOfWhichMoreWillBeToldIsWaitedForButNotForEver() {
    history.put(CALL, new CallStory(false, List.of()));
    assertThat(sweptAfter(Duration.ofHours(47)).state()).isEqualTo(Attempt.State.DIALLED);
    assertThat(sweptAfter(Duration.ofDays(2)).outcome()).isEqualTo(CallOutcome.UNKNOWN);
  }
}
