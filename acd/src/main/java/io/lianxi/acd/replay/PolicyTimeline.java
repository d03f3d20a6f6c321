package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which policies were in force when.
 *
 * @param changes in order of time
 */
public record PolicyTimeline(List<Change> changes) {

  /** From then on {@code policy} is that of its queue. */
  public record Change(Instant at, QueuePolicy policy) {}

  public PolicyTimeline {
    changes = changes.stream().sorted(Comparator.comparing(Change::at)).toList();
  }

  /** The same policies for ever. */
  public static PolicyTimeline always(Collection<QueuePolicy> policies) {
    return new PolicyTimeline(
        policies.stream().map(policy -> new Change(Instant.MIN, policy)).toList());
  }

  /** The policies at {@code at}; a queue's oldest one counts for the time before it, too. */
  public Map<QueueName, QueuePolicy> inForce(Instant at) {
    Map<QueueName, QueuePolicy> policies = new HashMap<>();
    for (Change change : changes) {
      if (change.at().isAfter(at)) {
        policies.putIfAbsent(change.policy().name(), change.policy());
      } else {
        policies.put(change.policy().name(), change.policy());
      }
    }
    return policies;
  }

  /** What changes later than {@code at}. */
  List<Change> after(Instant at) {
    return changes.stream().filter(change -> change.at().isAfter(at)).toList();
  }

  /** The same, with {@code policies} instead of those of their queues all the time. */
  public PolicyTimeline with(Collection<QueuePolicy> policies) {
    Set<QueueName> replaced = new HashSet<>();
    policies.forEach(policy -> replaced.add(policy.name()));
    List<Change> kept = new ArrayList<>(always(policies).changes());
    changes.stream()
        .filter(change -> !replaced.contains(change.policy().name()))
        .forEach(kept::add);
    return new PolicyTimeline(kept);
  }
}
