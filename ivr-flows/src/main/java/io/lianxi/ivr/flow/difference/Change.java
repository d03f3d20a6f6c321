package io.lianxi.ivr.flow.difference;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise.
 *
 * @param step the step it is about; null for the flow itself
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 */
public record Change(@Nullable String step, Kind kind, String zh, String en) {

  /** What has become of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
