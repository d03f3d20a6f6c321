package io.lianxi.acd.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that is the same whenever the seed is the same. */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final SplittableRandom random;

  Dice(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Other dice, the same for the same {@code purpose}, whatever was thrown before. */
  Dice of(Object... purpose) {
    long mixed = seed;
    for (Object part : purpose) {
      mixed = (mixed ^ part.toString().hashCode()) * GOLDEN;
      mixed ^= mixed >>> 29;
    }
    return new Dice(mixed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** An exponential time around {@code mean}, both in ms. */
  long exponential(double mean) {
    return Math.round(-Math.log(1 - random.nextDouble()) * mean);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
