package io.lianxi.acd.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long the customers of a queue are willing to wait. Of those who were answered only a lower
 * bound is known, so the distribution is the product-limit estimate (Kaplan and Meier, 1958) over
 * those who gave up and, censored, those who did not. Beyond the longest wait at which someone gave
 * up it goes on exponentially, with as many giving up per time waited as in the whole queue.
 */
final class Patience {
  private final double[] times;
  private final double[] survival;
  private final double hazard;

  /** One wait: how long in seconds, and whether the customer ended it. */
  private record Wait(double seconds, boolean hasGivenUp) {}

  private Patience(double[] times, double[] survival, double hazard) {
    this.times = times;
    this.survival = survival;
    this.hazard = hazard;
  }

  static Patience of(Collection<Arrival> arrivals) {
    List<Wait> waits =
        arrivals.stream()
            .map(arrival -> new Wait(seconds(arrival.waited()), arrival.hasGivenUp()))
            .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
            .toList();
    int gaveUp = (int) waits.stream().filter(Wait::hasGivenUp).count();
    double waited = waits.stream().mapToDouble(Wait::seconds).sum();
    double[] times = new double[gaveUp];
    double[] survival = new double[gaveUp];
    double left = 1;
    int found = 0;
    for (int i = 0; i < waits.size(); i++) {
      if (waits.get(i).hasGivenUp()) {
        left *= 1 - 1.0 / (waits.size() - i);
        times[found] = waits.get(i).seconds();
        survival[found++] = left;
      }
    }
    return new Patience(times, survival, waited > 0 ? gaveUp / waited : 0);
  }

  /** The share that would wait longer than {@code wait}. */
  double survival(Duration wait) {
    return survival(seconds(wait));
  }

  private double survival(double wait) {
    int step = lastUpTo(wait);
    double left = step < 0 ? 1 : survival[step];
    double last = times.length == 0 ? 0 : times[times.length - 1];
    return wait > last ? left * Math.exp(-hazard * (wait - last)) : left;
  }

  /**
   * The patience of one who waited for {@code atLeast} without giving up.
   *
   * @param luck 0 (exclusive) to 1 (inclusive)
   * @return longer than {@code atLeast}; empty when nobody ever gave up
   */
  Optional<Duration> draw(Duration atLeast, double luck) {
    if (times.length == 0) {
      return Optional.empty();
    }
    double wait = seconds(atLeast);
    double wanted = luck * survival(wait);
    double last = times[times.length - 1];
    double end = survival[survival.length - 1];
    if (wait >= last || wanted < end) {
      double beyond = wait >= last ? -Math.log(luck) : Math.log(end / wanted);
      return hazard == 0
          ? Optional.empty()
          : Optional.of(longer(atLeast, Math.max(wait, last) + beyond / hazard));
    }
    return Optional.of(longer(atLeast, times[firstWith(wanted, lastUpTo(wait) + 1)]));
  }

  /** The number of the first time from {@code first} on beyond which no more than that wait. */
  private int firstWith(double share, int first) {
    int low = first;
    int high = times.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (survival[middle] > share) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Duration longer(Duration than, double seconds) {
    Duration drawn = Duration.ofMillis((long) Math.min(seconds * 1000, Integer.MAX_VALUE));
    return drawn.compareTo(than) > 0 ? drawn : than.plusMillis(1);
  }

  /** The number of the last time not after {@code wait}; -1 for none. */
  private int lastUpTo(double wait) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= wait) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
