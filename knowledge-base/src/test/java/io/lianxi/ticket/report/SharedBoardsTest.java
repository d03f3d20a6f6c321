package io.lianxi.ticket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SharedBoardsTest {
  private static final Instant T0 = Instant.parse("2026-09-28T10:00:00Z");
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final SettableClock clock = new SettableClock(T0);
  private final Counting reports = new Counting();
  private final SharedBoards boards =
      new SharedBoards(reports, now -> new BoardQuestion.Thresholds(now, 3, 3), clock);

  /** Reports that take as long as a test says. */
  private final class Counting implements TicketReports {
    private final AtomicInteger counted = new AtomicInteger();
    private volatile Duration takes = Duration.ZERO;
    private volatile CountDownLatch mayEnd = new CountDownLatch(0);

    @Override
    public BoardFigures figures(BoardQuestion question) {
      counted.incrementAndGet();
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (takes.isNegative()) {
        throw new IllegalStateException("the store is away");
      }
      clock.advance(takes);
      return new BoardFigures(question.now(), open(), List.of(), List.of(), List.of());
    }

    private static TicketBoard.Open open() {
      return new TicketBoard.Open(
          0,
          0,
          0,
          0,
          new TicketBoard.Abnormal(0, 0, 0),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    @Override
    public Strip strip(Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ComplaintReport month(YearMonth month, ZoneId zone, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RollUp> rollUp(RollUp.Level level, YearMonth month, ZoneId zone, Instant now) {
      throw new UnsupportedOperationException();
    }
  }

  private Instant seen() {
    return boards.figures().at();
  }

  @Test
  void whatIsCountedQuicklyIsOfNow() {
    assertThat(seen()).isEqualTo(T0);
    clock.advance(Duration.ofSeconds(1));
    assertThat(seen()).isEqualTo(T0.plusSeconds(1));
    boards.tend();
    assertThat(reports.counted).hasValue(2);
  }

  @Test
  void whatTakesLongIsCountedAheadAndWhoeverAsksDoesNotWait() {
    reports.takes = SLOW;
    boards.tend();
    assertThat(reports.counted).hasValue(1);
    for (int second = 0; second < 18; second++) {
      assertThat(seen()).isEqualTo(T0);
      boards.tend();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(reports.counted).hasValue(1);
    clock.advance(Duration.ofSeconds(1));
    boards.tend();
    assertThat(reports.counted).hasValue(2);
    assertThat(seen()).isEqualTo(T0.plusSeconds(21));
  }

  @Test
  void whatGotQuickIsOfNowAgain() {
    reports.takes = SLOW;
    boards.tend();
    reports.takes = Duration.ZERO;
    clock.advance(Duration.ofSeconds(30));
    boards.tend();
    clock.advance(Duration.ofSeconds(1));
    assertThat(seen()).isEqualTo(clock.instant());
  }

  @Test
  void figuresThatNobodyCountsAnewAreNotShownForLong() {
    reports.takes = SLOW;
    boards.tend();
    reports.takes = Duration.ofSeconds(-1);
    clock.advance(Duration.ofSeconds(50));
    assertThat(seen()).isEqualTo(T0);
    clock.advance(Duration.ofSeconds(11));
    assertThatThrownBy(this::seen).hasMessage("the store is away");
    reports.takes = SLOW;
    assertThat(seen()).isAfter(T0);
  }

  @Test
  void ofThoseWhoAskAtOnceOneCounts() throws InterruptedException, ExecutionException {
    reports.mayEnd = new CountDownLatch(1);
    List<Future<Instant>> all = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        all.add(people.submit(this::seen));
      }
      reports.mayEnd.countDown();
    }
    for (Future<Instant> one : all) {
      assertThat(one.get()).isEqualTo(T0);
    }
    assertThat(reports.counted).hasValue(1);
  }
}
