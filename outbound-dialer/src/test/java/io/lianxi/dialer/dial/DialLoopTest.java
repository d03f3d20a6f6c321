package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.outcome.MemoryDialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How leads are called. */
class DialLoopTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final LeadId LEAD = new LeadId(1);

  private final SettableClock clock = new SettableClock(NOW);
  private final DialStores stores = MemoryDialStores.empty();
  private final MemoryConsents consents = new MemoryConsents();
  private final Campaign campaign = CampaignFixtures.campaign("retention");
  private final LawfulDialling dialling = new LawfulDialling(clock, Set.of(), call -> {});
  private final DialLoop loop = loop(now -> true);

  private DialLoop loop(DialTurn turn) {
    return new DialLoop(
        stores,
        new Gatekeeping(
            stores.attempts(),
            stores.refusals(),
            consents,
            new MemoryDoNotCall(),
            customer -> CustomerTroubles.Trouble.NONE),
        dialling,
        turn,
        new MemoryPaces(),
        Yielding.TO_NOBODY,
        clock);
  }

  @BeforeEach
  void anAgentIsFree() {
    List<LeadWish> wishes =
        Stream.of("+8613800000001", "+8613800000002", "+8613800000003")
            .map(this::mayBeCalled)
            .map(LeadFixtures::wish)
            .toList();
    stores.campaigns().save(campaign, "campaigns", NOW);
    stores.campaigns().save(campaign.with(CampaignState.RUNNING, 2), "campaigns", NOW);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", NOW);
    stores.leads().begin(list);
    stores.leads().add(list, wishes, NOW);
    stores.leads().finish(list.id());
    loop.hear(campaign.queue(), new PacingEvent.Ready(new AgentId("wang"), NOW));
  }

  private PhoneNumber mayBeCalled(String text) {
    PhoneNumber number = new PhoneNumber(text);
    consents.give(number, new Consent(Set.of(Purpose.CARE), NOW, "contract 7", null, null));
    return number;
  }

  private Lead lead() {
    return stores.leads().find(LEAD).orElseThrow();
  }

  @Test
  void aLeadIsCalledForWhoIsFree() {
    loop.tick();
    assertThat(dialling.made()).hasSize(1);
    assertThat(lead().state()).isEqualTo(LeadState.CALLING);
    loop.tick();
    assertThat(dialling.made()).as("nobody is free any more").hasSize(1);
  }

  @Test
  void whoeverTakesOverKnowsWhatTheOtherCopyHasDialled() {
    loop.tick();
    clock.advance(Duration.ofSeconds(1));
    DialLoop successor = loop(now -> true);
    successor.hear(campaign.queue(), new PacingEvent.Ready(new AgentId("wang"), NOW));
    successor.tick();
    assertThat(dialling.made()).as("a call is in set-up for the only agent").hasSize(1);
  }

  @Test
  void whoeverTakesOverAgainKnowsWhatWasDialledMeanwhile() {
    AtomicBoolean isMine = new AtomicBoolean(false);
    DialLoop other = loop(now -> isMine.get());
    other.hear(campaign.queue(), new PacingEvent.Ready(new AgentId("wang"), NOW));
    isMine.set(true);
    other.tick();
    assertThat(dialling.made()).hasSize(1);
    AttemptId first = stores.attempts().unfinished(NOW.plusSeconds(1), 9).getFirst().id();
    stores.attempts().end(first, CallOutcome.BUSY, NOW);
    other.hear(new DialEvent.Failed(first, CallOutcome.BUSY, NOW));
    isMine.set(false);
    other.tick();
    loop.tick();
    assertThat(dialling.made()).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    isMine.set(true);
    other.tick();
    assertThat(dialling.made()).as("the other call is in set-up").hasSize(2);
  }

  @Test
  void whatTheTelephoneDoesNotTakeWasNoAttemptAndIsTriedSoon() {
    dialling.takesCalls(false);
    loop.tick();
    assertThat(stores.attempts().of(LEAD, 9)).isEmpty();
    assertThat(lead().state()).isEqualTo(LeadState.READY);
    assertThat(lead().calls()).isZero();
    dialling.takesCalls(true);
    clock.advance(Duration.ofSeconds(10));
    loop.tick();
    assertThat(dialling.made()).hasSize(1);
  }
}
