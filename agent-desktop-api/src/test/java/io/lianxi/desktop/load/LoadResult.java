package io.lianxi.desktop.load;

import java.util.Locale;
import java.util.Map;

/**
 * What a load run measured.
 *
 * @param latencies from caller's INVITE to agent's INVITE
 * @param asteriskSeconds of processor time
 * @param applicationSeconds of processor time
 */
record LoadResult(
    String system,
    Load load,
    boolean allAnswered,
    Latencies latencies,
    double asteriskSeconds,
    double applicationSeconds) {

  /** From when each caller rang and when a phone was called for them. */
  static Latencies latencies(Map<String, Double> callers, Map<String, Double> phones) {
    return Latencies.of(
        phones.entrySet().stream()
            .filter(phone -> callers.containsKey(phone.getKey()))
            .map(phone -> phone.getValue() - callers.getOrDefault(phone.getKey(), Double.NaN))
            .toList());
  }

  static String header() {
    return "| system | calls/s | calls | answered | INVITE→INVITE p50 | p95 | p99 |"
        + " Asterisk CPU per call | application CPU per call |\n"
        + "|---|---|---|---|---|---|---|---|---|";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d%s | %s | %.1f ms | %.1f ms |",
        system,
        load.callsPerSecond(),
        load.calls(),
        latencies.count(),
        allAnswered ? "" : " (SIPp saw failures)",
        latencies.cells(),
        1000 * asteriskSeconds / load.calls(),
        1000 * applicationSeconds / load.calls());
  }
}
