package io.lianxi.acd.report;

import java.util.OptionalDouble;

/**
 * The share of contacts that were answered in time. There are several formulas in the field, so
 * every figure names its own.
 */
public enum ServiceLevel {
  /** in time ÷ answered */
  OF_ANSWERED,
  /** (in time + abandoned in time) ÷ (answered + abandoned) */
  SHORT_ABANDONS_COUNT_AS_IN_TIME,
  /** in time ÷ (answered + abandoned later than the threshold) */
  WITHOUT_SHORT_ABANDONS,
  /** in time ÷ (answered + abandoned) */
  OF_ALL;

  /** What is shown where nobody asks for another. */
  public static final ServiceLevel DEFAULT = WITHOUT_SHORT_ABANDONS;

  /**
   * The share, 0 to 1; empty when nobody has left the queue yet.
   *
   * @param answered how many were answered, {@code inTime} of them within the threshold
   * @param abandoned how many gave up, {@code abandonedInTime} of them within the threshold
   */
  public OptionalDouble of(int answered, int inTime, int abandoned, int abandonedInTime) {
    int good = this == SHORT_ABANDONS_COUNT_AS_IN_TIME ? inTime + abandonedInTime : inTime;
    int all =
        switch (this) {
          case OF_ANSWERED -> answered;
          case SHORT_ABANDONS_COUNT_AS_IN_TIME, OF_ALL -> answered + abandoned;
          case WITHOUT_SHORT_ABANDONS -> answered + abandoned - abandonedInTime;
        };
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / all);
  }
}
