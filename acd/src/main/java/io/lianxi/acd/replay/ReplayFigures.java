package io.lianxi.acd.replay;

import io.lianxi.acd.report.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the queues did together, by interval and in the whole period. Counted as reports do: each
 * thing in the interval in which it happened, a contact once for each queue it came into.
 *
 * @param rows the intervals in which anything happened, earliest first
 */
public record ReplayFigures(List<Row> rows, Row totals) {
  public static final Duration INTERVAL = Duration.ofMinutes(30);

  public ReplayFigures {
    rows = List.copyOf(rows);
  }

  /**
   * One interval, or all.
   *
   * @param overflowed how many left a queue by a rule, to another queue or for good
   * @param occupancy of the agents of these queues; empty when it is not known or none was there
   */
  public record Row(Instant from, QueueFigures figures, int overflowed, OptionalDouble occupancy) {}
}
