package io.lianxi.desktop.load;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long things took, in seconds, the shortest first. */
record Latencies(List<Double> seconds) {

  static Latencies of(Collection<Double> seconds) {
    return new Latencies(seconds.stream().sorted().toList());
  }

  int count() {
    return seconds.size();
  }

  /** Which {@code percent} of them did not exceed, in milliseconds. */
  double percentile(double percent) {
    if (seconds.isEmpty()) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(percent / 100 * seconds.size()) - 1;
    return 1000 * seconds.get(Math.max(0, index));
  }

  /** The longest, in milliseconds. */
  double longest() {
    return percentile(100);
  }

  /** Half, 95 and 99 of a hundred, as cells of a table. */
  String cells() {
    return String.format(
        Locale.ROOT, "%.0f ms | %.0f ms | %.0f ms", percentile(50), percentile(95), percentile(99));
  }
}
