package io.lianxi.knowledge.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where in what was sent something is.
 *
 * @param line from 1; null for a file that is one article
 * @param file its name; null where only one came
 */
public record Place(@Nullable Long line, @Nullable String file) {

  /** A line of {@code file}. */
  public static Place line(@Nullable String file, long line) {
    return new Place(line, file);
  }

  /** The whole of {@code file}. */
  public static Place file(@Nullable String file) {
    return new Place(null, file);
  }
}
