package io.lianxi.acd.report;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.ContactStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What every queue did in each interval of a period: a fold over contacts' stories that counts as
 * the wallboard does, each event in the interval it happened in. The sum over a day is therefore
 * what the wallboard showed at its end.
 */
public final class QueueReport {
  /** How many rows are kept; a report with more is not complete. */
  public static final int MOST_ROWS = 100_000;

  private final Intervals intervals;
  private final Predicate<QueueName> isAsked;
  private final QueueCount counting;
  private final Map<Cell, QueueFigures> rows =
      new TreeMap<>(Comparator.comparing(Cell::from).thenComparing(Cell::queue));
  private boolean isComplete = true;

  private record Cell(QueueName queue, Instant from) {}

  /** What one queue did in one interval. */
  public record Row(QueueName queue, Instant from, Instant to, QueueFigures figures) {}

  /**
   * @param thresholds the service level threshold of each queue
   * @param isAsked which queues are told
   */
  public QueueReport(
      Intervals intervals, Function<QueueName, Duration> thresholds, Predicate<QueueName> isAsked) {
    this.intervals = intervals;
    this.isAsked = isAsked;
    this.counting = new QueueCount(thresholds);
  }

  /** Folds in a contact; each is told once. */
  public void tell(ContactStory story) {
    story.steps((after, event) -> counting.apply(after, List.of(event), this::count));
  }

  private void count(QueueCount.Count count) {
    if (!intervals.contains(count.at()) || !isAsked.test(count.queue())) {
      return;
    }
    Cell cell = new Cell(count.queue(), intervals.begin(count.at()));
    if (rows.size() == MOST_ROWS && !rows.containsKey(cell)) {
      isComplete = false;
    } else {
      rows.put(cell, count.change().apply(rows.getOrDefault(cell, QueueFigures.NONE)));
    }
  }

  /** Are there no more than {@link #MOST_ROWS}? */
  public boolean isComplete() {
    return isComplete;
  }

  /** The queues and intervals in which anything happened, earliest first, then by queue. */
  public List<Row> rows() {
    return rows.entrySet().stream()
        .map(
            row ->
                new Row(
                    row.getKey().queue(),
                    row.getKey().from(),
                    intervals.end(row.getKey().from()),
                    row.getValue()))
        .toList();
  }

  /** What each queue did in the whole period. */
  public Map<QueueName, QueueFigures> totals() {
    Map<QueueName, QueueFigures> totals = new TreeMap<>();
    rows.forEach((cell, figures) -> totals.merge(cell.queue(), figures, QueueFigures::plus));
    return totals;
  }
}
