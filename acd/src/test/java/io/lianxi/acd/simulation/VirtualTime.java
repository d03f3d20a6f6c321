package io.lianxi.acd.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Time that jumps from one thing that happens to the next, on one thread. Who acts may be
 * interrupted by what another does meanwhile, as two threads would be, but the same way each time.
 */
final class VirtualTime {
  /** How far apart two things may be to happen at the same time. */
  private static final long MEANWHILE = 20;

  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Set<String> acting = new HashSet<>();
  private long now;
  private long number;

  private record Due(long at, long number, String actor, Runnable task) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int order = Long.compare(at, other.at);
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  VirtualTime(Instant start) {
    this.now = start.toEpochMilli();
  }

  long millis() {
    return now;
  }

  Instant now() {
    return Instant.ofEpochMilli(now);
  }

  /** A clock that is {@code ahead} of the time. */
  Clock clock(Duration ahead) {
    return new Clock() {
      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(now).plus(ahead);
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
      }
    };
  }

  /**
   * Has {@code task} done in {@code millis}.
   *
   * @param actor who does it; nobody does two things at once
   */
  void in(long millis, String actor, Runnable task) {
    due.add(new Due(now + Math.max(0, millis), ++number, actor, task));
  }

  /** Does what comes next; false when nothing does. */
  boolean step() {
    Due next = due.poll();
    if (next == null) {
      return false;
    }
    run(next);
    return true;
  }

  /** Lets another one act before whoever acts now goes on, if one is due and not acting itself. */
  void meanwhile() {
    Due next = due.peek();
    if (next != null && next.at <= now + MEANWHILE && !acting.contains(next.actor)) {
      due.poll();
      run(next);
    }
  }

  private void run(Due next) {
    now = Math.max(now, next.at);
    acting.add(next.actor);
    try {
      next.task.run();
    } finally {
      acting.remove(next.actor);
    }
  }
}
