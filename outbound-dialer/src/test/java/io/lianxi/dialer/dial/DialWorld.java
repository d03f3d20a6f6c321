package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.attempt.MemoryAttempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.callback.MemoryPromises;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.preview.MemoryReservations;
import io.lianxi.dialer.campaign.preview.Reservations;
import io.lianxi.dialer.campaign.preview.SkipReason;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import io.lianxi.dialer.compliance.AttemptLimits;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.MemoryConsents;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.compliance.consent.Refusals;
import io.lianxi.dialer.message.MessageRules;
import io.lianxi.dialer.outcome.Bookkeeping;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import io.lianxi.dialer.pacing.explained.MemoryPaces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random campaigns, leads, agents and happenings, with a process that dies at any step, and a
 * telephone that refuses to make an unlawful call.
 */
final class DialWorld {
  private static final QueueName QUEUE = new QueueName("outbound");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<String> STRANGE = List.of("110", "120", "10086", "+8610110");
  private static final List<PacingMode> MODES = List.of(PacingMode.values());
  private static final Conduct CONDUCT =
      new Conduct(
          Conduct.USUAL.callbacks(),
          null,
          Conduct.USUAL.machines(),
          Conduct.USUAL.preview(),
          Conduct.USUAL.blending(),
          Conduct.USUAL.quotas(),
          Conduct.USUAL.mix(),
          new MessageRules("reminder", 3, 2, false));
  private static final int NUMBERS = 40;
  private static final Set<AgentId> AGENTS =
      IntStream.range(0, 8).mapToObj(i -> new AgentId("agent" + i)).collect(Collectors.toSet());

  /** Everybody is free and takes any call. */
  private static final Previews.Team TEAM =
      new Previews.Team() {
        @Override
        public Set<AgentId> free(Set<AgentId> agents) {
          return agents;
        }

        @Override
        public boolean serves(AgentId agent, QueueName queue) {
          return true;
        }
      };

  private final Random random;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T00:30:00Z"));
  private final MemoryCampaigns campaigns = new MemoryCampaigns();
  private final MemoryLeads leads = new MemoryLeads();
  private final MemoryReservations reservations = new MemoryReservations(leads);
  private final MemoryAttempts attempts = new MemoryAttempts();
  private final MemoryPromises promises = new MemoryPromises();
  private final MemoryRefusals refusals = new MemoryRefusals();
  private final MemoryConsents consents = new MemoryConsents();
  private final MemoryDoNotCall doNotCall = new MemoryDoNotCall();
  private final LawfulDialling dialling = new LawfulDialling(clock, AGENTS, this::check);
  private final Map<String, Integer> from = new HashMap<>();
  private final Map<String, Integer> to = new HashMap<>();
  private final Map<LeadId, Integer> callsToLead = new HashMap<>();
  private final Set<PhoneNumber> refused = new HashSet<>();
  private final Set<String> inTrouble = new HashSet<>();
  private final DurableNews news = new DurableNews();
  private final double dies;
  private DialLoop loop;

  /** The process has died. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  DialWorld(long seed, double dies) {
    this.random = new Random(seed);
    this.dies = dies;
    this.loop = start();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      campaign("campaign" + i);
    }
    for (int i = 0; i < 8; i++) {
      loop.hear(QUEUE, new PacingEvent.Ready(new AgentId("agent" + i), clock.instant()));
    }
  }

  private DialStores stores() {
    return new DialStores(
        campaigns,
        mortal(Leads.class, leads),
        mortal(Attempts.class, attempts),
        refusals,
        promises,
        new MemoryGivenReasons());
  }

  private DialLoop start() {
    DialStores stores = stores();
    Gatekeeping gate =
        new Gatekeeping(
            stores.attempts(),
            refusals,
            consents,
            doNotCall,
            customer -> new CustomerTroubles.Trouble(null, inTrouble.contains(customer), null));
    return new DialLoop(
        stores, gate, dialling, now -> true, new MemoryPaces(), Yielding.TO_NOBODY, clock);
  }

  /** The same store, at any call to which the process may die, before or after it is done. */
  private <T> T mortal(Class<T> type, T store) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              dieNowAndThen();
              try {
                Object result = method.invoke(store, arguments);
                dieNowAndThen();
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void dieNowAndThen() {
    if (random.nextDouble() < dies) {
      throw new Died();
    }
  }

  private void campaign(String name) {
    int begins = random.nextInt(20);
    from.put(name, begins);
    to.put(name, begins + 1 + random.nextInt(24 - begins));
    BusinessCalendar hours =
        BusinessCalendar.weekly(
            SHANGHAI,
            EnumSet.allOf(DayOfWeek.class),
            Hours.of("%02d:00".formatted(begins), "%02d:00".formatted(to.get(name))));
    GateRules rules =
        new GateRules(
            Purpose.CARE,
            random.nextInt(4) > 0,
            new CallingHours(hours),
            new AttemptLimits(
                1 + random.nextInt(4),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                Duration.ofMinutes(random.nextInt(300))),
            random.nextInt(4) == 0 ? Set.of("+861380000001") : Set.of(),
            Duration.ofDays(30),
            Duration.ofDays(7));
    Campaign campaign =
        new Campaign(
            CampaignId.random(),
            1,
            name,
            CampaignState.RUNNING,
            QUEUE,
            new PhoneNumber("+862110000000"),
            PacingPolicy.usual(MODES.get(random.nextInt(MODES.size()))).withFewestAgents(0),
            rules,
            RecycleRules.usual(),
            1 + random.nextInt(2),
            1 + random.nextInt(5),
            null,
            null,
            CONDUCT);
    campaigns.save(campaign, "campaigns", clock.instant());
    leads(campaign);
  }

  private PhoneNumber number() {
    return random.nextInt(12) == 0
        ? new PhoneNumber(STRANGE.get(random.nextInt(STRANGE.size())))
        : new PhoneNumber("+86138%08d".formatted(random.nextInt(NUMBERS)));
  }

  private void leads(Campaign campaign) {
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", clock.instant());
    leads.begin(list);
    for (int i = 0; i < NUMBERS; i++) {
      Consent consent =
          new Consent(
              Set.of(random.nextInt(4) == 0 ? Purpose.UPSELL : Purpose.CARE),
              clock.instant(),
              "contract",
              null,
              null);
      LeadWish wish =
          new LeadWish(
              "C" + random.nextInt(NUMBERS),
              "",
              List.of(
                  new LeadNumber(number(), LeadNumber.Type.MOBILE, false),
                  new LeadNumber(number(), LeadNumber.Type.HOME, false)),
              "",
              random.nextInt(3) == 0 ? ZoneId.of("Europe/London") : null,
              random.nextInt(3),
              Map.of(),
              random.nextInt(5) == 0 ? null : consent);
      leads.add(list, List.of(wish), clock.instant());
    }
    leads.finish(list.id());
  }

  /** Something happens. */
  void happen() {
    try {
      switch (random.nextInt(12)) {
        case 0 -> clock.advance(Duration.ofMinutes(random.nextInt(90)));
        case 1 -> refuse();
        case 2 -> inTrouble.add("C" + random.nextInt(NUMBERS));
        case 3 -> sweep();
        case 4, 5 -> telephone();
        case 6 -> news.keepAll(new Bookkeeping(stores()));
        case 7, 8 -> preview();
        default -> {
          clock.advance(Duration.ofSeconds(1 + random.nextInt(20)));
          dialling.takesCalls(random.nextInt(10) > 0);
          loop.tick();
        }
      }
    } catch (Died e) {
      loop = start();
      for (int i = 0; i < 8; i++) {
        loop.hear(QUEUE, new PacingEvent.Ready(new AgentId("agent" + i), clock.instant()));
      }
    }
  }

  /** An agent looks at a lead and makes up their mind, or goes away. */
  private void preview() {
    AgentId agent = new AgentId("agent" + random.nextInt(8));
    Previews previews =
        new Previews(
            stores(),
            mortal(Reservations.class, reservations),
            TEAM,
            loop,
            Yielding.TO_NOBODY,
            clock);
    Optional<LeadId> lead = previews.look(agent).map(shown -> shown.reservation().lead().id());
    switch (random.nextInt(4)) {
      case 0 -> lead.ifPresent(one -> previews.skip(agent, one, SkipReason.OTHER));
      case 1, 2 -> lead.ifPresent(one -> previews.call(agent, one));
      default -> previews.tidy();
    }
  }

  /** What happened is kept within half a day, whatever is away. */
  private void sweep() {
    if (!news.isWaitingSince(clock.instant().minus(Duration.ofHours(6)))) {
      new DialRecovery(stores(), this::known, clock).sweep();
    }
  }

  /** Of a call that is up there is a contact, which is not over. */
  private Optional<CallStory> known(AttemptId call) {
    return dialling.up().contains(call)
        ? Optional.of(new CallStory(false, List.of()))
        : news.find(call);
  }

  private void refuse() {
    PhoneNumber number = number();
    refused.add(number);
    Refusal refusal =
        new Refusal(Set.of(), Set.of(), Refusal.Source.OPT_OUT, "key 9", clock.instant());
    refusals.add(List.of(new Refusals.Entry(number, refusal, "key")));
  }

  private void telephone() {
    List<AttemptId> up = dialling.up();
    if (up.isEmpty()) {
      return;
    }
    AttemptId call = up.get(random.nextInt(up.size()));
    Instant now = clock.instant();
    AgentId agent = new AgentId("agent" + random.nextInt(8));
    dialling.hangUp(call);
    List<DialEvent> told =
        random.nextInt(3) == 0 ? talked(call, agent, now) : List.of(notReached(call, now));
    news.happened(told);
    told.forEach(loop::hear); // whoever dies here has not heard the rest
    loop.hear(QUEUE, new PacingEvent.Ready(agent, now));
  }

  private List<DialEvent> talked(AttemptId call, AgentId agent, Instant now) {
    return List.of(
        new DialEvent.Answered(call, now),
        new DialEvent.Connected(call, agent, now),
        new DialEvent.TalkEnded(call, agent, random.nextInt(5) == 0, now),
        new DialEvent.Disposed(call, agent, result(now), now));
  }

  private DialEvent notReached(AttemptId call, Instant now) {
    List<CallOutcome> outcomes =
        List.of(
            CallOutcome.BUSY,
            CallOutcome.NO_ANSWER,
            CallOutcome.INVALID,
            CallOutcome.ABANDONED,
            CallOutcome.INFORMED);
    return new DialEvent.Failed(call, outcomes.get(random.nextInt(outcomes.size())), now);
  }

  private LeadResult result(Instant now) {
    return switch (random.nextInt(4)) {
      case 0 -> new LeadResult.Won(null);
      case 1 -> new LeadResult.CallBack(promise(now));
      case 2 -> new LeadResult.DoNotCall();
      default -> new LeadResult.TryAgain(Duration.ofMinutes(1));
    };
  }

  private Callback promise(Instant now) {
    AgentId agent = random.nextBoolean() ? new AgentId("agent" + random.nextInt(8)) : null;
    return Callback.of(now.plusSeconds(60), now.plusSeconds(60 + 3600), agent, CallbackRules.USUAL);
  }

  /** The rules once more, from what the telephone and the test have seen themselves. */
  private void check(Dialling.Call call) {
    Attempt attempt = attempts.find(call.attempt()).orElseThrow();
    Campaign campaign = campaigns.find(attempt.campaign()).orElseThrow();
    var lead = leads.find(attempt.lead()).orElseThrow();
    PhoneNumber number = call.number();
    Instant now = clock.instant();
    assertThat(number.value()).startsWith("+86138");
    assertThat(refused).as("refused").doesNotContain(number);
    assertThat(inTrouble).as("has an open ticket").doesNotContain(lead.customer());
    campaign
        .rules()
        .blockedAreas()
        .forEach(area -> assertThat(number.value()).doesNotStartWith(area));
    Consent consent = lead.consent();
    assertThat(
            !campaign.rules().needsConsent()
                || (consent != null && consent.covers(Purpose.CARE, now)))
        .as("has agreed")
        .isTrue();
    ZoneId zone = lead.zone() == null ? SHANGHAI : lead.zone();
    assertThat(LocalDateTime.ofInstant(now, zone).getHour())
        .as("hour of whoever is called")
        .isGreaterThanOrEqualTo(from.get(campaign.name()))
        .isLessThan(to.get(campaign.name()));
    checkHowOften(campaign.rules().limits(), number, zone, now);
    assertThat(callsToLead.merge(lead.id(), 1, Integer::sum))
        .as("calls to the lead")
        .isLessThanOrEqualTo(campaign.rules().limits().perLead());
  }

  private void checkHowOften(AttemptLimits limits, PhoneNumber number, ZoneId zone, Instant now) {
    List<Instant> calls = dialling.callsTo(number);
    assertThat(calls)
        .filteredOn(at -> at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()))
        .as("calls on this day")
        .hasSizeLessThan(limits.perDay());
    assertThat(calls)
        .filteredOn(at -> at.plus(Duration.ofDays(1)).isAfter(now))
        .as("calls in 24 hours")
        .hasSizeLessThan(limits.per24Hours());
    assertThat(calls).as("pause").allMatch(at -> !at.plus(limits.pause()).isAfter(now));
  }

  int calls() {
    return dialling.made().size();
  }

  /** All calls end, and what was begun is finished or undone. */
  void comeToRest() {
    DialStores immortal =
        new DialStores(campaigns, leads, attempts, refusals, promises, new MemoryGivenReasons());
    dialling.up().forEach(dialling::hangUp);
    news.keepAll(new Bookkeeping(immortal));
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofHours(13));
      new DialRecovery(immortal, this::known, clock).sweep();
    }
  }

  void assertNothingIsStuck() {
    assertThat(attempts.unfinished(clock.instant(), 9)).isEmpty();
    assertThat(leads.claimed(clock.instant(), 9)).isEmpty();
  }

  /** The books say what the telephone did, and who wants no calls is on the list. */
  void assertNothingIsLost() {
    for (DialEvent event : news.all()) {
      Attempt attempt = attempts.find(event.attempt()).orElseThrow();
      switch (event) {
        case DialEvent.Failed failed ->
            assertThat(attempt.outcome()).as("%s", attempt).isEqualTo(failed.outcome());
        case DialEvent.TalkEnded ended ->
            assertThat(attempt.outcome())
                .as("%s", attempt)
                .isEqualTo(ended.wasMachine() ? CallOutcome.MACHINE : CallOutcome.CONNECTED);
        case DialEvent.Answered answered -> assertThat(attempt.answeredAt()).isNotNull();
        case DialEvent.Connected e -> {}
        case DialEvent.Refused refused -> assertThat(refusals.of(attempt.number())).isNotEmpty();
        case DialEvent.Disposed disposed -> {
          if (disposed.result() instanceof LeadResult.DoNotCall) {
            assertThat(refusals.of(attempt.number())).isNotEmpty();
          }
        }
      }
    }
  }
}
