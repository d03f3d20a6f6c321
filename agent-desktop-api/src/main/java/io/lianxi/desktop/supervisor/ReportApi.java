package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.report.EstimateAccuracy;
import io.lianxi.acd.report.Intervals;
import io.lianxi.acd.report.QueueReport;
import io.lianxi.acd.report.Reports;
import io.lianxi.acd.report.Satisfaction;
import io.lianxi.acd.report.ServiceLevel;
import io.lianxi.desktop.problem.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of what happened. */
@RestController
@RequestMapping("/api/reports")
public final class ReportApi {
  private static final Duration INTERVAL = Duration.ofMinutes(30);
  private static final int LONGEST_THRESHOLD = 86_400;

  private final Reports reports;
  private final Clock clock;

  ReportApi(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param from absent for the beginning of today
   * @param to absent for the end of the day of {@code from}
   * @param interval e.g. PT30M, which it is when absent
   * @param threshold in seconds; absent for each queue's own
   * @param formula absent for the wallboard's
   * @param queue one or several, with commas between them; absent for all
   */
  public record Asked(
      @Nullable String from,
      @Nullable String to,
      @Nullable String interval,
      @Nullable String threshold,
      @Nullable String formula,
      @Nullable String queue) {}

  /** How right the estimated waits were. */
  public record Estimates(List<EstimateAccuracy.Row> rows) {}

  /** How customers rated the service. */
  public record Ratings(List<Satisfaction.Row> rows) {}

  /** What queues did, by interval: the numbers that the wallboard showed. */
  @GetMapping("/queues")
  QueueReportView queues(@ModelAttribute Asked asked) {
    Intervals intervals = intervals(asked);
    Function<QueueName, Duration> thresholds = reports.thresholds(threshold(asked));
    ServiceLevel formula =
        word("formula", asked.formula(), ReportApi::formula).orElse(ServiceLevel.DEFAULT);
    QueueReport report = reports.queues(intervals, thresholds, only(asked));
    if (!report.isComplete()) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "too-large",
          "The report has more than "
              + QueueReport.MOST_ROWS
              + " rows; ask for longer intervals, a shorter period or one queue.");
    }
    return QueueReportView.of(intervals.from(), intervals.to(), report, formula, thresholds);
  }

  /** The same as a file. */
  @GetMapping(path = "/queues", produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> queuesAsFile(@ModelAttribute Asked asked) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"queues.csv\"")
        .body(queues(asked).csv());
  }

  /** How right the estimated waits were, by queue and day. */
  @GetMapping("/estimates")
  Estimates estimates(@ModelAttribute Asked asked) {
    Intervals period = intervals(asked);
    Set<QueueName> only = only(asked);
    return new Estimates(
        reports.estimates(period.from(), period.to()).rows().stream()
            .filter(row -> only.isEmpty() || only.contains(row.queue()))
            .toList());
  }

  /** How customers rated the service, by queue and by agent. */
  @GetMapping("/satisfaction")
  Ratings satisfaction(@ModelAttribute Asked asked) {
    Intervals period = intervals(asked);
    Set<String> only = only(asked).stream().map(QueueName::value).collect(Collectors.toSet());
    return new Ratings(
        reports.satisfaction(period.from(), period.to()).rows().stream()
            .filter(row -> only.isEmpty() || only.contains(row.queue()))
            .toList());
  }

  private Intervals intervals(Asked asked) {
    Instant from =
        word("from", asked.from(), ReportApi::instant)
            .orElseGet(() -> midnight(LocalDate.ofInstant(clock.instant(), reports.zone())));
    Instant to =
        word("to", asked.to(), ReportApi::instant)
            .orElseGet(() -> midnight(LocalDate.ofInstant(from, reports.zone()).plusDays(1)));
    Duration length = word("interval", asked.interval(), Duration::parse).orElse(INTERVAL);
    Intervals.wrong(from, to, length)
        .ifPresent(
            wrong -> {
              throw Problem.invalid(wrong.field(), wrong.message());
            });
    return new Intervals(from, to, length);
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(Intervals.FIRST) || instant.isAfter(Intervals.LAST)) {
      throw new IllegalArgumentException("in no year that is reported");
    }
    return instant;
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(reports.zone()).toInstant();
  }

  private static @Nullable Duration threshold(Asked asked) {
    Optional<Integer> seconds = word("threshold", asked.threshold(), Integer::valueOf);
    if (seconds.filter(s -> s < 0 || s > LONGEST_THRESHOLD).isPresent()) {
      throw Problem.invalid("threshold", "must be 0 to " + LONGEST_THRESHOLD + " seconds");
    }
    return seconds.map(Duration::ofSeconds).orElse(null);
  }

  private static ServiceLevel formula(String text) {
    return Arrays.stream(ServiceLevel.values())
        .filter(formula -> formula.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "formula", "must be one of " + Arrays.toString(ServiceLevel.values())));
  }

  private static Set<QueueName> only(Asked asked) {
    return word(
            "queue",
            asked.queue(),
            text -> Stream.of(text.split(",")).map(QueueName::new).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static <T> Optional<T> word(
      String field, @Nullable String text, Function<String, T> parse) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.invalid(field, "is not valid");
    }
  }
}
