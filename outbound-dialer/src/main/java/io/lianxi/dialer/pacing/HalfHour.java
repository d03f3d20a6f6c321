package io.lianxi.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The calls answered within the last thirty minutes, and the worst thirty minutes so far. */
final class HalfHour {
  private static final Duration LENGTH = Duration.ofMinutes(30);

  /** With fewer answers a share says nothing. */
  private static final int FEWEST = 10;

  private final Deque<Answer> answers = new ArrayDeque<>();
  private int abandoned;
  private double worst;

  private record Answer(Instant at, boolean isAbandoned) {}

  void answered(Instant at, boolean isAbandoned) {
    answers.addLast(new Answer(at, isAbandoned));
    abandoned += isAbandoned ? 1 : 0;
  }

  void pass(Instant now) {
    Instant begin = now.minus(LENGTH);
    while (!answers.isEmpty() && answers.getFirst().at().isBefore(begin)) {
      abandoned -= answers.removeFirst().isAbandoned() ? 1 : 0;
    }
    if (answers.size() >= FEWEST) {
      worst = Math.max(worst, count().share());
    }
  }

  AbandonCount count() {
    return new AbandonCount(answers.size(), abandoned);
  }

  double worst() {
    return worst;
  }
}
