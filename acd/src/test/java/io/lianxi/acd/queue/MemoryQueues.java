package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Queue policies in memory. */
public final class MemoryQueues implements Queues {
  /** The newest first. */
  private final SortedMap<QueueName, List<QueueVersion>> versions = new TreeMap<>();

  private List<QueuePolicy> all = List.of();

  public MemoryQueues(QueuePolicy... policies) {
    for (QueuePolicy policy : policies) {
      save(policy);
    }
  }

  @Override
  public synchronized Optional<QueuePolicy> find(QueueName name) {
    return versions(name, 1).stream().map(QueueVersion::policy).findFirst();
  }

  @Override
  public synchronized List<QueuePolicy> all() {
    return all;
  }

  @Override
  public synchronized Optional<QueueVersion> save(
      QueuePolicy policy, int from, String changedBy, Instant at) {
    int before = find(policy.name()).map(QueuePolicy::version).orElse(NEW);
    if (before != from) {
      return Optional.empty();
    }
    QueueVersion saved = new QueueVersion(policy.withVersion(from + 1), changedBy, at);
    versions.computeIfAbsent(policy.name(), name -> new ArrayList<>()).addFirst(saved);
    all = versions.values().stream().map(list -> list.getFirst().policy()).toList();
    return Optional.of(saved);
  }

  /** Puts the policy in force, whatever was before. */
  public synchronized void save(QueuePolicy policy) {
    QueueFixtures.put(this, policy);
  }

  @Override
  public synchronized List<QueueVersion> versions(QueueName name, int most) {
    return versions.getOrDefault(name, List.of()).stream().limit(most).toList();
  }
}
