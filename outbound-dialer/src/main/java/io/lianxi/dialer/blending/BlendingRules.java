package io.lianxi.dialer.blending;

import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.util.List;

/**
 * To which queues a campaign yields, and when.
 *
 * @param watched the queues; none for a campaign that never yields
 * @param yieldsBelow the service level below which it yields, 0 to 1
 * @param resumesFrom the service level from which on it may call again; higher, so that it does not
 *     yield again at once
 * @param window the minutes of which the service level is
 * @param atLeast so long all must be well before it calls again, so it yields no shorter than this
 * @param longestWait it yields as soon as anybody waits so long; zero for however long they wait
 */
public record BlendingRules(
    List<QueueName> watched,
    double yieldsBelow,
    double resumesFrom,
    Duration window,
    Duration atLeast,
    Duration longestWait) {
  public static final int MOST_WATCHED = 10;
  public static final Range WINDOWS = new Range(Duration.ofMinutes(1), Duration.ofHours(1));
  public static final Range PAUSES = new Range(Duration.ofSeconds(10), Duration.ofHours(1));
  public static final Range WAITS = new Range(Duration.ZERO, Duration.ofHours(1));

  /** What is shipped: it yields to nobody. Below the ranges, which it needs. */
  public static final BlendingRules USUAL =
      new BlendingRules(
          List.of(),
          0.7,
          0.8,
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          Duration.ofSeconds(60));

  public BlendingRules {
    watched = watched.stream().distinct().toList();
    if (watched.size() > MOST_WATCHED) {
      throw new IllegalArgumentException("watched must be up to " + MOST_WATCHED + " queues");
    }
    if (!(yieldsBelow > 0 && yieldsBelow < 1)) {
      throw new IllegalArgumentException("yieldsBelow must be more than 0 and less than 1");
    }
    if (!(resumesFrom > yieldsBelow && resumesFrom <= 1)) {
      throw new IllegalArgumentException("resumesFrom must be more than yieldsBelow, up to 1");
    }
    WINDOWS.check("window", window);
    PAUSES.check("atLeast", atLeast);
    WAITS.check("longestWait", longestWait);
  }

  /** How long a time may be. */
  public record Range(Duration least, Duration most) {
    private void check(String name, Duration time) {
      if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            name + " must be " + least.toSeconds() + " to " + most.toSeconds() + " s");
      }
    }
  }
}
