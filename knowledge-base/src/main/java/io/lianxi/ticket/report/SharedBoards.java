package io.lianxi.ticket.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts what boards show once for all who look at them. What is counted quickly is counted when
 * somebody asks; what takes longer is counted ahead, again and again, with rests of ten times as
 * long, and whoever asks is told the newest there is and how old it is.
 */
public final class SharedBoards {
  /** How long the past is known. */
  public static final Duration KNOWN = Duration.ofDays(400);

  /** For so long may whoever asks have to wait. */
  static final Duration QUICK = Duration.ofMillis(200);

  /** So that counting takes a tenth of a processor at most. */
  private static final int REST = 10;

  /** Older figures mean that counting ahead fails: then whoever asks is to know. */
  private static final int TOO_OLD = 3;

  private final TicketReports reports;
  private final Function<Instant, BoardQuestion.Thresholds> thresholds;
  private final Clock clock;
  private final Lock counting = new ReentrantLock();
  private volatile @Nullable Counted newest;

  /** Figures, and how long it took to count them. */
  private record Counted(BoardFigures figures, Duration took) {
    boolean isQuick() {
      return took.compareTo(QUICK) <= 0;
    }

    boolean isOlder(int rests, Instant now) {
      return figures.at().plus(took.multipliedBy(rests)).isBefore(now);
    }
  }

  /**
   * @param thresholds from when on a ticket is out of the ordinary at a moment
   */
  SharedBoards(
      TicketReports reports, Function<Instant, BoardQuestion.Thresholds> thresholds, Clock clock) {
    this.reports = reports;
    this.thresholds = thresholds;
    this.clock = clock;
  }

  /** The newest figures. */
  public BoardFigures figures() {
    Instant now = clock.instant();
    Counted so = newest;
    if (so != null && !so.isQuick() && !so.isOlder(TOO_OLD * REST, now)) {
      return so.figures();
    }
    return counted(now);
  }

  /** Counts ahead where that takes long; called again and again. */
  void tend() {
    Instant now = clock.instant();
    Counted so = newest;
    if (so == null || (!so.isQuick() && so.isOlder(REST, now))) {
      counted(now);
    }
  }

  /** As of {@code asked} or later; of those who ask at once one counts. */
  private BoardFigures counted(Instant asked) {
    counting.lock();
    try {
      Counted so = newest;
      if (so != null && !so.figures().at().isBefore(asked)) {
        return so.figures();
      }
      Instant now = clock.instant();
      Instant since = BoardFigures.quarterOf(now.minus(KNOWN));
      BoardFigures figures = reports.figures(new BoardQuestion(now, since, thresholds.apply(now)));
      newest = new Counted(figures, Duration.between(now, clock.instant()));
      return figures;
    } finally {
      counting.unlock();
    }
  }
}
