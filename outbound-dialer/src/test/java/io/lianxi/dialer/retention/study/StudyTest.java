package io.lianxi.dialer.retention.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.Outcomes.Tally;
import io.lianxi.dialer.retention.study.Outcomes.Told;
import io.lianxi.dialer.retention.study.Training.Failure;
import io.lianxi.dialer.retention.study.Training.Method;
import io.lianxi.dialer.retention.study.Training.Result;
import io.lianxi.dialer.retention.study.Training.State;
import io.lianxi.dialer.retention.study.Trainings.InForce;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Plans, outcomes and trainings in a real Postgres. */
@NullUnmarked
class StudyTest {
  private static final TestCore CORE = TestCore.start();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final HoldOut THIRD = new HoldOut(3_333);
  private static final Worth WORTH = new Worth("monthly", 5_000, 0.5, 12, 0, 500);

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final CampaignId campaign = CampaignId.random();
  private final Instant now = CORE.get(Clock.class).instant();

  @BeforeEach
  void start() {
    context.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
    context.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
    context.registerBean(Clock.class, () -> CORE.get(Clock.class));
    context.registerBean(
        PlatformTransactionManager.class, () -> CORE.get(PlatformTransactionManager.class));
    context.register(LeadConfig.class, StudyConfig.class);
    context.refresh();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private Leads leads() {
    return context.getBean(Leads.class);
  }

  private Outcomes outcomes() {
    return context.getBean(Outcomes.class);
  }

  private Plans plans() {
    return context.getBean(Plans.class);
  }

  private Studies studies() {
    return context.getBean(Studies.class);
  }

  private static LeadWish wish(String customer, Map<String, String> fields) {
    PhoneNumber number = new PhoneNumber("+86139%08d".formatted(NUMBERS.incrementAndGet()));
    LeadNumber mobile = new LeadNumber(number, LeadNumber.Type.MOBILE, false);
    return new LeadWish(customer, "", List.of(mobile), "", null, 0, fields, null);
  }

  private void added(List<LeadWish> wishes) {
    LeadList list = LeadList.begin(campaign, "march", "campaigns", now);
    leads().begin(list);
    assertThat(leads().add(list, wishes, now)).isEmpty();
    leads().finish(list.id());
  }

  private List<LeadWish> customers(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                wish(
                    "C" + i,
                    Map.of("contract", i % 2 == 0 ? "monthly" : "yearly", "monthly", "100")))
        .toList();
  }

  private void callAll() {
    List<Lead> claimed = leads().claim(campaign, LeadAge.ANY, 500, "one", now);
    while (!claimed.isEmpty()) {
      for (Lead lead : claimed) {
        leads().save(LeadCourse.after(lead, CallOutcome.NO_ANSWER, RecycleRules.usual(), now));
      }
      claimed = leads().claim(campaign, LeadAge.ANY, 500, "one", now);
    }
  }

  private boolean plan(int version, HoldOut holdOut) {
    return plans().save(new Plan(campaign, version, holdOut, WORTH, "risk"), "campaigns", now);
  }

  @Test
  void aPlanHoldsOutFromTheMomentItIsKept() {
    assertThat(plans().find(campaign)).isEmpty();
    added(customers(300));
    assertThat(plan(1, THIRD)).isTrue();
    assertThat(plan(1, HoldOut.NOBODY)).isFalse();
    assertThat(plan(3, HoldOut.NOBODY)).isFalse();
    assertThat(plans().find(campaign).orElseThrow().holdOut()).isEqualTo(THIRD);
    assertThat(leads().counts(campaign, now).all())
        .isEqualTo(
            IntStream.range(0, 300)
                .filter(i -> !THIRD.holds(HoldOut.bucket(campaign, "C" + i)))
                .count());
    assertThat(plan(2, HoldOut.NOBODY)).isTrue();
    assertThat(plans().find(campaign).orElseThrow())
        .isEqualTo(new Plan(campaign, 2, HoldOut.NOBODY, WORTH, "risk"));
    assertThat(leads().counts(campaign, now).all()).isEqualTo(300);
  }

  @Test
  void customersAreCountedOnceByWhatBecameOfThem() {
    added(
        List.of(wish("A", Map.of()), wish("A", Map.of()), wish("B", Map.of()), wish("", Map.of())));
    String number = "+86139%08d".formatted(NUMBERS.get());
    assertThat(
            outcomes()
                .add(
                    campaign,
                    List.of(
                        new Told("A", "", true, DAY),
                        new Told("Z", "", true, DAY),
                        new Told("", number, false, DAY),
                        new Told("", "+8613900000000", false, DAY))))
        .containsExactlyInAnyOrder(1, 3);
    assertThat(outcomes().tallies(campaign, HoldOut.NOBODY))
        .containsExactlyInAnyOrder(
            new Tally(false, false, true, 1),
            new Tally(false, false, false, 1),
            new Tally(false, false, null, 1));
  }

  @Test
  void ofTwoDaysTheLaterOneCounts() {
    added(List.of(wish("A", Map.of())));
    outcomes().add(campaign, List.of(new Told("A", "", false, DAY)));
    outcomes().add(campaign, List.of(new Told("A", "", true, DAY.minusDays(1))));
    assertThat(stayed()).isEqualTo(false);
    outcomes()
        .add(
            campaign,
            List.of(
                new Told("A", "", true, DAY.plusDays(2)),
                new Told("A", "", false, DAY.plusDays(1))));
    assertThat(stayed()).isEqualTo(true);
  }

  private Object stayed() {
    return String.valueOf(outcomes().tallies(campaign, HoldOut.NOBODY).getFirst().stayed())
        .equals("true");
  }

  @Test
  void aFileTellsLineByLine() throws IOException {
    added(List.of(wish("A", Map.of()), wish("B", Map.of())));
    String file =
        """
        客户编号,电话,留存,截止日期
        A,,流失,2026-03-31
        B,,stayed,2026/03/31
        X,,stayed,2026-03-31
        A,,maybe,2026-03-31
        A,,left,yesterday
        ,,left,2026-03-31
        =1+1,,left,2026-03-31
        """;
    var report =
        context
            .getBean(OutcomeIntake.class)
            .run(campaign, new ByteArrayInputStream(file.getBytes(UTF_8)));
    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.rejectedCount()).isEqualTo(5);
    assertThat(report.rejected()).extracting(Rejected::line).containsExactly(4L, 5L, 6L, 7L, 8L);
    assertThat(report.rejected())
        .extracting(Rejected::field)
        .containsExactly(
            "customer_number", "stayed", "until", "customer_number", "customer_number");
    assertThat(outcomes().tallies(campaign, HoldOut.NOBODY))
        .containsExactlyInAnyOrder(
            new Tally(false, false, true, 1), new Tally(false, false, false, 1));
    var none =
        context
            .getBean(OutcomeIntake.class)
            .run(campaign, new ByteArrayInputStream("name\nA".getBytes(UTF_8)));
    assertThat(none.unusable()).isNotNull();
  }

  /** Monthly customers are kept by calls, the others are driven away. */
  private void outcomesOf(int count) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isHeldOut = THIRD.holds(HoldOut.bucket(campaign, "C" + i));
      boolean isMonthly = i % 2 == 0;
      int kept = isMonthly ? isHeldOut ? 2 : 7 : isHeldOut ? 9 : 7;
      told.add(new Told("C" + i, "", i / 2 % 10 < kept, DAY));
    }
    assertThat(outcomes().add(campaign, told)).isEmpty();
  }

  private Training trained() {
    Training begun =
        Awaitility.await()
            .until(() -> studies().begin(campaign, "campaigns"), o -> o.isPresent())
            .orElseThrow();
    return Awaitility.await()
        .until(
            () ->
                studies().of(campaign).stream()
                    .filter(one -> one.id().equals(begun.id()))
                    .findFirst()
                    .orElseThrow(),
            one -> one.state() != State.RUNNING);
  }

  @Test
  void whatIsLearnedRanksTheLeadsThatMayBeCalledYet() {
    added(customers(2_000));
    plan(1, THIRD);
    callAll();
    outcomesOf(2_000);
    Training training = trained();
    assertThat(training.state()).isEqualTo(State.DONE);
    assertThat(training.done()).isEqualTo(1);
    Result result = training.result();
    assertThat(result.method()).isEqualTo(Method.UPLIFT);
    assertThat(result.groups().suffice()).isTrue();
    assertThat(result.byUplift().coefficient()).isGreaterThan(0.05);
    assertThat(result.drivers())
        .extracting(Training.Driver::feature)
        .contains("contract = monthly");
    assertThat(result.ranked()).isEqualTo(2_000);
    assertThat(result.worthwhile()).isEqualTo(1_000);
    Instant later = now.plusSeconds(100_000);
    List<Lead> next = leads().claim(campaign, LeadAge.ANY, 10, "one", later);
    assertThat(next).hasSize(10).allMatch(lead -> lead.fields().get("contract").equals("monthly"));
    assertThat(trained().number()).isEqualTo(2);
  }

  @Test
  void whoComesAfterATrainingIsRankedByIt() {
    added(customers(2_000));
    plan(1, THIRD);
    callAll();
    outcomesOf(2_000);
    Yardsticks yardsticks = context.getBean(Yardsticks.class);
    List<String> callable = callable(3);
    List<LeadWish> late =
        List.of(
            wish(callable.get(0), Map.of("contract", "yearly", "monthly", "100")),
            wish(callable.get(1), Map.of("contract", "monthly", "monthly", "900")),
            wish(callable.get(2), Map.of("contract", "monthly", "monthly", "100")));
    assertThat(yardsticks.newest(campaign)).isEmpty();
    assertThat(yardsticks.ranked(campaign, late)).isEqualTo(late);
    trained();
    Yardstick learned = yardsticks.newest(campaign).orElseThrow();
    assertThat(learned.model()).isNotNull();
    assertThat(learned.risk(late.get(1).fields())).isBetween(0.7, 0.9);
    assertThat(yardsticks.ranked(campaign, late))
        .extracting(LeadWish::rank)
        .containsExactly(0, Lead.HIGHEST_RANK, 1);
    added(yardsticks.ranked(campaign, late));
    assertThat(leads().claim(campaign, LeadAge.ANY, 1, "one", now.plusSeconds(100_000)))
        .extracting(Lead::customer)
        .containsExactly(callable.get(1));
  }

  /** Customers who are not held out, which hangs on the campaign. */
  private List<String> callable(int count) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> "N" + i)
        .filter(customer -> !THIRD.holds(HoldOut.bucket(campaign, customer)))
        .limit(count)
        .toList();
  }

  @Test
  void whoComesWhileOthersAreRankedIsRankedToo() {
    added(List.of(wish("A", Map.of("risk", "0.1", "monthly", "100"))));
    plan(1, HoldOut.NOBODY);
    LeadStudy study = context.getBean(LeadStudy.class);
    LeadStudy.Studied studied = study.run(plans().find(campaign).orElseThrow(), done -> true);
    added(List.of(wish("B", Map.of("risk", "0.9", "monthly", "100"))));
    study.late(campaign, studied.ranked());
    assertThat(leads().claim(campaign, LeadAge.ANY, 2, "one", now))
        .extracting(Lead::customer, Lead::rank)
        .containsExactly(tuple("B", Lead.HIGHEST_RANK), tuple("A", 1));
  }

  private void rankedOnArrival() {
    context.getBean(ListRanking.class).rank(campaign, () -> true);
  }

  private List<Integer> ranks() {
    return CORE.get(JdbcClient.class)
        .sql("select rank from leads where campaign = :campaign order by id")
        .param("campaign", campaign.uuid())
        .query(Integer.class)
        .list();
  }

  @Test
  void aListThatComesBeforeATrainingIsRankedByThePlan() {
    List<LeadWish> wishes =
        List.of(
            wish("A", Map.of("risk", "0.1", "monthly", "100")),
            wish("B", Map.of("risk", "60%", "monthly", "100")),
            wish("C", Map.of("risk", "?", "monthly", "100")));
    added(wishes);
    rankedOnArrival();
    assertThat(ranks()).containsExactly(0, 0, 0);
    plan(1, HoldOut.NOBODY);
    rankedOnArrival();
    assertThat(ranks()).containsExactly(1, 10, 0);
    LeadWish next = wish("D", Map.of("risk", "0.2", "monthly", "100"));
    assertThat(context.getBean(Yardsticks.class).ranked(campaign, List.of(next)))
        .extracting(LeadWish::rank)
        .containsExactly(10);
    plans().save(new Plan(campaign, 2, HoldOut.NOBODY, WORTH, "other"), "campaigns", now);
    rankedOnArrival();
    assertThat(ranks()).containsExactly(0, 0, 0);
  }

  @Test
  void aListThatComesAfterATrainingOfNobodyIsRankedByWhatWasLearned() {
    plan(1, HoldOut.NOBODY);
    trained();
    added(
        List.of(
            wish("A", Map.of("risk", "0.1", "monthly", "100")),
            wish("B", Map.of("risk", "0.6", "monthly", "100"))));
    rankedOnArrival();
    assertThat(ranks()).containsExactly(1, 10);
    trained();
    assertThat(context.getBean(Trainings.class).inForce(campaign).orElseThrow())
        .satisfies(
            known -> {
              assertThat(known.training()).isEqualTo(2);
              assertThat(known.plan()).isZero();
            });
  }

  @Test
  void whereLeadsAreRankedAsTheyComeNothingIsDoneAgain() {
    Plan plan = new Plan(campaign, 3, HoldOut.NOBODY, WORTH, "risk");
    Yardstick unranked = Yardstick.of(plan, null);
    Yardstick ranked = unranked.with(new Ranking(List.of(5L)));
    assertThat(PlannedRanking.unranked(plan, Optional.of(new InForce(0, 3, ranked)))).isEmpty();
    assertThat(PlannedRanking.unranked(plan, Optional.of(new InForce(2, 0, ranked)))).isEmpty();
    assertThat(PlannedRanking.unranked(plan, Optional.of(new InForce(2, 1, ranked)))).isEmpty();
    assertThat(PlannedRanking.unranked(plan, Optional.of(new InForce(0, 2, ranked))))
        .contains(new InForce(0, 3, unranked));
    assertThat(PlannedRanking.unranked(plan, Optional.of(new InForce(2, 0, unranked))))
        .contains(new InForce(2, 3, unranked));
    assertThat(PlannedRanking.unranked(Plan.none(campaign), Optional.empty())).isEmpty();
  }

  @Test
  void onlyThoseAreToldToHaveLearnedThatHaveAModel() {
    plan(1, HoldOut.NOBODY);
    trained();
    assertThat(studies().learned()).doesNotContain(campaign);
    added(customers(2_000));
    plan(2, THIRD);
    callAll();
    outcomesOf(2_000);
    trained();
    assertThat(studies().learned()).contains(campaign);
  }

  @Test
  void withTooFewOutcomesRiskIsGoneBy() {
    added(
        List.of(
            wish("A", Map.of("risk", "0.1", "monthly", "100")),
            wish("B", Map.of("risk", "60%", "monthly", "100")),
            wish("C", Map.of("risk", "?", "monthly", "100"))));
    plan(1, HoldOut.NOBODY);
    Result result = trained().result();
    assertThat(result.method()).isEqualTo(Method.RISK);
    assertThat(result.byUplift()).isNull();
    assertThat(result.worthwhile()).isEqualTo(2);
    assertThat(result.netFen()).isEqualTo(6_000 - 500 + 36_000 - 500);
    assertThat(leads().claim(campaign, LeadAge.ANY, 3, "one", now))
        .extracting(Lead::customer)
        .containsExactly("B", "A", "C");
  }

  @Test
  void oneTrainingGoesOnAtATimeAndADeadOneMakesRoom() {
    Trainings trainings = context.getBean(Trainings.class);
    Training first = trainings.begin(campaign, "one", now).orElseThrow();
    assertThat(trainings.begin(CampaignId.random(), "other", now)).isEmpty();
    assertThat(trainings.beat(first.id(), 0.5, now.plusSeconds(10))).isTrue();
    trainings.bury(now.plusSeconds(10));
    assertThat(trainings.of(campaign, 5).getFirst().done()).isEqualTo(0.5, within(1e-6));
    trainings.bury(now.plusSeconds(11));
    assertThat(trainings.of(campaign, 5).getFirst().failure()).isEqualTo(Failure.DIED);
    assertThat(trainings.beat(first.id(), 0.6, now)).isFalse();
    trainings.fail(first.id(), Failure.FAULT);
    Training second = trainings.begin(campaign, "other", now).orElseThrow();
    assertThat(second.number()).isEqualTo(2);
    trainings.fail(second.id(), Failure.STOPPED);
    assertThat(trainings.of(campaign, 5))
        .extracting(Training::failure)
        .containsExactly(Failure.STOPPED, Failure.DIED);
  }
}
