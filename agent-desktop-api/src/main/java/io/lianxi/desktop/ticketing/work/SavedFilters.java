package io.lianxi.desktop.ticketing.work;

import java.util.List;

/** The kept questions of everyone. */
interface SavedFilters {
  /** How many one person keeps at most. */
  int MOST = 50;

  /** What {@code username} sees: their own, then what others share, by name; at most 200. */
  List<SavedFilter> seenBy(String username);

  /**
   * Keeps the filter, or replaces the one its owner has under that name.
   *
   * @return false, with nothing kept, when the owner has {@link #MOST} already
   */
  boolean save(SavedFilter filter);

  /** Forgets a filter of {@code owner}; false when there is no such one. */
  boolean remove(String owner, String name);
}
