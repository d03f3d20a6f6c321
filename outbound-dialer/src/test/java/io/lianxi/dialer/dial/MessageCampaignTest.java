package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.compliance.consent.Refusals;
import io.lianxi.dialer.message.MessageRules;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.outcome.MemoryDialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is told a message is called as fast as lines and rate let it, without agents. */
class MessageCampaignTest {
  private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z"); // in Shanghai
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SettableClock clock = new SettableClock(TEN);
  private final DialStores stores = MemoryDialStores.empty();
  private final MemoryConsents consents = new MemoryConsents();
  private final Set<AgentId> free = new HashSet<>();
  private final LawfulDialling dialling = new LawfulDialling(clock, free, call -> {});
  private final DialLoop loop = loop();
  private final Campaign campaign =
      CampaignFixtures.message("reminder", new MessageRules("reminder", 3, 2, false));

  private DialLoop loop() {
    return new DialLoop(
        stores,
        new Gatekeeping(
            stores.attempts(),
            stores.refusals(),
            consents,
            new MemoryDoNotCall(),
            customer -> CustomerTroubles.Trouble.NONE),
        dialling,
        now -> true,
        new MemoryPaces(),
        Yielding.TO_NOBODY,
        clock);
  }

  @BeforeEach
  void fiveLeads() {
    run(campaign, 1, 5);
  }

  private void run(Campaign draft, int first, int count) {
    stores.campaigns().save(draft, "campaigns", TEN);
    stores.campaigns().save(draft.with(CampaignState.RUNNING, 2), "campaigns", TEN);
    LeadList list = LeadList.begin(draft.id(), "list", "campaigns", TEN);
    stores.leads().begin(list);
    stores
        .leads()
        .add(list, IntStream.range(first, first + count).mapToObj(this::wish).toList(), TEN);
    stores.leads().finish(list.id());
  }

  private static PhoneNumber number(int n) {
    return new PhoneNumber("+8613800000%03d".formatted(n));
  }

  private LeadWish wish(int n) {
    consents.give(number(n), new Consent(Set.of(Purpose.CARE), TEN, "contract 7", null, null));
    return LeadFixtures.wish(number(n));
  }

  private List<Dialling.Call> ticked(DialLoop dialler) {
    int before = dialling.made().size();
    clock.advance(SECOND);
    dialler.tick();
    return dialling.made().stream().skip(before).map(LawfulDialling.Made::call).toList();
  }

  @Test
  void nobodyHasToBeFreeAndLinesAndRateAreTheLimit() {
    assertThat(ticked(loop)).hasSize(2).extracting(Dialling.Call::flow).containsOnly("reminder");
    assertThat(ticked(loop)).as("the third line").hasSize(1);
    assertThat(ticked(loop)).as("all lines have a call").isEmpty();
    Attempt first = stores.attempts().unfinished(clock.instant(), 1).getFirst();
    dialling.hangUp(first.id());
    stores.attempts().end(first.id(), CallOutcome.INFORMED, clock.instant());
    assertThat(ticked(loop)).hasSize(1);
  }

  @Test
  void whoeverTakesOverKeepsToTheSameLines() {
    ticked(loop);
    assertThat(ticked(loop())).hasSize(1);
    assertThat(ticked(loop())).isEmpty();
  }

  @Test
  void whoPressedTheKeyIsNotCalledAgainByAnyCampaign() {
    Refusal refusal = new Refusal(Set.of(), Set.of(), Refusal.Source.OPT_OUT, "key 9", TEN);
    stores.refusals().add(List.of(new Refusals.Entry(number(1), refusal, "message")));
    assertThat(ticked(loop)).hasSize(2).extracting(Dialling.Call::number).doesNotContain(number(1));
  }

  @Test
  void whoWasPromisedACallGetsAnAgentAndNoMessage() {
    Lead lead = stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", TEN).getFirst();
    Callback callback =
        Callback.of(TEN.plusSeconds(1), TEN.plusSeconds(3600), null, CallbackRules.USUAL);
    assertThat(stores.leads().save(LeadCourse.after(lead, new LeadResult.CallBack(callback), TEN)))
        .isTrue();
    clock.advance(Duration.ofMinutes(5));
    assertThat(ticked(loop)).extracting(Dialling.Call::number).doesNotContain(lead.nextNumber());
    free.add(WANG);
    assertThat(ticked(loop))
        .filteredOn(call -> call.number().equals(lead.nextNumber()))
        .hasSize(1)
        .allMatch(call -> call.flow() == null && call.keepsAgent());
  }

  @Test
  void aTelephoneThatTakesNoCallLeavesNothingBehind() {
    dialling.takesCalls(false);
    assertThat(ticked(loop)).isEmpty();
    assertThat(stores.attempts().underWay(campaign.id())).isZero();
    assertThat(stores.leads().claimed(clock.instant().plusSeconds(1), 9))
        .as("none is stuck")
        .isEmpty();
  }

  @Test
  void messagesTakeNoAgentsFromOtherCampaignsOfTheQueue() {
    run(CampaignFixtures.campaign("care"), 11, 2);
    loop.hear(campaign.queue(), new PacingEvent.Ready(WANG, TEN));
    List<Dialling.Call> calls = ticked(loop);
    assertThat(calls).filteredOn(call -> call.flow() == null).as("for the agent").hasSize(1);
    assertThat(calls).filteredOn(call -> call.flow() != null).hasSize(2);
  }

  @Test
  void whoTalksAfterAMessageIsNotThereForOthers() {
    run(CampaignFixtures.campaign("care"), 11, 2);
    ticked(loop);
    Attempt told = stores.attempts().unfinished(clock.instant().plusSeconds(1), 1).getFirst();
    loop.hear(campaign.queue(), new PacingEvent.Ready(WANG, clock.instant()));
    loop.hear(new DialEvent.Connected(told.id(), WANG, clock.instant()));
    assertThat(ticked(loop)).filteredOn(call -> call.flow() == null).isEmpty();
    loop.hear(campaign.queue(), new PacingEvent.Ready(WANG, clock.instant()));
    assertThat(ticked(loop)).filteredOn(call -> call.flow() == null).hasSize(1);
  }

  @Test
  void whatACopyThatDiedHadBegunIsGivenBack() {
    Lead claimed = stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", TEN).getFirst();
    ticked(loop);
    clock.advance(Duration.ofMinutes(3));
    new DialRecovery(stores, call -> Optional.empty(), clock).sweep();
    assertThat(stores.attempts().underWay(campaign.id())).isZero();
    assertThat(stores.leads().find(claimed.id()).orElseThrow().state()).isEqualTo(LeadState.READY);
  }
}
