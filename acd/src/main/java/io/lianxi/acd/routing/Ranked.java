package io.lianxi.acd.routing;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Contacts in order of rank, of which the first is at hand. */
class Ranked {
  private final TreeSet<Waiting> waiting = new TreeSet<>();
  private @Nullable Waiting first;

  /** Of the first one, here as well: most of those who ask need to know nothing else of it. */
  private long firstAt = Long.MAX_VALUE;

  void add(Waiting newcomer) {
    waiting.add(newcomer);
    if (first == null || newcomer.compareTo(first) < 0) {
      first(newcomer);
    }
  }

  void remove(Waiting gone) {
    waiting.remove(gone);
    if (gone == first) {
      first(waiting.isEmpty() ? null : waiting.first());
    }
  }

  private void first(@Nullable Waiting newFirst) {
    first = newFirst;
    firstAt = newFirst == null ? Long.MAX_VALUE : newFirst.rankedAt();
  }

  /** The one of highest rank; null when none waits. */
  @Nullable Waiting first() {
    return first;
  }

  /** The one that ranks next after {@code one}; null when none does. */
  @Nullable Waiting after(Waiting one) {
    return waiting.higher(one);
  }

  /** Does anyone wait here who ranks higher than {@code bar}, or anyone at all when it is null? */
  boolean beats(@Nullable Waiting bar) {
    if (bar == null || firstAt == bar.rankedAt()) {
      return first != null && (bar == null || first.compareTo(bar) < 0);
    }
    return firstAt < bar.rankedAt();
  }

  NavigableSet<Waiting> all() {
    return waiting;
  }
}
