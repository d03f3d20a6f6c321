package io.lianxi.ivr.flow;

import java.util.Map;
import java.util.Optional;

/**
 * Which plan answers which number.
 *
 * @param standard answers every number that has no plan of its own
 */
public record Hotlines(Plan standard, Map<String, Plan> byNumber) {

  public Hotlines {
    byNumber = Map.copyOf(byNumber);
  }

  /** The plan that answers {@code called}. */
  public Plan answering(String called) {
    return Optional.ofNullable(byNumber.get(called)).orElse(standard);
  }
}
