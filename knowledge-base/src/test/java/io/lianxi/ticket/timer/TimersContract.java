package io.lianxi.ticket.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of timers does. */
@NullUnmarked
abstract class TimersContract {
  static final Instant T0 = Instant.parse("2026-09-28T10:00:00Z");
  static final TicketId ONE = TicketFixtures.id(1);
  static final TicketId TWO = TicketFixtures.id(2);

  Timers timers;

  abstract Timers timers();

  /** Takes all that are due into one's hands. */
  abstract List<DueTimer> take(Instant now);

  @BeforeEach
  void anEmptyStore() {
    timers = timers();
  }

  private DueTimer taken(Instant now) {
    List<DueTimer> due = take(now);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }

  @Test
  void aTimerGoesOffWhenItIsDueAndNotBefore() {
    timers.set(Map.of(ONE, T0, TWO, T0.plusSeconds(1)));
    assertThat(take(T0.minusNanos(1000))).isEmpty();
    assertThat(taken(T0).ticket()).isEqualTo(ONE);
    assertThat(take(T0.plusNanos(1000))).isEmpty();
    assertThat(taken(T0.plusSeconds(1)).ticket()).isEqualTo(TWO);
  }

  @Test
  void aTimerIsNeverEarlyForBeingFinerThanItsStore() {
    timers.set(Map.of(ONE, T0.plusNanos(1)));
    assertThat(timers.find(ONE)).hasValueSatisfying(at -> assertThat(at).isAfter(T0));
  }

  @Test
  void aTimerIsMovedAndRemoved() {
    timers.set(Map.of(ONE, T0));
    timers.set(Map.of(ONE, T0.plusSeconds(60)));
    assertThat(take(T0)).isEmpty();
    assertThat(timers.find(ONE)).contains(T0.plusSeconds(60));
    timers.remove(List.of(ONE, TWO));
    assertThat(timers.find(ONE)).isEmpty();
    assertThat(take(T0.plusSeconds(600))).isEmpty();
    timers.set(Map.of());
    timers.remove(List.of());
  }

  @Test
  void whoHasActedSetsItForWhatComesNext() {
    timers.set(Map.of(ONE, T0));
    timers.done(taken(T0), Optional.of(T0.plusSeconds(5)), T0);
    assertThat(take(T0)).isEmpty();
    DueTimer again = taken(T0.plusSeconds(5));
    assertThat(again.lastActed()).isEqualTo(T0);
    timers.done(again, Optional.empty(), T0.plusSeconds(5));
    assertThat(timers.find(ONE)).isEmpty();
  }

  @Test
  void aTimerThatWasSetAnewMeanwhileIsLeftAlone() {
    timers.set(Map.of(ONE, T0));
    DueTimer late = taken(T0);
    timers.set(Map.of(ONE, T0.plusSeconds(7)));
    timers.done(late, Optional.empty(), T0);
    timers.failed(late, T0.plusSeconds(1), T0);
    timers.release(late);
    assertThat(timers.find(ONE)).contains(T0.plusSeconds(7));
  }

  @Test
  void aTimerThatIsSetToTheSameTimeWhileItIsInHandsGoesOffAgain() {
    timers.set(Map.of(ONE, T0));
    DueTimer first = taken(T0);
    timers.set(Map.of(ONE, T0));
    timers.done(first, Optional.empty(), T0);
    assertThat(taken(T0).ticket()).isEqualTo(ONE);
  }

  @Test
  void failuresAreCountedUntilItCouldBeActedUpon() {
    timers.set(Map.of(ONE, T0));
    timers.failed(taken(T0), T0.plusSeconds(1), T0);
    timers.failed(taken(T0.plusSeconds(1)), T0.plusSeconds(3), T0.plusSeconds(1));
    DueTimer third = taken(T0.plusSeconds(3));
    assertThat(third.failures()).isEqualTo(2);
    timers.done(third, Optional.of(T0.plusSeconds(9)), T0.plusSeconds(3));
    assertThat(taken(T0.plusSeconds(9)).failures()).isZero();
  }

  @Test
  void aTimerInTheHandsOfACopyThatIsGoneGoesOffAtOnce() {
    timers.set(Map.of(ONE, T0));
    DueTimer dead = taken(T0);
    assertThat(take(T0.plusSeconds(60))).isEmpty();
    timers.release(dead);
    DueTimer alive = taken(T0.plusSeconds(60));
    assertThat(alive.at()).isEqualTo(T0);
    assertThat(alive.failures()).isZero();
  }

  @Test
  void aClockThatIsSetBackLeavesNoTimerInHandsOfTheFuture() {
    timers.set(Map.of(ONE, T0));
    taken(T0.plusSeconds(3600));
    assertThat(timers.releaseAhead(T0.plusSeconds(3595))).isZero();
    assertThat(timers.releaseAhead(T0)).isEqualTo(1);
    assertThat(taken(T0).ticket()).isEqualTo(ONE);
  }
}
