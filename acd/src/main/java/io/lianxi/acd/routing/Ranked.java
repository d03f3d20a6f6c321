package io.lianxi.acd.routing;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Contacts in order of rank, of which the first is at hand. */
final class Ranked {
  private final TreeSet<Waiting> waiting = new TreeSet<>();
  private @Nullable Waiting first;

  void add(Waiting newcomer) {
    waiting.add(newcomer);
    if (first == null || newcomer.compareTo(first) < 0) {
      first = newcomer;
    }
  }

  void remove(Waiting gone) {
    waiting.remove(gone);
    if (gone == first) {
      first = waiting.isEmpty() ? null : waiting.first();
    }
  }

  /** The one of highest rank; null when none waits. */
  @Nullable Waiting first() {
    return first;
  }

  /** Does anyone wait here who ranks higher than {@code bar}, or anyone at all when it is null? */
  boolean beats(@Nullable Waiting bar) {
    return first != null && (bar == null || first.compareTo(bar) < 0);
  }

  NavigableSet<Waiting> all() {
    return waiting;
  }
}
