package io.lianxi.ivr.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the figures of a whole year take, of a flow that is busy in every hour of it. */
final class FigureRun {
  private static final int STEPS = Integer.getInteger("figures.steps", 60);
  private static final int DAYS = Integer.getInteger("figures.days", 365);
  private static final int TIMES = Integer.getInteger("figures.times", 7);
  private static final Instant FIRST = Instant.parse("2025-11-28T00:00:00Z");
  private static final double MILLIS = 1e6;

  /** Every week another edition; on its first day a canary beside the one before. */
  private static final String HOURS =
      """
      from (select n, timestamptz '2025-11-28T00:00:00Z' + n * interval '1 hour' as hour,
              1 + n / 168 as version from generate_series(0, :hours - 1) as n
            union all
            select n, timestamptz '2025-11-28T00:00:00Z' + n * interval '1 hour', n / 168
              from generate_series(0, :hours - 1) as n where n % 168 < 24 and n >= 168) as all_hours
      """;

  @Test
  void aYearIsAddedUpSoonEnough() {
    try (TestCore core = TestCore.start()) {
      JdbcClient jdbc = core.get(JdbcClient.class);
      int rows = fill(jdbc);
      FlowCounts counts = new PostgresFlowCounts(jdbc);
      Instant until = FIRST.plus(Duration.ofDays(DAYS));
      System.out.printf(
          "%n%d steps, %d days, %d rows of steps%n%n| figures | median | longest"
              + " |%n|---|---|---|%n",
          STEPS, DAYS, rows);
      tell(
          "year, all editions", () -> counts.figures("hotline", OptionalInt.empty(), FIRST, until));
      tell("year, one edition", () -> counts.figures("hotline", OptionalInt.of(30), FIRST, until));
      tell("year, by edition", () -> counts.byVersion("hotline", FIRST, until));
      Instant month = until.minus(Duration.ofDays(30));
      tell("30 days", () -> counts.figures("hotline", OptionalInt.empty(), month, until));
      Instant week = until.minus(Duration.ofDays(7));
      tell("7 days", () -> counts.figures("hotline", OptionalInt.empty(), week, until));
      assertThat(counts.figures("hotline", OptionalInt.empty(), FIRST, until).steps())
          .hasSize(STEPS);
    }
  }

  private static int fill(JdbcClient jdbc) {
    int hours = DAYS * 24;
    jdbc.sql("truncate flow_visits, flow_counts, flow_step_counts").update();
    for (String flow : List.of("hotline", "other")) {
      jdbc.sql("insert into flow_counts select :flow, version, hour, 40, 300, 50, 10 " + HOURS)
          .param("flow", flow)
          .param("hours", hours)
          .update();
    }
    int rows =
        jdbc.sql(
                "insert into flow_step_counts select :flow, version, hour, 'step-' || step,"
                    + " 400 - step * 5, n % 9, n % 17, array(select (n * k) % 29"
                    + " from generate_series(1, :classes) as k) "
                    + HOURS
                    + ", generate_series(1, :steps) as step")
            .param("flow", "hotline")
            .param("classes", TimeSpread.CLASSES)
            .param("steps", STEPS)
            .param("hours", hours)
            .update();
    jdbc.sql("analyze flow_step_counts").update();
    return rows;
  }

  private static void tell(String what, Supplier<Object> figures) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      assertThat(figures.get()).isNotNull();
      nanos.add(System.nanoTime() - start);
    }
    Collections.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f ms | %.0f ms |%n",
        what,
        nanos.get(TIMES / 2) / MILLIS,
        nanos.getLast() / MILLIS);
  }
}
