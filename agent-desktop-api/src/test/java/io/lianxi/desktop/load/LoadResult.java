package io.lianxi.desktop.load;

import java.util.Locale;
import java.util.Map;

/**
 * What a load run measured.
 *
 * @param problem what did not go as it should; empty when all did
 * @param latencies from caller's INVITE to agent's INVITE, of those who were answered
 * @param done by whom
 */
record LoadResult(String system, Load load, String problem, Latencies latencies, Work.Done done) {

  /** From when each caller rang and when a phone was called for them. */
  static Latencies latencies(Map<String, Double> callers, Map<String, Double> phones) {
    return Latencies.of(
        phones.entrySet().stream()
            .filter(phone -> callers.containsKey(phone.getKey()))
            .map(phone -> phone.getValue() - callers.getOrDefault(phone.getKey(), Double.NaN))
            .toList());
  }

  /** The same with another problem, if it is one. */
  LoadResult but(String another) {
    String both =
        problem.isEmpty() || another.isEmpty() ? problem + another : problem + "; " + another;
    return new LoadResult(system, load, both, latencies, done);
  }

  static String header() {
    String head =
        "| system | calls/s | answered | INVITE→INVITE p50 | p95 | p99 | "
            + Worker.titles()
            + " | together, ms per call | machine | load average | |";
    return head + "\n" + "|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1) + "|";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d of %d | %s | %s | %.0f %% | %s | %s |",
        system,
        load.callsPerSecond(),
        latencies.count(),
        load.calls(),
        latencies.cells(),
        done.cells(Math.max(1, latencies.count())),
        done.machinePercent(),
        Machine.load(),
        problem);
  }
}
