package io.lianxi.ticket.report;

import org.jspecify.annotations.Nullable;

/** A part of a whole. */
final class Share {
  private Share() {}

  /** {@code part} ÷ {@code whole}; null when there is no whole. */
  static @Nullable Double of(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
