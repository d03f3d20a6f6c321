package io.lianxi.dialer.retention;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A share that was counted, and where it lies with a confidence of 95 %, by Wilson's score interval
 * (1927). Of nobody, any share may be that.
 *
 * @param count of {@code of}
 * @param share 0 when {@code of} is
 */
public record ShareInterval(long count, long of, double share, double low, double high) {
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  public static ShareInterval of(long count, long of) {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("count must be 0 to of");
    }
    return of == 0
        ? new ShareInterval(0, 0, 0, 0, 1)
        : new ShareInterval(count, of, (double) count / of, end(count, of, -1), end(count, of, 1));
  }

  private static double end(long count, long of, double sign) {
    double square = Z * Z;
    double root = Math.sqrt(square + 4.0 * count * (1 - (double) count / of));
    return Math.clamp((2 * count + square + sign * Z * root) / (2 * (of + square)), 0, 1);
  }
}
