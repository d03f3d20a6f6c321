package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
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
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.preview.MemoryReservations;
import io.lianxi.dialer.campaign.preview.PreviewCounts;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.preview.Reservations;
import io.lianxi.dialer.campaign.preview.SkipReason;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.dial.Previews.Called;
import io.lianxi.dialer.dial.Previews.Skipping;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents look at before it is called, and what becomes of it. */
class PreviewsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z"); // ten in Shanghai
  private static final Duration WHILE_CLAIMED = Duration.ofSeconds(31);

  private final SettableClock clock = new SettableClock(NOW);
  private final MemoryLeads leads = new MemoryLeads();
  private final MemoryAttempts attempts = new MemoryAttempts();
  private final MemoryConsents consents = new MemoryConsents();
  private final MemoryCampaigns campaigns = new MemoryCampaigns();
  private final MemoryReservations reservations = new MemoryReservations(leads);
  private final Set<AgentId> free = new HashSet<>(Set.of(WANG, LI));
  private final LawfulDialling dialling = new LawfulDialling(clock, Set.of(), call -> {});
  private final Campaign campaign = running(5);
  private int stepsLeft = Integer.MAX_VALUE;
  private final DialStores stores = stores();
  private final DialLoop loop = loop();
  private final Previews previews = previews();

  /** The process has died. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Campaign running(int priority) {
    return CampaignFixtures.campaign("care", priority, 1, PacingMode.PREVIEW)
        .with(CampaignState.RUNNING, 1);
  }

  private DialStores stores() {
    return new DialStores(
        campaigns,
        mortal(Leads.class, leads),
        mortal(Attempts.class, attempts),
        new MemoryRefusals(),
        new MemoryPromises(),
        new MemoryGivenReasons());
  }

  private DialLoop loop() {
    Gatekeeping gate =
        new Gatekeeping(
            stores.attempts(),
            stores.refusals(),
            consents,
            new MemoryDoNotCall(),
            customer -> CustomerTroubles.Trouble.NONE);
    return new DialLoop(
        stores, gate, dialling, now -> true, new MemoryPaces(), Yielding.TO_NOBODY, clock);
  }

  private Previews previews() {
    Previews.Team team =
        new Previews.Team() {
          @Override
          public Set<AgentId> free(Set<AgentId> agents) {
            Set<AgentId> both = new HashSet<>(agents);
            both.retainAll(free);
            return both;
          }

          @Override
          public boolean serves(AgentId agent, QueueName queue) {
            return queue.equals(campaign.queue());
          }
        };
    return new Previews(
        stores, mortal(Reservations.class, reservations), team, loop, Yielding.TO_NOBODY, clock);
  }

  /** The same store, before each call to which the process may die. */
  private <T> T mortal(Class<T> type, T store) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (stepsLeft-- <= 0) {
                throw new Died();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @BeforeEach
  void twoLeadsAreDue() {
    campaigns.save(campaign, "campaigns", NOW);
    add(campaign, 1, 2);
  }

  private void add(Campaign to, int... numbers) {
    LeadList list = LeadList.begin(to.id(), "march", "campaigns", NOW);
    leads.begin(list);
    for (int number : numbers) {
      PhoneNumber phone = new PhoneNumber("+8613800000%03d".formatted(number));
      Instant before = NOW.minusSeconds(60);
      consents.give(phone, new Consent(Set.of(Purpose.CARE), before, "contract", null, null));
      leads.add(list, List.of(LeadFixtures.wish(phone)), NOW);
    }
    leads.finish(list.id());
  }

  private LeadId look(AgentId agent) {
    return previews.look(agent).orElseThrow().reservation().lead().id();
  }

  private Lead lead(LeadId id) {
    return leads.find(id).orElseThrow();
  }

  @Test
  void eachAgentWhoIsFreeLooksAtALeadOfTheirOwnUntilTheySaySomething() {
    LeadId first = look(WANG);
    assertThat(look(LI)).isNotEqualTo(first);
    clock.advance(Duration.ofSeconds(25));
    assertThat(look(WANG)).isEqualTo(first);
    clock.advance(Duration.ofSeconds(25));
    recover();
    assertThat(look(WANG)).as("renewed twenty-five seconds ago").isEqualTo(first);
  }

  private void recover() {
    new DialRecovery(stores, call -> Optional.empty(), clock).sweep();
  }

  @Test
  void aLeadThatIsLookedAtWasNotCalledAndIsNotDialledByTheLoop() {
    loop.hear(campaign.queue(), new PacingEvent.Ready(WANG, NOW));
    LeadId first = look(WANG);
    loop.tick();
    assertThat(dialling.made()).isEmpty();
    assertThat(attempts.of(first, 9)).isEmpty();
    assertThat(lead(first).calls()).isZero();
  }

  @Test
  void itIsCalledOnceForWhoLooksAtItAndForNobodyElse() {
    LeadId first = look(WANG);
    assertThat(previews.call(LI, first)).isInstanceOf(Called.Gone.class);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Calling.class);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Gone.class);
    assertThat(dialling.made()).hasSize(1);
    Dialling.Call call = dialling.made().getFirst().call();
    assertThat(call.agent()).isEqualTo(WANG);
    assertThat(call.isAgentsAlone()).isTrue();
    assertThat(reservations.counts(campaign.id())).isEqualTo(new PreviewCounts(1, 1, Map.of()));
  }

  @Test
  void whoHasSomethingElseToDoLooksAtNothingAndTheLeadIsAnothers() {
    LeadId first = look(WANG);
    free.remove(WANG);
    previews.tidy();
    assertThat(lead(first).state()).isEqualTo(LeadState.READY);
    assertThat(previews.look(WANG)).isEmpty();
    assertThat(look(LI)).isEqualTo(first);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Gone.class);
  }

  @Test
  void whatIsSkippedComesBackAnHourLaterAndIsCounted() {
    LeadId first = look(WANG);
    assertThat(previews.skip(LI, first, SkipReason.WRONG)).isEqualTo(Skipping.GONE);
    assertThat(previews.skip(WANG, first, SkipReason.WRONG)).isEqualTo(Skipping.SKIPPED);
    assertThat(look(WANG)).isNotEqualTo(first);
    assertThat(previews.look(LI)).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(look(LI)).isEqualTo(first);
    assertThat(attempts.of(first, 9)).isEmpty();
    assertThat(reservations.counts(campaign.id()).skipped())
        .isEqualTo(Map.of(SkipReason.WRONG, 1L));
  }

  @Test
  void whatWasSkippedAsOftenAsItMayBeIsOnlyCalled() {
    campaigns.save(skipping(campaign, 1), "campaigns", NOW);
    LeadId first = look(WANG);
    assertThat(skipsLeft(WANG)).hasValue(1);
    assertThat(previews.skip(WANG, first, SkipReason.OTHER)).isEqualTo(Skipping.SKIPPED);
    LeadId other = look(WANG);
    assertThat(other).as("each lead has its own limit").isNotEqualTo(first);
    assertThat(skipsLeft(WANG)).hasValue(1);
    clock.advance(Duration.ofHours(1));
    assertThat(look(LI)).isEqualTo(first);
    assertThat(skipsLeft(LI)).hasValue(0);
    assertThat(previews.skip(LI, first, SkipReason.OTHER)).isEqualTo(Skipping.TOO_OFTEN);
    assertThat(previews.call(LI, first)).isInstanceOf(Called.Calling.class);
  }

  @Test
  void withoutALimitALeadMayBeSkippedForEver() {
    look(WANG);
    assertThat(skipsLeft(WANG)).isEmpty();
  }

  private OptionalInt skipsLeft(AgentId agent) {
    return previews.skipsLeft(previews.look(agent).orElseThrow());
  }

  private static Campaign skipping(Campaign of, int most) {
    return CampaignFixtures.with(
        of.with(CampaignState.RUNNING, of.version() + 1), new PreviewRules(null, most));
  }

  @Test
  void whatTheGateForbidsIsToldAndComesBackWhenItMay() {
    LeadId first = look(WANG);
    clock.advance(Duration.ofHours(2).plusMinutes(30)); // midday pause
    look(WANG);
    assertThat(previews.call(WANG, first))
        .isInstanceOfSatisfying(
            Called.Forbidden.class,
            why ->
                assertThat(why.verdict().refusal().orElseThrow().rule()).isEqualTo(GateRule.HOURS));
    assertThat(dialling.made()).isEmpty();
    assertThat(lead(first).nextAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
  }

  @Test
  void whatTheTelephoneDoesNotTakeWasNoAttemptAndIsShownAgainSoon() {
    dialling.takesCalls(false);
    LeadId first = look(WANG);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.NoRoom.class);
    assertThat(attempts.of(first, 9)).isEmpty();
    assertThat(lead(first).state()).isEqualTo(LeadState.READY);
  }

  @Test
  void aNumberThatSomebodyElseIsCallingIsNotCalled() {
    Campaign other = running(9);
    campaigns.save(other, "campaigns", NOW);
    add(other, 1);
    LeadId first = look(WANG);
    LeadId same = look(LI);
    assertThat(lead(same).nextNumber()).isEqualTo(lead(first).nextNumber());
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Calling.class);
    assertThat(previews.call(LI, same)).isInstanceOf(Called.Taken.class);
  }

  @Test
  void theMoreUrgentCampaignIsShownFirst() {
    Campaign urgent = running(9);
    campaigns.save(urgent, "campaigns", NOW);
    add(urgent, 7);
    assertThat(lead(look(WANG)).campaign()).isEqualTo(urgent.id());
    assertThat(lead(look(LI)).campaign()).isEqualTo(campaign.id());
  }

  @Test
  void aPromisedCallIsShownToWhoPromisedItBeforeAllOthers() {
    Lead promised = leads.claim(campaign.id(), LeadAge.ANY, 2, "dial", NOW).getLast();
    leads.claimed(NOW.plusSeconds(1), 9).stream()
        .map(Leads.Claimed::lead)
        .filter(lead -> !lead.equals(promised))
        .forEach(lead -> leads.save(LeadCourse.untouched(lead, NOW)));
    Callback callback = Callback.of(NOW, NOW.plusSeconds(3600), LI, CallbackRules.USUAL);
    leads.save(LeadCourse.after(promised, new LeadResult.CallBack(callback), NOW));
    assertThat(look(WANG)).isNotEqualTo(promised.id());
    assertThat(look(LI)).isEqualTo(promised.id());
  }

  @Test
  void aCampaignThatPausesShowsNothingAndGetsBackWhatItShowed() {
    LeadId first = look(WANG);
    campaigns.save(campaign.with(CampaignState.PAUSED, 2), "campaigns", NOW);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Gone.class);
    previews.tidy();
    assertThat(lead(first).state()).isEqualTo(LeadState.READY);
    assertThat(previews.look(WANG)).isEmpty();
  }

  @Test
  void whoeverDiesAtAnyStepLeavesNothingThatIsStuckOrCalledTwice() {
    int steps = 0;
    boolean isOver = false;
    while (!isOver) {
      add(campaign, 10 + steps, 100 + steps);
      stepsLeft = steps++;
      Throwable died = catchThrowable(() -> workedThrough(WANG));
      stepsLeft = Integer.MAX_VALUE;
      isOver = died == null;
      assertThat(isOver || died instanceof Died).as("%s", died).isTrue();
      clock.advance(Duration.ofSeconds(100));
      dialling.up().forEach(dialling::hangUp);
      recover();
      clock.advance(Duration.ofSeconds(100));
      recover();
      assertThat(leads.claimed(clock.instant(), 9)).as("step " + steps).isEmpty();
      assertThat(attempts.unfinished(clock.instant(), 9)).as("step " + steps).isEmpty();
      clock.advance(Duration.ofDays(7));
    }
    assertThat(steps).isGreaterThan(8);
    assertThat(dialling.made()).isNotEmpty();
  }

  /** Looks, skips, looks, calls. */
  private void workedThrough(AgentId agent) {
    previews
        .look(agent)
        .ifPresent(
            one -> previews.skip(agent, one.reservation().lead().id(), SkipReason.BAD_MOMENT));
    previews.look(agent).ifPresent(one -> previews.call(agent, one.reservation().lead().id()));
  }

  @Test
  void aDeskThatLooksNoMoreLosesItsLead() {
    LeadId first = look(WANG);
    clock.advance(WHILE_CLAIMED);
    recover();
    assertThat(lead(first).state()).isEqualTo(LeadState.READY);
    assertThat(previews.call(WANG, first)).isInstanceOf(Called.Gone.class);
    assertThat(List.of(look(LI), look(WANG))).contains(first);
  }
}
