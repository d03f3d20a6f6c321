package io.lianxi.ivr.flow.edition;

import java.time.Instant;
import java.util.List;

/**
 * A draft that is to become an edition.
 *
 * @param revision the draft's
 * @param percent of all contacts that get it: 100 for all, less as a canary
 * @param numbers those that lead to the flow when it has never been published; else it keeps its
 *     own
 */
record Release(
    String flow,
    int revision,
    int percent,
    List<String> numbers,
    String by,
    Instant at,
    String why) {
  static final int ALL = 100;

  Release {
    numbers = List.copyOf(numbers);
  }
}
