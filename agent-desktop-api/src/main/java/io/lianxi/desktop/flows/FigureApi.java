package io.lianxi.desktop.flows;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.ivr.flow.edition.FlowEditions;
import io.lianxi.ivr.flow.figures.FlowCounts;
import io.lianxi.ivr.flow.figures.FlowFigures;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers met in flows. */
@RestController
@RequestMapping("/api/flows/{name}/statistics")
public final class FigureApi {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final FlowCounts counts;
  private final FlowEditions editions;
  private final Clock clock;

  FigureApi(FlowCounts counts, FlowEditions editions, Clock clock) {
    this.counts = counts;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * What came of a flow.
   *
   * @param contained who needed nobody: the flow came to its end, or they hung up
   * @param containment their share, 0 to 1
   * @param versions each that anybody met, whatever version is asked for
   */
  public record FlowStatistics(
      Instant from,
      Instant to,
      long entered,
      long contained,
      double containment,
      long queued,
      long hungUp,
      long failed,
      List<StepStatistics> steps,
      List<VersionStatistics> versions) {}

  /** What customers met at a step. */
  public record StepStatistics(
      String step, long entered, long left, long hungUp, long repeated, double medianSeconds) {}

  /** A version beside the others: the share of those whom it brought where it means to. */
  public record VersionStatistics(int version, long entered, double completionRate) {}

  /** The figures of whole hours; without a period those of the last seven days. */
  @GetMapping
  FlowStatistics get(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Instant until = to == null ? clock.instant() : instant("to", to);
    Instant since = from == null ? until.minus(USUAL) : instant("from", from);
    if (!since.isBefore(until)
        || Duration.between(since, until).compareTo(FlowCounts.LONGEST) > 0) {
      throw Problem.invalid(
          "to", "must be after from, by " + FlowCounts.LONGEST.toDays() + " days at most");
    }
    if (editions.draft(name).isEmpty()) {
      throw FlowApi.unknown(name);
    }
    OptionalInt one = version == null ? OptionalInt.empty() : OptionalInt.of(version);
    return view(name, counts.figures(name, one, since, until), since, until);
  }

  private static Instant instant(String field, String text) {
    try {
      Instant instant = Instant.parse(text);
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw Problem.invalid(field, "is in no year that is told of");
      }
      return instant;
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "must be a time such as 2026-10-01T00:00:00Z");
    }
  }

  private FlowStatistics view(String name, FlowFigures figures, Instant from, Instant to) {
    return new FlowStatistics(
        from,
        to,
        figures.entered(),
        figures.contained(),
        figures.containment(),
        figures.queued(),
        figures.hungUp(),
        figures.failed(),
        figures.steps().stream()
            .map(
                step ->
                    new StepStatistics(
                        step.step(),
                        step.entered(),
                        step.left(),
                        step.hungUp(),
                        step.repeated(),
                        step.medianSeconds()))
            .toList(),
        counts.byVersion(name, from, to).entrySet().stream()
            .map(
                each ->
                    new VersionStatistics(
                        each.getKey(), each.getValue().entered(), each.getValue().completionRate()))
            .toList());
  }
}
