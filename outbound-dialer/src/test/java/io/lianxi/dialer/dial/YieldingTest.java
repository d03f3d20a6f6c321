package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.blending.Inbound;
import io.lianxi.dialer.blending.MemoryStances;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.attempt.MemoryAttempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.callback.MemoryPromises;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.preview.MemoryReservations;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PaceReason;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns whose agents are wanted elsewhere. */
class YieldingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final QueueName BILLING = new QueueName("billing");
  private static final Conduct WATCHES_BILLING =
      CampaignFixtures.conduct(
          new BlendingRules(
              List.of(BILLING),
              0.7,
              0.8,
              Duration.ofMinutes(10),
              Duration.ofSeconds(30),
              Duration.ofSeconds(60)),
          QuotaRules.NONE);

  private final SettableClock clock = new SettableClock(NOW);
  private final MemoryLeads leads = new MemoryLeads();
  private final MemoryConsents consents = new MemoryConsents();
  private final DialStores stores =
      new DialStores(
          new MemoryCampaigns(),
          leads,
          new MemoryAttempts(),
          new MemoryRefusals(),
          new MemoryPromises(),
          new MemoryGivenReasons());
  private final LawfulDialling dialling = new LawfulDialling(clock, Set.of(), call -> {});
  private final MemoryPaces paces = new MemoryPaces();
  private final MemoryStances stances = new MemoryStances();
  private final Campaign campaign =
      CampaignFixtures.running(CampaignFixtures.campaign("care"), WATCHES_BILLING);
  private Inbound billing = Inbound.none(BILLING);
  private final DialLoop loop = loop();

  private DialLoop loop() {
    Gatekeeping gate =
        new Gatekeeping(
            stores.attempts(),
            stores.refusals(),
            consents,
            new MemoryDoNotCall(),
            customer -> CustomerTroubles.Trouble.NONE);
    DialLoop made = new DialLoop(stores, gate, dialling, now -> true, paces, yielding(), clock);
    made.hear(campaign.queue(), new PacingEvent.Ready(WANG, NOW));
    made.hear(campaign.queue(), new PacingEvent.Ready(LI, NOW));
    return made;
  }

  private Yielding yielding() {
    return new StancesKept(
        stances, (rules, now) -> rules.watched().isEmpty() ? List.of() : List.of(billing));
  }

  @BeforeEach
  void aCampaignHasLeads() {
    add(campaign, 1, 2);
  }

  private void add(Campaign to, int... numbers) {
    stores.campaigns().save(to, "campaigns", NOW);
    LeadList list = LeadList.begin(to.id(), "march", "campaigns", NOW);
    leads.begin(list);
    for (int number : numbers) {
      PhoneNumber phone = new PhoneNumber("+8613800000%03d".formatted(number));
      consents.give(phone, new Consent(Set.of(Purpose.CARE), NOW, "contract 7", null, null));
      leads.add(list, List.of(LeadFixtures.wish(phone)), NOW);
    }
    leads.finish(list.id());
  }

  private void inboundIs(double level) {
    billing = new Inbound(BILLING, 20, level, 0, Duration.ZERO);
  }

  private int ticked(DialLoop by, int later) {
    clock.advance(Duration.ofSeconds(later));
    by.tick();
    return dialling.made().size();
  }

  private PaceReason reason() {
    List<Paces.Decided> all = paces.since(campaign.queue(), NOW);
    return all.getLast().pace().reason();
  }

  @Test
  void nobodyIsCalledWhileInboundIsServedBadlyAndItIsSaid() {
    inboundIs(0.6);
    assertThat(ticked(loop, 1)).isZero();
    assertThat(reason()).isEqualTo(PaceReason.YIELDS);
    assertThat(leads.counts(campaign.id(), NOW).calling()).as("no lead was claimed").isZero();
  }

  @Test
  void callsGoOnOnceInboundHasBeenServedWellForLongEnough() {
    inboundIs(0.6);
    ticked(loop, 1);
    inboundIs(0.9);
    assertThat(ticked(loop, 1)).isZero();
    assertThat(ticked(loop, 29)).isZero();
    assertThat(ticked(loop, 1)).isEqualTo(2);
    assertThat(reason()).isEqualTo(PaceReason.ONE_CALL_PER_AGENT);
  }

  @Test
  void callsInSetUpAreLeftAlone() {
    assertThat(ticked(loop, 1)).isEqualTo(2);
    inboundIs(0.6);
    ticked(loop, 1);
    assertThat(stores.attempts().unfinished(clock.instant().plusSeconds(1), 9)).hasSize(2);
    assertThat(paces.since(campaign.queue(), NOW).getLast().pace().ringing()).isEqualTo(2);
  }

  @Test
  void callsThatWerePromisedWaitToo() {
    Lead lead = leads.claim(campaign.id(), LeadAge.ANY, 1, "dial", NOW).getFirst();
    Callback callback =
        Callback.of(NOW.plusSeconds(1), NOW.plusSeconds(3600), null, CallbackRules.USUAL);
    leads.save(LeadCourse.after(lead, new LeadResult.CallBack(callback), NOW));
    inboundIs(0.6);
    assertThat(ticked(loop, 2)).isZero();
    assertThat(leads.find(lead.id()).map(Lead::promised)).contains(callback);
  }

  @Test
  void whoeverTakesOverGoesOnYielding() {
    inboundIs(0.6);
    ticked(loop, 1);
    inboundIs(0.9);
    ticked(loop, 1);
    DialLoop successor = loop();
    assertThat(ticked(successor, 29)).isZero();
    assertThat(ticked(successor, 1)).isEqualTo(2);
  }

  @Test
  void aCampaignThatWatchesNothingGoesOn() {
    Campaign other =
        CampaignFixtures.running(CampaignFixtures.campaign("duty", 1, 1), Conduct.USUAL);
    add(other, 3, 4, 5);
    inboundIs(0.6);
    assertThat(ticked(loop, 1)).isEqualTo(2);
    assertThat(leads.counts(other.id(), NOW).calling()).isEqualTo(2);
    assertThat(reason()).isEqualTo(PaceReason.ONE_CALL_PER_AGENT);
  }

  @Test
  void noLeadIsShownMeanwhileAndWhatIsLookedAtIsGivenBack() {
    Campaign preview =
        CampaignFixtures.running(
            CampaignFixtures.campaign("visit", 5, 1, PacingMode.PREVIEW), WATCHES_BILLING);
    add(preview, 6);
    Previews previews = previews(preview);
    Lead lead = previews.look(WANG).orElseThrow().reservation().lead();
    inboundIs(0.6);
    ticked(loop, 1);
    assertThat(previews.call(WANG, lead.id())).isInstanceOf(Previews.Called.Gone.class);
    assertThat(previews.look(WANG)).isEmpty();
    assertThat(leads.counts(preview.id(), clock.instant()).due()).isEqualTo(1);
    inboundIs(0.9);
    ticked(loop, 1);
    ticked(loop, 30);
    assertThat(previews.look(WANG)).isPresent();
  }

  private Previews previews(Campaign preview) {
    Previews.Team team =
        new Previews.Team() {
          @Override
          public Set<AgentId> free(Set<AgentId> agents) {
            return new HashSet<>(agents);
          }

          @Override
          public boolean serves(AgentId agent, QueueName queue) {
            return queue.equals(preview.queue());
          }
        };
    // by another copy, which knows only what was kept
    return new Previews(stores, new MemoryReservations(leads), team, loop, yielding(), clock);
  }
}
