package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.report.Intervals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What someone wants to know: how a past period would have gone with other policies or staffing.
 *
 * @param queues which are counted; empty for all. All are replayed, since agents are shared
 * @param policies those that differ from the ones of then
 * @param agents how many agents for each one of then
 * @param seed of what has to be guessed
 */
public record ReplayOrder(
    Instant from,
    Instant to,
    Source source,
    Set<QueueName> queues,
    List<QueuePolicy> policies,
    double agents,
    long seed) {
  public static final Duration LONGEST = Duration.ofDays(31);
  public static final double FEWEST_AGENTS = 0.1;
  public static final double MOST_AGENTS = 10;

  public ReplayOrder {
    queues = Set.copyOf(queues);
    policies = List.copyOf(policies);
    if (!from.isBefore(to) || to.isAfter(from.plus(LONGEST))) {
      throw new IllegalArgumentException("not a period of at most 31 days");
    }
    if (!(agents >= FEWEST_AGENTS && agents <= MOST_AGENTS)) {
      throw new IllegalArgumentException("agents must be 0.1 to 10 times as many");
    }
  }

  Intervals intervals() {
    return new Intervals(from, to, ReplayFigures.INTERVAL);
  }

  boolean isAsked(QueueName queue) {
    return queues.isEmpty() || queues.contains(queue);
  }
}
