package io.lianxi.acd.report;

import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What queues did in each of the last minutes. Not safe for use by several threads. */
final class RecentFigures {
  /** So many minutes are known at most. */
  static final int MOST_MINUTES = 60;

  private static final int SECONDS = 60;

  private final Map<QueueName, TreeMap<Long, QueueFigures>> byMinute = new HashMap<>();

  /** Adds what an event counts for to its minute. */
  void count(QueueCount.Count count) {
    long minute = minute(count.at());
    TreeMap<Long, QueueFigures> minutes =
        byMinute.computeIfAbsent(count.queue(), queue -> new TreeMap<>());
    minutes.put(minute, count.change().apply(minutes.getOrDefault(minute, QueueFigures.NONE)));
    minutes.headMap(minutes.lastKey() - MOST_MINUTES, true).clear();
  }

  /** The minute of {@code now} and those before it, {@code minutes} together. */
  QueueFigures of(QueueName queue, int minutes, Instant now) {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("minutes must be 1 to " + MOST_MINUTES);
    }
    long last = minute(now);
    return byMinute
        .getOrDefault(queue, new TreeMap<>())
        .subMap(last - minutes, false, last, true)
        .values()
        .stream()
        .reduce(QueueFigures.NONE, QueueFigures::plus);
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }
}
