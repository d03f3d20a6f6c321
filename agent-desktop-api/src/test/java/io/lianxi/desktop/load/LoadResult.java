package io.lianxi.desktop.load;

import java.util.Locale;
import java.util.Map;

/**
 * What a load run measured.
 *
 * @param latencies from caller's INVITE to agent's INVITE
 */
record LoadResult(
    String system,
    int calls,
    boolean allAnswered,
    Latencies latencies,
    double asteriskPercent,
    double applicationPercent) {

  /** From when each caller rang and when a phone was called for them. */
  static Latencies latencies(Map<String, Double> callers, Map<String, Double> phones) {
    return Latencies.of(
        phones.entrySet().stream()
            .filter(phone -> callers.containsKey(phone.getKey()))
            .map(phone -> phone.getValue() - callers.getOrDefault(phone.getKey(), Double.NaN))
            .toList());
  }

  static String header() {
    return "| system | calls | answered | INVITE→INVITE p50 | p95 | p99 | Asterisk CPU |"
        + " application CPU |\n"
        + "|---|---|---|---|---|---|---|---|";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d%s | %s | %.0f %% | %.0f %% |",
        system,
        calls,
        latencies.count(),
        allAnswered ? "" : " (SIPp saw failures)",
        latencies.cells(),
        asteriskPercent,
        applicationPercent);
  }
}
