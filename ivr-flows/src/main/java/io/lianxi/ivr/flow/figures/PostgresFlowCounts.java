package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums by the hour in Postgres. */
final class PostgresFlowCounts implements FlowCounts {
  private static final String PERIOD =
      """
      from %s where flow = :flow and hour >= :from and hour < :to
        and (:version = 0 or version = :version)
      """;

  /** One sum for each class, as a year has too many hours to make rows of their classes. */
  private static final String SPREAD =
      IntStream.range(0, TimeSpread.CLASSES)
          .mapToObj(i -> "sum(spent[%d]) as c%d".formatted(i + 1, i))
          .collect(Collectors.joining(", ", "", " "));

  private final JdbcClient jdbc;

  PostgresFlowCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Collection<Visit> visits) {
    List<FlowLeft> fresh = new ArrayList<>();
    for (Visit visit : visits) {
      if (isFresh(visit)) {
        fresh.add(visit.left());
      }
    }
    FlowTally.of(fresh)
        .hours()
        .forEach(
            (hour, sums) -> {
              addEnds(hour, sums);
              sums.steps.forEach((step, counted) -> addStep(hour, step, counted));
            });
  }

  private boolean isFresh(Visit visit) {
    FlowLeft left = visit.left();
    return jdbc.sql(
                """
                insert into flow_visits (contact, left_at, flow, version, ended, last_step)
                values (:contact, :at, :flow, :version, :end, :last) on conflict do nothing
                """)
            .param("contact", visit.contact().uuid())
            .param("at", Timestamp.from(left.at().truncatedTo(ChronoUnit.MICROS)))
            .param("flow", left.flow())
            .param("version", left.version())
            .param("end", left.end().name())
            .param("last", left.last())
            .update()
        > 0;
  }

  private void addEnds(FlowTally.Hour hour, FlowTally.Sums sums) {
    jdbc.sql(
            """
            insert into flow_counts as c (flow, version, hour, finished, queued, hung_up, failed)
            values (:flow, :version, :hour, :finished, :queued, :hungUp, :failed)
            on conflict (flow, hour, version) do update set
              finished = c.finished + excluded.finished, queued = c.queued + excluded.queued,
              hung_up = c.hung_up + excluded.hung_up, failed = c.failed + excluded.failed
            """)
        .params(key(hour))
        .param("finished", sums.of(FlowEnd.FINISHED))
        .param("queued", sums.of(FlowEnd.QUEUED))
        .param("hungUp", sums.of(FlowEnd.HUNG_UP))
        .param("failed", sums.of(FlowEnd.FAILED))
        .update();
  }

  private static Map<String, Object> key(FlowTally.Hour hour) {
    return Map.of(
        "flow", hour.flow(), "version", hour.version(), "hour", Timestamp.from(hour.start()));
  }

  private void addStep(FlowTally.Hour hour, String step, FlowTally.StepSums sums) {
    jdbc.sql(
            """
            insert into flow_step_counts as c
              (flow, version, hour, step, entered, hung_up, repeated, spent)
            values (:flow, :version, :hour, :step, :entered, :hungUp, :repeated, :spent)
            on conflict (flow, hour, version, step) do update set
              entered = c.entered + excluded.entered, hung_up = c.hung_up + excluded.hung_up,
              repeated = c.repeated + excluded.repeated,
              spent = (select array_agg(coalesce(a, 0) + coalesce(b, 0) order by n)
                from unnest(c.spent, excluded.spent) with ordinality as both_of (a, b, n))
            """)
        .params(key(hour))
        .param("step", step)
        .param("entered", sums.entered)
        .param("hungUp", sums.hungUp)
        .param("repeated", sums.repeated)
        .param("spent", sums.spent)
        .update();
  }

  @Override
  public FlowFigures figures(String flow, OptionalInt version, Instant from, Instant to) {
    Map<String, Object> period = period(flow, version, from, to);
    List<FlowFigures.StepFigures> steps = steps(period);
    return jdbc.sql(
            "select sum(finished) as finished, sum(queued) as queued, sum(hung_up) as hung_up,"
                + " sum(failed) as failed "
                + PERIOD.formatted("flow_counts"))
        .params(period)
        .query((row, n) -> figures(row, steps))
        .single();
  }

  private static Map<String, Object> period(
      String flow, OptionalInt version, Instant from, Instant to) {
    return Map.of(
        "flow", flow,
        "version", version.orElse(0),
        "from", Timestamp.from(from.truncatedTo(ChronoUnit.HOURS)),
        "to", Timestamp.from(to));
  }

  private static FlowFigures figures(ResultSet row, List<FlowFigures.StepFigures> steps)
      throws SQLException {
    return new FlowFigures(
        row.getLong("finished"),
        row.getLong("queued"),
        row.getLong("hung_up"),
        row.getLong("failed"),
        steps);
  }

  private List<FlowFigures.StepFigures> steps(Map<String, Object> period) {
    return jdbc
        .sql(
            "select step, sum(entered) as entered, sum(hung_up) as hung_up,"
                + " sum(repeated) as repeated, "
                + SPREAD
                + PERIOD.formatted("flow_step_counts")
                + " group by step")
        .params(period)
        .query(
            (row, n) ->
                new FlowFigures.StepFigures(
                    row.getString("step"),
                    row.getLong("entered"),
                    row.getLong("hung_up"),
                    row.getLong("repeated"),
                    TimeSpread.median(spread(row))))
        .list()
        .stream()
        .sorted(Comparator.comparing(FlowFigures.StepFigures::step))
        .toList();
  }

  private static long[] spread(ResultSet row) throws SQLException {
    long[] spread = new long[TimeSpread.CLASSES];
    for (int i = 0; i < TimeSpread.CLASSES; i++) {
      spread[i] = row.getLong("c" + i);
    }
    return spread;
  }

  @Override
  public SortedMap<Integer, FlowFigures> byVersion(String flow, Instant from, Instant to) {
    SortedMap<Integer, FlowFigures> versions = new TreeMap<>();
    jdbc.sql(
            "select version, sum(finished) as finished, sum(queued) as queued,"
                + " sum(hung_up) as hung_up, sum(failed) as failed "
                + PERIOD.formatted("flow_counts")
                + " group by version")
        .params(period(flow, OptionalInt.empty(), from, to))
        .query(
            row -> {
              versions.put(row.getInt("version"), figures(row, List.of()));
            });
    return versions;
  }
}
