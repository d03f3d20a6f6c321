package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.report.QueueFigures;
import io.lianxi.acd.report.QueueReport;
import io.lianxi.acd.report.QueueReport.Row;
import io.lianxi.acd.report.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What queues did.
 *
 * @param formula that of every service level in it
 * @param rows queues and intervals in which anything happened, earliest first
 * @param totals each queue in the whole period
 */
public record QueueReportView(
    Instant from, Instant to, ServiceLevel formula, List<Line> rows, List<Line> totals) {
  private static final double MILLIS = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "queue",
          "from",
          "to",
          "offered",
          "answered",
          "answeredInTime",
          "abandoned",
          "abandonedInTime",
          "abandonRate",
          "serviceLevel",
          "serviceLevelSeconds",
          "formula",
          "asaSeconds",
          "ahtSeconds",
          "maxWaitSeconds",
          "handled");

  /**
   * What one queue did in one interval; shares and means are absent when there is nothing to share.
   *
   * @param serviceLevelSeconds what counts as in time
   * @param abandonRate abandoned ÷ (answered + abandoned)
   */
  public record Line(
      String queue,
      Instant from,
      Instant to,
      int offered,
      int answered,
      int answeredInTime,
      int abandoned,
      int abandonedInTime,
      @Nullable Double abandonRate,
      @Nullable Double serviceLevel,
      long serviceLevelSeconds,
      @Nullable Double asaSeconds,
      @Nullable Double ahtSeconds,
      double maxWaitSeconds,
      int handled) {}

  static QueueReportView of(
      Instant from,
      Instant to,
      QueueReport report,
      ServiceLevel formula,
      Function<QueueName, Duration> thresholds) {
    Function<Row, Line> line = row -> line(row, formula, thresholds.apply(row.queue()));
    return new QueueReportView(
        from,
        to,
        formula,
        report.rows().stream().map(line).toList(),
        report.totals().entrySet().stream()
            .map(total -> line.apply(new Row(total.getKey(), from, to, total.getValue())))
            .toList());
  }

  private static Line line(Row row, ServiceLevel formula, Duration threshold) {
    QueueFigures figures = row.figures();
    return new Line(
        row.queue().value(),
        row.from(),
        row.to(),
        figures.offered(),
        figures.answered(),
        figures.answeredInTime(),
        figures.abandoned(),
        figures.abandonedInTime(),
        value(figures.abandonRate()),
        value(figures.serviceLevel(formula)),
        threshold.toSeconds(),
        seconds(figures.averageSpeedOfAnswer()),
        seconds(figures.averageHandleTime()),
        figures.longestWait().toMillis() / MILLIS,
        figures.handled());
  }

  private static @Nullable Double value(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static @Nullable Double seconds(Optional<Duration> duration) {
    return duration.map(length -> length.toMillis() / MILLIS).orElse(null);
  }

  /** The rows as comma-separated text. */
  String csv() {
    CsvText text = new CsvText(COLUMNS);
    for (Line row : rows) {
      text.line(
          row.queue(),
          row.from(),
          row.to(),
          row.offered(),
          row.answered(),
          row.answeredInTime(),
          row.abandoned(),
          row.abandonedInTime(),
          row.abandonRate(),
          row.serviceLevel(),
          row.serviceLevelSeconds(),
          formula,
          row.asaSeconds(),
          row.ahtSeconds(),
          row.maxWaitSeconds(),
          row.handled());
    }
    return text.toString();
  }
}
