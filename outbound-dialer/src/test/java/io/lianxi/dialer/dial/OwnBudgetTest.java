package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.outcome.MemoryDialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Campaigns that share agents answer for their abandoned calls each by itself. */
class OwnBudgetTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final int AGENTS = 4;

  private int numbers;

  private final SettableClock clock = new SettableClock(NOW);
  private final DialStores stores = MemoryDialStores.empty();
  private final MemoryConsents consents = new MemoryConsents();
  private final MemoryPaces paces = new MemoryPaces();
  private final LawfulDialling dialling = new LawfulDialling(clock, Set.of(), call -> {});
  private final DialLoop loop =
      new DialLoop(
          stores,
          new Gatekeeping(
              stores.attempts(),
              stores.refusals(),
              consents,
              new MemoryDoNotCall(),
              customer -> CustomerTroubles.Trouble.NONE),
          dialling,
          now -> true,
          paces,
          Yielding.TO_NOBODY,
          clock);

  /** A campaign that has called others an hour ago, and has so many to call. */
  private Campaign calling(String name, int leads, int answered, int abandoned) {
    Campaign campaign = CampaignFixtures.campaign(name, 5, 1, PacingMode.POWER);
    stores.campaigns().save(campaign, "campaigns", NOW);
    stores.campaigns().save(campaign.with(CampaignState.RUNNING, 2), "campaigns", NOW);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", NOW);
    stores.leads().begin(list);
    List<LeadWish> wishes =
        Stream.generate(this::mayBeCalled).limit(leads).map(LeadFixtures::wish).toList();
    stores.leads().add(list, wishes, NOW);
    stores.leads().finish(list.id());
    for (int i = 0; i < answered; i++) {
      CallOutcome outcome = i < abandoned ? CallOutcome.ABANDONED : CallOutcome.CONNECTED;
      called(campaign, outcome);
    }
    return campaign;
  }

  private PhoneNumber number() {
    return new PhoneNumber("+861380000%04d".formatted(numbers++));
  }

  private PhoneNumber mayBeCalled() {
    PhoneNumber number = number();
    consents.give(number, new Consent(Set.of(Purpose.CARE), NOW, "contract 7", null, null));
    return number;
  }

  private void called(Campaign campaign, CallOutcome outcome) {
    AttemptId id = new AttemptId("earlier" + numbers);
    Instant at = NOW.minusSeconds(3_600);
    Lead lead = LeadFixtures.claimed(new LeadId(numbers), campaign.id(), number());
    stores.attempts().open(Attempt.open(id, lead, "+862110000", at));
    stores.attempts().end(id, outcome, at);
  }

  private void agentsAreFree(Campaign campaign) {
    for (int i = 0; i < AGENTS; i++) {
      loop.hear(campaign.queue(), new PacingEvent.Ready(new AgentId("agent" + i), NOW));
    }
  }

  private Stream<Attempt> unfinished(Campaign campaign) {
    return stores.attempts().unfinished(NOW.plusSeconds(1), 99).stream()
        .filter(attempt -> attempt.campaign().equals(campaign.id()));
  }

  private long calledOf(Campaign campaign) {
    return unfinished(campaign).count();
  }

  private Set<CampaignId> careful(Campaign campaign, Instant at) {
    return paces.since(campaign.queue(), at).getLast().careful();
  }

  @Test
  void twoThatKeepTheirCapsShareAllCalls() {
    Campaign one = calling("one", 9, 100, 1);
    Campaign other = calling("other", 9, 100, 1);
    agentsAreFree(one);
    loop.tick();
    assertThat(calledOf(one)).isEqualTo(3);
    assertThat(calledOf(other)).isEqualTo(3);
  }

  @Test
  void whoHasBrokenItsOwnCapIsCalledOnlyWhereAnAgentIsFree() {
    Campaign broken = calling("broken", 9, 60, 3);
    Campaign other = calling("other", 9, 300, 1);
    agentsAreFree(broken);
    loop.tick();
    assertThat(calledOf(broken)).as("half of the four that are certain").isEqualTo(2);
    assertThat(calledOf(other)).isEqualTo(4);
    assertThat(careful(broken, NOW)).containsExactly(broken.id());
  }

  @Test
  void noRiskIsBorneWhereNobodyMayBearIt() {
    Campaign one = calling("one", 9, 60, 3);
    Campaign other = calling("other", 9, 60, 3);
    calling("done", 0, 900, 1);
    agentsAreFree(one);
    loop.tick();
    assertThat(calledOf(one) + calledOf(other)).isEqualTo(AGENTS);
  }

  @Test
  void whatIsAbandonedCountsAtOnce() {
    Campaign one = calling("one", 9, 60, 1);
    calling("other", 9, 300, 1);
    agentsAreFree(one);
    loop.tick();
    assertThat(careful(one, NOW)).isEmpty();
    AttemptId call = unfinished(one).findFirst().orElseThrow().id();
    loop.hear(new DialEvent.Failed(call, CallOutcome.ABANDONED, NOW));
    clock.advance(Duration.ofSeconds(1));
    loop.tick();
    assertThat(careful(one, NOW.plusSeconds(1))).containsExactly(one.id());
  }
}
