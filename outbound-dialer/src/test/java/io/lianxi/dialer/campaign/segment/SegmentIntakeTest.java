package io.lianxi.dialer.campaign.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.segment.Segment;
import io.lianxi.acd.segment.SegmentConfig;
import io.lianxi.acd.segment.Segments;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Opinion;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Begun;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Counted;
import io.lianxi.dialer.campaign.segment.SegmentTaking.State;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.Refusal.Source;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.compliance.consent.Refusals;
import io.lianxi.dialer.retention.FeatureSpace;
import io.lianxi.dialer.retention.Logistic;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.UpliftModel;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.ListRanking;
import io.lianxi.dialer.retention.study.Yardstick;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Segments that become lists, in a real Postgres. */
@NullUnmarked
class SegmentIntakeTest {
  private static final TestCore CORE = TestCore.start();
  private static final int CUSTOMERS = 5_000;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final CampaignId campaign = CampaignId.random();
  private final MemoryRefusals refusals = new MemoryRefusals();
  private final SettableClock clock = CORE.get(SettableClock.class);
  private Set<CustomerId> complained = Set.of();
  private Optional<Yardstick> yardstick = Optional.empty();
  private ListRanking ranking = (of, goesOn) -> {};
  private SegmentIntake intake;

  /** Every tenth customer is in Zhejiang, every seventh has the plan 199. */
  @BeforeEach
  void start() {
    CORE.reset();
    jdbc().sql("truncate lead_lists, leads, lead_segments, retention_outcomes").update();
    jdbc()
        .sql(
            """
            insert into customers (id, number, name, type, phone, tier, plan, province)
            select 'id-' || n, 'C' || n, '客户' || n, 'PERSONAL', '+86138' || lpad(n::text, 8, '0'),
              1 + n % 7, case when n % 7 = 0 then '199' else '59' end,
              case when n % 10 = 0 then '浙江' else '广东' end
            from generate_series(1, :count) as n
            """)
        .param("count", CUSTOMERS)
        .update();
    context.registerBean(JdbcClient.class, () -> jdbc());
    context.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
    context.register(LeadConfig.class, SegmentConfig.class);
    context.refresh();
    intake = intake(takings());
  }

  @AfterEach
  void close() {
    intake.close();
    context.close();
  }

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private static JdbcClient jdbc() {
    return CORE.get(JdbcClient.class);
  }

  private Leads leads() {
    return context.getBean(Leads.class);
  }

  private SegmentTakings takings() {
    return new PostgresSegmentTakings(
        jdbc(),
        new TransactionTemplate(CORE.get(PlatformTransactionManager.class)),
        CORE.get(JsonMapper.class),
        leads());
  }

  private SegmentIntake intake(SegmentTakings takings) {
    return new SegmentIntake(
        takings,
        new SegmentReading(
            context.getBean(Segments.class),
            (complaint, now, most) -> complained,
            refusals,
            asked -> yardstick),
        (of, goesOn) -> ranking.rank(of, goesOn),
        clock);
  }

  private SegmentCount counted(Purpose purpose, SegmentFilter filter) {
    return ((Counted.Of) intake.count(campaign, purpose, filter)).count();
  }

  private static SegmentFilter filter(Set<String> provinces, Set<String> plans) {
    return new SegmentFilter(
        new Segment(provinces, 1, 7, Set.of(), plans, null, null, null, null), null, null);
  }

  private SegmentIntake.Order order(SegmentFilter filter) {
    return new SegmentIntake.Order(campaign, Purpose.UPSELL, "segment", filter, 3, "campaigns");
  }

  private SegmentTaking begun(SegmentFilter filter) {
    return ((Begun.On) intake.begin(order(filter))).taking();
  }

  private SegmentTaking told(SegmentTaking taking) {
    return intake.of(campaign).stream()
        .filter(one -> one.id().equals(taking.id()))
        .findFirst()
        .orElseThrow();
  }

  private SegmentTaking ended(SegmentTaking taking) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> told(taking), one -> one.state() != State.RUNNING);
  }

  private long leadsOf(String condition) {
    return jdbc()
        .sql("select count(*) from leads where campaign = :campaign and " + condition)
        .param("campaign", campaign.uuid())
        .query(Long.class)
        .single();
  }

  @Test
  void customersBecomeLeadsOnceAllOfThemAreIn() {
    SegmentTaking done = ended(begun(filter(Set.of(), Set.of("59", "199"))));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.found()).isEqualTo(CUSTOMERS);
    assertThat(done.tally()).isEqualTo(new SegmentTally(0, 0, 0, 0, CUSTOMERS, 0, 0));
    assertThat(leads().lists(campaign))
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.id()).isEqualTo(done.id());
              assertThat(list.state()).isEqualTo(LeadList.State.READY);
            });
    Lead lead = leads().claim(campaign, LeadAge.ANY, 1, "one", clock.instant()).getFirst();
    assertThat(lead.priority()).isEqualTo(3);
    assertThat(lead.name()).isEqualTo("客户" + lead.customer().substring(1));
    assertThat(lead.fields()).containsKeys("tier", "plan", "balance", "points", "type");
  }

  @Test
  void whoCannotOrMustNotBeCalledIsCountedBeforeAndLeftOut() {
    jdbc().sql("update customers set phone = '10086' where id = 'id-7'").update();
    PhoneNumber forbidden = new PhoneNumber("+8613800000014");
    CORE.get(DoNotCall.class)
        .add(new DoNotCall.Entry(forbidden, "asked", "agent01", clock.instant()));
    Refusal refusal =
        new Refusal(Set.of(), Set.of(Purpose.UPSELL), Source.OWN, "no", clock.instant());
    refusals.add(
        List.of(new Refusals.Entry(new PhoneNumber("+8613800000021"), refusal, "agent01")));
    SegmentFilter filter = filter(Set.of(), Set.of("199"));
    SegmentCount count = counted(Purpose.UPSELL, filter);
    assertThat(count).isEqualTo(new SegmentCount(714, 1, 1, 1));
    assertThat(count.callable()).isEqualTo(711);
    assertThat(counted(Purpose.CARE, filter).refused()).isZero();
    assertThat(ended(begun(filter)).tally()).isEqualTo(new SegmentTally(0, 1, 1, 1, 711, 0, 0));
  }

  @Test
  void theSameCustomersAgainAreUpdatedAndNotDoubled() {
    ended(begun(filter(Set.of("浙江"), Set.of())));
    jdbc().sql("update customers set plan = '299' where id = 'id-10'").update();
    SegmentTaking again = ended(begun(filter(Set.of("浙江"), Set.of())));
    assertThat(again.tally()).isEqualTo(new SegmentTally(0, 0, 0, 0, 0, 500, 0));
    assertThat(leadsOf("true")).isEqualTo(500);
    assertThat(leadsOf("customer = 'C10' and fields ->> 'plan' = '299'")).isEqualTo(1);
    SegmentTaking wider = ended(begun(filter(Set.of("浙江", "广东"), Set.of())));
    assertThat(wider.tally()).isEqualTo(new SegmentTally(0, 0, 0, 0, 4_500, 500, 0));
    assertThat(leadsOf("true")).isEqualTo(CUSTOMERS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatDiesInTheMiddleIsTakenUpWhereItIs(boolean isAfter) {
    intake.close();
    SegmentIntake dying = intake(new DyingTakings(takings(), 1, isAfter));
    SegmentTaking taking =
        ((Begun.On) dying.begin(order(filter(Set.of("浙江", "广东"), Set.of())))).taking();
    Awaitility.await().until(() -> told(taking).step() == (isAfter ? 2 : 1));
    dying.close();
    assertThat(told(taking).state()).isEqualTo(State.RUNNING);
    assertThat(leads().claim(campaign, LeadAge.ANY, 1, "one", clock.instant())).isEmpty();
    intake = intake(takings());
    intake.repair();
    clock.advance(Duration.ofSeconds(31));
    intake.repair();
    SegmentTaking done = ended(taking);
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.tally()).isEqualTo(new SegmentTally(0, 0, 0, 0, CUSTOMERS, 0, 0));
    assertThat(leadsOf("true")).isEqualTo(CUSTOMERS);
  }

  @Test
  void aListThatWasForgottenMeanwhileIsBegunAgain() {
    intake.close();
    SegmentIntake dying = intake(new DyingTakings(takings(), 1, true));
    SegmentTaking taking =
        ((Begun.On) dying.begin(order(filter(Set.of("浙江", "广东"), Set.of())))).taking();
    Awaitility.await().until(() -> told(taking).step() == 2);
    dying.close();
    leads().discard(taking.id());
    assertThat(leadsOf("true")).isZero();
    intake = intake(takings());
    clock.advance(Duration.ofSeconds(31));
    intake.repair();
    assertThat(ended(taking).tally()).isEqualTo(new SegmentTally(0, 0, 0, 0, CUSTOMERS, 0, 0));
    assertThat(leadsOf("true")).isEqualTo(CUSTOMERS);
  }

  @Test
  void whatDiesAgainAndAgainFailsAndLeavesNothing() {
    intake.close();
    intake = intake(new DyingTakings(takings(), 0, false));
    SegmentTaking taking = begun(filter(Set.of("浙江"), Set.of()));
    for (int i = 0; i < 6; i++) {
      clock.advance(Duration.ofSeconds(31));
      intake.repair();
    }
    assertThat(ended(taking).state()).isEqualTo(State.FAILED);
    assertThat(leads().lists(campaign)).isEmpty();
    assertThat(leadsOf("true")).isZero();
  }

  @Test
  void allAreRankedBeforeAnyIsCalled() {
    List<Long> there = new CopyOnWriteArrayList<>();
    ranking =
        (of, goesOn) -> {
          assertThat(goesOn.getAsBoolean()).isTrue();
          assertThat(leads().claim(of, LeadAge.ANY, 1, "one", clock.instant())).isEmpty();
          there.add(leadsOf("true"));
        };
    SegmentTaking done = ended(begun(filter(Set.of("浙江"), Set.of())));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.tally().added()).isEqualTo(500);
    assertThat(there).containsExactly(500L);
  }

  @Test
  void aListThatIsForgottenWhileItIsRankedIsBegunAgain() {
    AtomicInteger times = new AtomicInteger();
    ranking =
        (of, goesOn) -> {
          if (times.incrementAndGet() == 1) {
            leads().discard(intake.of(of).getFirst().id());
          }
          if (!goesOn.getAsBoolean()) {
            throw new CancellationException();
          }
        };
    SegmentTaking done = ended(begun(filter(Set.of("浙江"), Set.of())));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.tally().added()).isEqualTo(500);
    assertThat(leadsOf("true")).isEqualTo(500);
    assertThat(times).hasValue(2);
  }

  @Test
  void inACampaignOneGoesOnAtATime() {
    SegmentTakings takings = takings();
    SegmentTaking first = taking(campaign);
    assertThat(takings.begin(first)).isTrue();
    assertThat(takings.begin(taking(campaign))).isFalse();
    for (int i = 1; i < SegmentTakings.MOST_AT_ONCE; i++) {
      assertThat(takings.begin(taking(CampaignId.random()))).isTrue();
    }
    assertThat(takings.begin(taking(CampaignId.random()))).isFalse();
    SegmentTaking done = takings.finish(first, clock.instant()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(takings.finish(first, clock.instant())).isEmpty();
    assertThat(takings.begin(taking(campaign))).isTrue();
    assertThat(takings.of(campaign, 9)).hasSize(2);
  }

  private SegmentTaking taking(CampaignId of) {
    return new SegmentTaking(
        UUID.randomUUID(),
        of,
        "segment",
        filter(Set.of("浙江"), Set.of()),
        Purpose.CARE,
        0,
        "campaigns",
        clock.instant(),
        State.RUNNING,
        1,
        "",
        0,
        0,
        SegmentTally.NONE);
  }

  @Test
  void ofThoseWhoComplainedOthersAreLeftOut() {
    complained = Set.of(new CustomerId("id-1"), new CustomerId("id-2"), new CustomerId("none"));
    SegmentFilter filter =
        new SegmentFilter(Segment.ALL, new Complaint(30, Opinion.NOT_SATISFIED), null);
    assertThat(counted(Purpose.SATISFACTION, filter).found()).isEqualTo(2);
    assertThat(ended(begun(filter)).tally().added()).isEqualTo(2);
  }

  @Test
  void whoIsLikelyToLeaveIsFoundByWhatWasLearned() {
    SegmentFilter filter = new SegmentFilter(Segment.ALL, null, new Risk(0.8, null));
    assertThat(unusable(filter)).isEqualTo("risk.learnedBy");
    assertThat(intake.begin(order(filter)))
        .isInstanceOfSatisfying(
            Begun.Unusable.class, no -> assertThat(no.why().field()).isEqualTo("risk.learnedBy"));
    FeatureSpace space = new FeatureSpace(Map.of(), Map.of("plan", List.of("199")));
    UpliftModel model =
        new UpliftModel(
            space,
            new Logistic(2, Map.of()),
            new Logistic(2, Map.of("plan = 199", -4.0))); // who has it leaves by 88 %
    Worth worth = new Worth("", 10_000, 1, 12, 0, 500);
    yardstick = Optional.of(new Yardstick(model, "", worth, new Ranking(List.of(1L, 9_999_999L))));
    assertThat(counted(Purpose.CHURN_WARNING, filter)).isEqualTo(new SegmentCount(714, 0, 0, 0));
    SegmentTaking done = ended(begun(filter));
    assertThat(done.tally()).isEqualTo(new SegmentTally(CUSTOMERS - 714, 0, 0, 0, 714, 0, 0));
    assertThat(leadsOf("rank = 2")).isEqualTo(714);
  }

  private String unusable(SegmentFilter filter) {
    Counted counted = intake.count(campaign, Purpose.CHURN_WARNING, filter);
    return ((Counted.Unusable) counted).why().field();
  }

  @Test
  void whileTooManyAreCountedOthersAreNot() throws InterruptedException {
    SegmentFilter filter = new SegmentFilter(Segment.ALL, new Complaint(30, Opinion.ANY), null);
    CountDownLatch begun = new CountDownLatch(4);
    CountDownLatch end = new CountDownLatch(1);
    intake.close();
    intake =
        new SegmentIntake(
            takings(),
            new SegmentReading(
                context.getBean(Segments.class),
                (complaint, now, most) -> waits(begun, end),
                refusals,
                asked -> yardstick),
            ranking,
            clock);
    List<Thread> counting =
        IntStream.range(0, 4)
            .mapToObj(i -> Thread.ofVirtual().start(() -> counted(Purpose.CARE, filter)))
            .toList();
    begun.await();
    assertThat(intake.count(campaign, Purpose.CARE, filter)).isEqualTo(new Counted.Busy());
    end.countDown();
    for (Thread one : counting) {
      one.join();
    }
    assertThat(counted(Purpose.CARE, filter).found()).isZero();
  }

  private static Set<CustomerId> waits(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Set.of();
  }

  @Test
  void aSegmentOfNobodyIsRefused() {
    assertThat(intake.begin(order(filter(Set.of("上海"), Set.of()))))
        .isInstanceOf(Begun.Unusable.class);
    assertThat(intake.of(campaign)).isEmpty();
  }
}
