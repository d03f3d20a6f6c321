package io.lianxi.acd.replay;

import io.lianxi.acd.replay.ReplayStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One replay that was asked for: where it has got to, told to any thread. */
final class ReplayJob {
  private static final int TWICE = 2;

  private final UUID id = UUID.randomUUID();
  private final ReplayOrder order;
  private final Clock clock;
  private final Instant askedAt;
  private volatile State state = State.RUNNING;
  private volatile double progress;
  private volatile @Nullable Instant startedAt;
  private volatile @Nullable Instant endedAt;
  private volatile @Nullable Compared compared;
  private volatile String detail = "";

  ReplayJob(ReplayOrder order, Clock clock) {
    this.order = order;
    this.clock = clock;
    this.askedAt = clock.instant();
  }

  UUID id() {
    return id;
  }

  ReplayOrder order() {
    return order;
  }

  Instant askedAt() {
    return askedAt;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  void started() {
    startedAt = clock.instant();
  }

  void got(double to) {
    progress = to;
  }

  synchronized void done(Compared result) {
    if (isRunning()) {
      compared = result;
      progress = 1;
      end(State.DONE);
    }
  }

  synchronized void failed(String why) {
    if (isRunning()) {
      detail = why;
      end(State.FAILED);
    }
  }

  /** Has no effect once it is over. */
  synchronized void cancel() {
    if (isRunning()) {
      end(State.CANCELLED);
    }
  }

  private void end(State how) {
    endedAt = clock.instant();
    state = how;
  }

  synchronized ReplayStatus status() {
    return new ReplayStatus(id, state, progress, speed(), compared, detail);
  }

  /** The period is played twice. */
  private OptionalDouble speed() {
    if (startedAt == null) {
      return OptionalDouble.empty();
    }
    Instant until = endedAt == null ? clock.instant() : endedAt;
    long took = Duration.between(startedAt, until).toMillis();
    double played = Duration.between(order.from(), order.to()).toMillis() * progress * TWICE;
    return took <= 0 ? OptionalDouble.empty() : OptionalDouble.of(played / took);
  }
}
