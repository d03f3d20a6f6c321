package io.lianxi.acd.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A feed in memory; what is appended wakes whoever reads. */
public final class MemoryEventFeed implements EventFeed {
  private static final int MANY = 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition appended = lock.newCondition();
  private final List<Entry> entries = new ArrayList<>();
  private final LongSupplier millis;
  private Consumer<Entry> listener = entry -> {};
  private int first;
  private long lastMillis;
  private long number;

  /** Each entry a millisecond after the one before. */
  public MemoryEventFeed() {
    this(() -> Long.MIN_VALUE);
  }

  /**
   * @param millis what time it is, which positions tell
   */
  public MemoryEventFeed(LongSupplier millis) {
    this.millis = millis;
  }

  /** Tells {@code told} each entry at once, inside the atomic step that appends it. */
  public void listen(Consumer<Entry> told) {
    listener = told;
  }

  /** Adds an entry; its position. */
  public String append(String topic, String subject, Map<String, String> fields) {
    lock.lock();
    try {
      long now = millis.getAsLong();
      boolean isLater = now > lastMillis;
      number = isLater || now == Long.MIN_VALUE ? 0 : number + 1;
      lastMillis = now == Long.MIN_VALUE ? lastMillis + 1 : Math.max(now, lastMillis);
      Entry entry = new Entry(lastMillis + "-" + number, topic, subject, fields);
      entries.add(entry);
      appended.signalAll();
      listener.accept(entry);
      return entry.position();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything, but not what time it is. */
  public void lose() {
    lock.lock();
    try {
      entries.clear();
      first = 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String end() {
    lock.lock();
    try {
      return entries.size() == first ? START : entries.getLast().position();
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
    int from = indexAfter(position);
    return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
  }

  /** Readers are near the end, or far away from it. */
  private int indexAfter(String position) {
    int low = first;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(entries.get(middle).position(), position) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void trim(String position) {
    lock.lock();
    try {
      first = indexAfter(position);
      if (first > MANY) {
        entries.subList(0, first).clear();
        first = 0;
      }
    } finally {
      lock.unlock();
    }
  }

  private static int compare(String one, String other) {
    int dash = one.indexOf('-');
    int otherDash = other.indexOf('-');
    int byTime =
        Long.compare(Long.parseLong(one, 0, dash, 10), Long.parseLong(other, 0, otherDash, 10));
    return byTime != 0
        ? byTime
        : Long.compare(
            Long.parseLong(one, dash + 1, one.length(), 10),
            Long.parseLong(other, otherDash + 1, other.length(), 10));
  }
}
