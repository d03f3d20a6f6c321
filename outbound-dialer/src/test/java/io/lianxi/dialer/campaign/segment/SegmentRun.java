package io.lianxi.dialer.campaign.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.segment.Segment;
import io.lianxi.acd.segment.SegmentConfig;
import io.lianxi.acd.segment.Segments;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Begun;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Counted;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import io.lianxi.dialer.retention.FeatureSpace;
import io.lianxi.dialer.retention.Logistic;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.UpliftModel;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.Yardstick;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast {@code segment.customers} customers (100,000) are counted and taken in, in a real
 * Postgres. Run by name only.
 */
@NullUnmarked
class SegmentRun {
  private static final int CUSTOMERS = Integer.getInteger("segment.customers", 100_000);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final TestCore CORE = TestCore.start();
  private static final Yardstick LEARNED =
      new Yardstick(
          new UpliftModel(
              new FeatureSpace(Map.of(), Map.of("plan", List.of("199"))),
              new Logistic(2, Map.of()),
              new Logistic(2, Map.of("plan = 199", -4.0))),
          "",
          new Worth("", 10_000, 1, 12, 0, 500),
          new Ranking(List.of(1L, 9_999_999L)));

  private final PrintStream out = System.out;
  private final CampaignId campaign = CampaignId.random();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void measure() {
    fill();
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
      context.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
      context.register(LeadConfig.class, SegmentConfig.class);
      context.refresh();
      try (SegmentIntake intake = intake(context)) {
        SegmentFilter all = new SegmentFilter(plans("59", "199"), null, null);
        count(intake, "by plan", all);
        count(intake, "by risk", new SegmentFilter(Segment.ALL, null, new Risk(0.8, null)));
        take(intake, "new", all);
        take(intake, "known", all);
      }
    }
  }

  private static void fill() {
    CORE.get(JdbcClient.class)
        .sql(
            """
            insert into customers (id, number, name, type, phone, tier, plan, province)
            select 'id-' || n, 'C' || n, '客户' || n, 'PERSONAL', '+86138' || lpad(n::text, 8, '0'),
              1 + n % 7, case when n % 7 = 0 then '199' else '59' end, '广东'
            from generate_series(1, :count) as n
            """)
        .param("count", CUSTOMERS)
        .update();
    CORE.get(JdbcClient.class).sql("analyze customers").update();
  }

  private static Segment plans(String... plans) {
    return new Segment(Set.of(), 1, 7, Set.of(), Set.of(plans), null, null, null, null);
  }

  private SegmentIntake intake(AnnotationConfigApplicationContext context) {
    TransactionTemplate transaction =
        new TransactionTemplate(CORE.get(PlatformTransactionManager.class));
    return new SegmentIntake(
        new PostgresSegmentTakings(
            CORE.get(JdbcClient.class),
            transaction,
            CORE.get(JsonMapper.class),
            context.getBean(Leads.class)),
        new SegmentReading(
            context.getBean(Segments.class),
            (complaint, now, most) -> Set.of(),
            new MemoryRefusals(),
            asked -> Optional.of(LEARNED)),
        (of, goesOn) -> {},
        CORE.get(Clock.class));
  }

  private void count(SegmentIntake intake, String how, SegmentFilter filter) {
    long start = System.nanoTime();
    Counted counted = intake.count(campaign, Purpose.CHURN_WARNING, filter);
    long found = ((Counted.Of) counted).count().found();
    out.printf(Locale.ROOT, "%,d counted %s in %.1f s%n", found, how, since(start));
  }

  private void take(SegmentIntake intake, String which, SegmentFilter filter) {
    long start = System.nanoTime();
    SegmentIntake.Order order =
        new SegmentIntake.Order(campaign, Purpose.CHURN_WARNING, which, filter, 0, "run");
    assertThat(intake.begin(order)).isInstanceOf(Begun.On.class);
    Awaitility.await()
        .atMost(LONGEST)
        .until(() -> intake.of(campaign).getFirst().state() == SegmentTaking.State.DONE);
    assertThat(intake.of(campaign).getFirst().tally().seen()).isEqualTo(CUSTOMERS);
    out.printf(
        Locale.ROOT,
        "%,d %s taken in in %.1f s: %,.0f a second%n",
        CUSTOMERS,
        which,
        since(start),
        CUSTOMERS / since(start));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
