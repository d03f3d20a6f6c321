package io.lianxi.desktop.supervisor;

import io.lianxi.acd.replay.Compared;
import io.lianxi.acd.replay.ReplayFigures;
import io.lianxi.acd.replay.ReplayStatus;
import io.lianxi.acd.report.QueueFigures;
import io.lianxi.acd.report.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A replay as staff see it.
 *
 * @param progress 0 to 1
 * @param speed how many times faster than real time
 * @param detail why it failed
 * @param formula of the service levels
 * @param past what really happened: how far the baseline is from it tells what to trust
 */
public record ReplayView(
    String id,
    ReplayStatus.State state,
    double progress,
    @Nullable Double speed,
    @Nullable String detail,
    ServiceLevel formula,
    @Nullable Run past,
    @Nullable Run baseline,
    @Nullable Run whatIf) {

  /** What came out, by 30 minutes and in all. */
  public record Run(List<Figures> rows, Figures totals) {
    static Run of(ReplayFigures figures) {
      return new Run(
          figures.rows().stream().map(Figures::of).toList(), Figures.of(figures.totals()));
    }
  }

  /**
   * What the queues did together from a moment on.
   *
   * @param overflowed how many left a queue by a rule
   */
  public record Figures(
      Instant from,
      int offered,
      int answered,
      int abandoned,
      int overflowed,
      @Nullable Double serviceLevel,
      @Nullable Double asaSeconds,
      @Nullable Double abandonRate,
      @Nullable Double occupancy,
      double maxWaitSeconds) {

    static Figures of(ReplayFigures.Row row) {
      QueueFigures figures = row.figures();
      return new Figures(
          row.from(),
          figures.offered(),
          figures.answered(),
          figures.abandoned(),
          row.overflowed(),
          orNull(figures.serviceLevel(ServiceLevel.DEFAULT)),
          figures.averageSpeedOfAnswer().map(Figures::seconds).orElse(null),
          orNull(figures.abandonRate()),
          orNull(row.occupancy()),
          seconds(figures.longestWait()));
    }

    private static double seconds(Duration duration) {
      return duration.toMillis() / 1000.0;
    }
  }

  static ReplayView of(ReplayStatus status) {
    Optional<Compared> compared = Optional.ofNullable(status.compared());
    return new ReplayView(
        status.id().toString(),
        status.state(),
        status.progress(),
        orNull(status.speed()),
        status.detail().isEmpty() ? null : status.detail(),
        ServiceLevel.DEFAULT,
        compared.map(Compared::past).map(Run::of).orElse(null),
        compared.map(Compared::baseline).map(Run::of).orElse(null),
        compared.map(Compared::whatIf).map(Run::of).orElse(null));
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
