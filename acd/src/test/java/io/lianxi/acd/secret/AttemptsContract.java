package io.lianxi.acd.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every counter of attempts does. */
abstract class AttemptsContract {
  private static final Duration MEMORY = Duration.ofMinutes(30);

  /** Counters where nothing was tried. */
  abstract Attempts attempts();

  @Test
  void soManyMayBeTriedAndNoMore() {
    Attempts attempts = attempts();
    assertThat(IntStream.range(0, 5).mapToObj(i -> attempts.claim("a", 3, MEMORY)))
        .containsExactly(true, true, true, false, false);
    assertThat(attempts.count("a")).isEqualTo(3);
    assertThat(attempts.remembered("a")).isBetween(MEMORY.minusSeconds(10), MEMORY);
  }

  @Test
  void eachIsCountedForItself() {
    Attempts attempts = attempts();
    attempts.claim("a", 1, MEMORY);
    assertThat(attempts.claim("b", 1, MEMORY)).isTrue();
    assertThat(attempts.count("c")).isZero();
    assertThat(attempts.remembered("c")).isZero();
  }

  @Test
  void whatIsForgottenMayBeTriedAnew() {
    Attempts attempts = attempts();
    attempts.claim("a", 1, MEMORY);
    attempts.forget("a");
    assertThat(attempts.count("a")).isZero();
    assertThat(attempts.claim("a", 1, MEMORY)).isTrue();
  }

  @Test
  void attemptsAtTheSameTimeAreNeverMore() throws InterruptedException, ExecutionException {
    Attempts attempts = attempts();
    Callable<Boolean> claim = () -> attempts.claim("a", 3, MEMORY);
    int allowed = 0;
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> claims =
          IntStream.range(0, 40).mapToObj(i -> many.submit(claim)).toList();
      for (Future<Boolean> one : claims) {
        allowed += one.get() ? 1 : 0;
      }
    }
    assertThat(allowed).isEqualTo(3);
  }
}
