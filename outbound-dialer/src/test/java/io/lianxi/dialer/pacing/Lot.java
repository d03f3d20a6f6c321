package io.lianxi.dialer.pacing;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Chance that depends on what it is for and not on what was asked before: whichever pacer calls a
 * record of the list, the same comes of it.
 */
record Lot(long seed) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double UNIT = 0x1.0p-53;

  /** What is drawn for. */
  static final int OUTCOME = 1;

  static final int HANDLE = 2;
  static final int PAUSE = 3;
  static final int AGENT = 4;
  static final int NOISE = 9;

  /** Between 0 and 1, for draw {@code of} of thing {@code number} of a kind. */
  double uniform(int kind, long number, int of) {
    long mixed = mix(mix(mix(mix(seed) ^ kind) ^ number) ^ of);
    return ((mixed >>> 11) + 0.5) * UNIT;
  }

  private static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  double normal(int kind, long number, int of) {
    return NORMAL.inverseCumulativeProbability(uniform(kind, number, of));
  }

  /** A duration with a log-normal law, of which {@code at} of 1 are shorter. */
  static double logNormal(double at, double mean, double variation) {
    return law(mean, variation).inverseCumulativeProbability(at);
  }

  /** The same, of those between two durations. */
  static double logNormal(double at, double mean, double variation, double least, double most) {
    LogNormalDistribution law = law(mean, variation);
    double low = law.cumulativeProbability(least);
    double high = law.cumulativeProbability(most);
    return law.inverseCumulativeProbability(low + at * (high - low));
  }

  private static LogNormalDistribution law(double mean, double variation) {
    double variance = Math.log(1 + variation * variation);
    return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
  }
}
