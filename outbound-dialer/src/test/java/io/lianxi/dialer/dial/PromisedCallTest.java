package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.attempt.MemoryAttempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.callback.MemoryPromises;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that were promised are made before all others, and by whom it was said. */
class PromisedCallTest {
  private static final QueueName QUEUE = new QueueName("outbound");
  private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z"); // in Shanghai

  private final SettableClock clock = new SettableClock(TEN);
  private final MemoryCampaigns campaigns = new MemoryCampaigns();
  private final MemoryLeads leads = new MemoryLeads();
  private final MemoryAttempts attempts = new MemoryAttempts();
  private final MemoryRefusals refusals = new MemoryRefusals();
  private final MemoryConsents consents = new MemoryConsents();
  private final Set<AgentId> free = new HashSet<>();
  private final LawfulDialling dialling = new LawfulDialling(clock, free, call -> {});
  private final DialLoop loop = loop();
  private final Campaign campaign =
      CampaignFixtures.campaign("care").with(CampaignState.RUNNING, 1);

  private DialLoop loop() {
    Gatekeeping gate =
        new Gatekeeping(
            attempts,
            refusals,
            consents,
            new MemoryDoNotCall(),
            customer -> CustomerTroubles.Trouble.NONE);
    DialStores stores =
        new DialStores(
            campaigns, leads, attempts, refusals, new MemoryPromises(), new MemoryGivenReasons());
    return new DialLoop(
        stores, gate, dialling, now -> true, new MemoryPaces(), Yielding.TO_NOBODY, clock);
  }

  @BeforeEach
  void twoLeadsOfWhomTheSecondIsLessUrgent() {
    campaigns.save(campaign, "campaigns", TEN);
    LeadList list = LeadList.begin(campaign.id(), "march", "campaigns", TEN);
    leads.begin(list);
    leads.add(list, List.of(wish(1, 0), wish(2, 9)), TEN);
    leads.finish(list.id());
  }

  private static LeadWish wish(int number, int priority) {
    PhoneNumber phone = new PhoneNumber("+8613800000%03d".formatted(number));
    return new LeadWish(
        "",
        "",
        List.of(new LeadNumber(phone, LeadNumber.Type.MOBILE, false)),
        "",
        null,
        priority,
        Map.of(),
        new Consent(Set.of(Purpose.CARE), TEN.minusSeconds(60), "contract", null, null));
  }

  private Lead promised(@Nullable AgentId agent) {
    List<Lead> both = leads.claim(campaign.id(), LeadAge.ANY, 2, "dial", TEN);
    Callback callback =
        Callback.of(TEN.plusSeconds(600), TEN.plusSeconds(600 + 3600), agent, CallbackRules.USUAL);
    assertThat(leads.save(LeadCourse.after(both.getLast(), new LeadResult.CallBack(callback), TEN)))
        .isTrue();
    assertThat(leads.save(LeadCourse.untouched(both.getFirst(), TEN))).isTrue();
    return both.getLast();
  }

  private void isFree(AgentId agent) {
    free.add(agent);
    loop.hear(QUEUE, new PacingEvent.Ready(agent, clock.instant()));
  }

  private List<Dialling.Call> ticked(Duration later) {
    clock.advance(later);
    loop.tick();
    return dialling.made().stream().map(LawfulDialling.Made::call).toList();
  }

  @Test
  void anOwnCallIsMadeForItsAgentBeforeMoreUrgentLeads() {
    Lead lead = promised(WANG);
    isFree(WANG);
    List<Dialling.Call> calls = ticked(Duration.ofMinutes(10));
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().number()).isEqualTo(lead.nextNumber());
    assertThat(calls.getFirst().agent()).isEqualTo(WANG);
  }

  @Test
  void anotherAgentCallsSomebodyElseMeanwhile() {
    Lead lead = promised(WANG);
    isFree(LI);
    List<Dialling.Call> calls = ticked(Duration.ofMinutes(10));
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().number()).isNotEqualTo(lead.nextNumber());
    assertThat(calls.getFirst().agent()).isNull();
  }

  @Test
  void whenItsTimeIsNearlyOverAnybodyMakesIt() {
    Lead lead = promised(WANG);
    isFree(LI);
    List<Dialling.Call> calls = ticked(Duration.ofMinutes(60));
    assertThat(calls.getFirst().number()).isEqualTo(lead.nextNumber());
  }

  @Test
  void whoTookTheirConsentBackIsNotCalledThoughTheirListTellsOfIt() {
    Lead lead = promised(WANG);
    isFree(WANG);
    consents.withdraw(lead.nextNumber(), TEN.minusSeconds(30));
    assertThat(ticked(Duration.ofMinutes(10)))
        .extracting(Dialling.Call::number)
        .doesNotContain(lead.nextNumber());
    assertThat(leads.find(lead.id()).orElseThrow().closedAs()).isEqualTo(LeadClosing.FORBIDDEN);
  }

  @Test
  void whoAgreedAgainSinceIsCalled() {
    Lead lead = promised(WANG);
    isFree(WANG);
    consents.withdraw(lead.nextNumber(), TEN.minusSeconds(90));
    assertThat(ticked(Duration.ofMinutes(10)).getFirst().number()).isEqualTo(lead.nextNumber());
  }

  @Test
  void theGateDecidesOnceMoreAndWhatItRefusesIsPostponed() {
    Lead lead = promised(null);
    isFree(WANG);
    List<Dialling.Call> calls = ticked(Duration.ofHours(2).plusMinutes(30)); // midday pause
    assertThat(calls).isEmpty();
    Instant two = TEN.plus(Duration.ofHours(4));
    assertThat(leads.find(lead.id()).orElseThrow().promised())
        .isEqualTo(new Callback(two, two.plusSeconds(3600), two, null));
    assertThat(ticked(Duration.ofMinutes(90)).getFirst().number()).isEqualTo(lead.nextNumber());
  }
}
