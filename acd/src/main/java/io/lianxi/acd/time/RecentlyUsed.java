package io.lianxi.acd.time;

import java.util.LinkedHashMap;
import java.util.Map;

/** So many entries, of which the one that was used longest ago gives way to a new one. */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float FULL = 0.75f;

  private final int most;

  /**
   * @param most so many are kept
   */
  public RecentlyUsed(int most) {
    super(16, FULL, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
