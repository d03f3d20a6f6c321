package io.lianxi.dialer.retention.study;

import org.jspecify.annotations.Nullable;

/** A share as lists write it: 0.35 or 35%. */
final class WrittenShare {
  private static final double PERCENT = 100;

  private WrittenShare() {}

  /** 0 for what is no share. */
  static double read(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,3}(\\.\\d{1,9})?%?")) {
      return 0;
    }
    boolean isPercent = text.endsWith("%");
    double value = Double.parseDouble(text.replace("%", ""));
    double share = isPercent || value > 1 ? value / PERCENT : value;
    return Math.min(1, share);
  }
}
