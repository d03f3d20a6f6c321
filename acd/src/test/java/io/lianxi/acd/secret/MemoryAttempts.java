package io.lianxi.acd.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Attempts in memory, by a clock that a test may set. */
public final class MemoryAttempts implements Attempts {
  private final Map<String, Counted> counters = new HashMap<>();
  private final Clock clock;

  private record Counted(int count, Instant until) {}

  public MemoryAttempts(Clock clock) {
    this.clock = clock;
  }

  private Counted now(String what) {
    Counted counted = counters.get(what);
    return counted == null || !clock.instant().isBefore(counted.until)
        ? new Counted(0, clock.instant())
        : counted;
  }

  @Override
  public synchronized boolean claim(String what, int most, Duration memory) {
    int count = now(what).count;
    if (count >= most) {
      return false;
    }
    counters.put(what, new Counted(count + 1, clock.instant().plus(memory)));
    return true;
  }

  @Override
  public synchronized int count(String what) {
    return now(what).count;
  }

  @Override
  public synchronized Duration remembered(String what) {
    return Duration.between(clock.instant(), now(what).until);
  }

  @Override
  public synchronized void forget(String what) {
    counters.remove(what);
  }
}
