package io.lianxi.desktop.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a load run measured.
 *
 * @param latencies from caller's INVITE to agent's INVITE, in seconds, sorted
 */
record LoadResult(
    String system,
    int calls,
    boolean allAnswered,
    List<Double> latencies,
    double asteriskPercent,
    double applicationPercent) {

  /** From when each caller rang and when a phone was called for them. */
  static List<Double> latencies(Map<String, Double> callers, Map<String, Double> phones) {
    return phones.entrySet().stream()
        .filter(phone -> callers.containsKey(phone.getKey()))
        .map(phone -> phone.getValue() - callers.getOrDefault(phone.getKey(), Double.NaN))
        .sorted()
        .toList();
  }

  static String header() {
    return "| system | calls | answered | INVITE→INVITE p50 | p95 | p99 | Asterisk CPU |"
        + " application CPU |\n"
        + "|---|---|---|---|---|---|---|---|";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d%s | %.0f ms | %.0f ms | %.0f ms | %.0f %% | %.0f %% |",
        system,
        calls,
        latencies.size(),
        allAnswered ? "" : " (SIPp saw failures)",
        percentile(50),
        percentile(95),
        percentile(99),
        asteriskPercent,
        applicationPercent);
  }

  private double percentile(int percent) {
    if (latencies.isEmpty()) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(percent / 100.0 * latencies.size()) - 1;
    return 1000 * latencies.get(Math.max(0, index));
  }
}
