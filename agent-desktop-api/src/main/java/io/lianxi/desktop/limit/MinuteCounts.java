package io.lianxi.desktop.limit;

/** Counters that all copies share and that begin anew a minute after their first count. */
public interface MinuteCounts {

  /** How often {@code what} was counted in its minute; 0 when it was not. */
  int count(String what);

  /** Counts {@code what} once more; atomic. */
  void add(String what);

  /** Counts {@code what} once more, unless it was counted {@code most} times; was it counted? */
  boolean addUpTo(int most, String what);
}
