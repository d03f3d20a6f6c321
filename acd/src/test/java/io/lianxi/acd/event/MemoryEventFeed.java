package io.lianxi.acd.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A feed in memory; what is appended wakes whoever reads. */
public final class MemoryEventFeed implements EventFeed {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition appended = lock.newCondition();
  private final List<Entry> entries = new ArrayList<>();
  private long last;

  /** Adds an entry; its position. */
  public String append(String topic, String subject, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("topic", topic);
    all.put("subject", subject);
    lock.lock();
    try {
      String position = ++last + "-0";
      entries.add(new Entry(position, topic, subject, all));
      appended.signalAll();
      return position;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String end() {
    lock.lock();
    try {
      return entries.isEmpty() ? START : entries.getLast().position();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Entry> read(String position, int limit, Duration wait) {
    lock.lock();
    try {
      List<Entry> found = after(position, limit);
      for (long left = wait.toNanos(); found.isEmpty() && left > 0; ) {
        left = appended.awaitNanos(left);
        found = after(position, limit);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  private List<Entry> after(String position, int limit) {
    return entries.stream()
        .filter(entry -> number(entry.position()) > number(position))
        .limit(limit)
        .toList();
  }

  @Override
  public void trim(String position) {
    lock.lock();
    try {
      entries.removeIf(entry -> number(entry.position()) <= number(position));
    } finally {
      lock.unlock();
    }
  }

  private static long number(String position) {
    return Long.parseLong(position.substring(0, position.indexOf('-')));
  }
}
