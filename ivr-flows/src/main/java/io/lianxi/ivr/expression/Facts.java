package io.lianxi.ivr.expression;

import org.jspecify.annotations.Nullable;

/** What is known, by name. */
@FunctionalInterface
public interface Facts {

  /** A String, Long, Double, Boolean, Instant, or a list or map of such; null when not known. */
  @Nullable Object get(String name);
}
