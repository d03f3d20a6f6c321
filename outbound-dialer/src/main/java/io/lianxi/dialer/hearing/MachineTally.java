package io.lianxi.dialer.hearing;

import io.lianxi.acd.line.Heard.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was heard and what was found, in calls.
 *
 * @param heard what those who answered were taken for; nobody listened to the others
 * @param hungUp taken for machines, and hung up
 * @param passed given to an agent as people, of whom the agent said what they were
 * @param missed of those, machines
 * @param spared taken for machines and let through, of whom the agent said what they were
 * @param people of those, people
 * @param listening how long it took to tell; {@link Listening#NONE} when nobody listened
 */
public record MachineTally(
    Map<Verdict, Long> heard,
    long hungUp,
    long passed,
    long missed,
    long spared,
    long people,
    Listening listening) {
  public static final MachineTally NONE = new MachineTally(Map.of(), 0, 0, 0, 0, 0, Listening.NONE);

  public MachineTally {
    heard = Map.copyOf(heard);
  }

  /** So many milliseconds it took in the middle, and in all but one of twenty. */
  public record Listening(long p50Millis, long p95Millis) {
    public static final Listening NONE = new Listening(0, 0);
  }

  /** All that both say, but how long it took, of which sums tell nothing. */
  public MachineTally plus(MachineTally other) {
    Map<Verdict, Long> both = new EnumMap<>(Verdict.class);
    both.putAll(heard);
    other.heard.forEach((verdict, count) -> both.merge(verdict, count, Long::sum));
    return new MachineTally(
        both,
        hungUp + other.hungUp,
        passed + other.passed,
        missed + other.missed,
        spared + other.spared,
        people + other.people,
        Listening.NONE);
  }
}
