package io.lianxi.acd.time;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one kind, kept in memory because it is asked for more often than any store should
 * be: read again only when its revision has changed. While the store is away, what was known last
 * stays in force.
 */
public final class LastKnown<K extends Comparable<K>, V> {
  private final LongSupplier revision;
  private final Supplier<Map<K, V>> store;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known<K, V> known;

  private record Known<K, V>(long revision, Map<K, V> byKey, List<V> inOrder) {}

  /**
   * @param revision counts the changes of the store; asking is cheap
   * @param store reads everything, at least as new as the revision asked for before
   */
  public LastKnown(LongSupplier revision, Supplier<Map<K, V>> store) {
    this.revision = revision;
    this.store = store;
  }

  /** What is known of {@code key}; null when there is no such thing. The first call reads. */
  public @Nullable V find(K key) {
    return known().byKey.get(key);
  }

  /** All of it, by key: the same list until something has changed. The first call reads. */
  public List<V> all() {
    return known().inOrder;
  }

  private Known<K, V> known() {
    Known<K, V> seen = known;
    return seen == null ? refreshed() : seen;
  }

  /** Reads what has changed, if anything has; fails as the store does, with nothing forgotten. */
  public void refresh() {
    refreshed();
  }

  private Known<K, V> refreshed() {
    reading.lock();
    try {
      long newest = revision.getAsLong();
      Known<K, V> seen = known;
      if (seen != null && seen.revision == newest) {
        return seen;
      }
      Known<K, V> read = known(newest, new TreeMap<>(store.get()));
      known = read;
      return read;
    } finally {
      reading.unlock();
    }
  }

  /** What has just been saved: whoever saves sees it at once. */
  public void saved(K key, V value) {
    reading.lock();
    try {
      Known<K, V> seen = known;
      if (seen != null) {
        SortedMap<K, V> all = new TreeMap<>(seen.byKey);
        all.put(key, value);
        // others may have saved too: the revision stays, so that the next refresh reads
        known = known(seen.revision, all);
      }
    } finally {
      reading.unlock();
    }
  }

  private static <K extends Comparable<K>, V> Known<K, V> known(
      long revision, SortedMap<K, V> all) {
    return new Known<>(
        revision, Collections.unmodifiableMap(new HashMap<>(all)), List.copyOf(all.values()));
  }
}
