package io.lianxi.knowledge.relevance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All labelled sets. */
public interface LabelledSets {
  /** So many there are at most. */
  int MOST = 100;

  /**
   * A set in a list.
   *
   * @param queries how many
   */
  record Line(String name, int queries) {}

  /** The sets by name. */
  List<Line> all();

  /** The set of that name; empty when there is none. */
  Optional<LabelledSet> find(String name);

  /**
   * Keeps {@code set} in place of the one of its name. Atomic.
   *
   * @return false, with nothing kept, when it would be one more than {@link #MOST}
   */
  boolean save(LabelledSet set, String by, Instant at);
}
