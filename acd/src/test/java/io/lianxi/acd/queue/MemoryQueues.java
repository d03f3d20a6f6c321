package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Queue policies in memory. */
public final class MemoryQueues implements Queues {
  private final SortedMap<QueueName, QueuePolicy> policies = new ConcurrentSkipListMap<>();

  public MemoryQueues(QueuePolicy... policies) {
    for (QueuePolicy policy : policies) {
      save(policy);
    }
  }

  @Override
  public Optional<QueuePolicy> find(QueueName name) {
    return Optional.ofNullable(policies.get(name));
  }

  @Override
  public List<QueuePolicy> all() {
    return List.copyOf(policies.values());
  }

  @Override
  public void save(QueuePolicy policy) {
    policies.put(policy.name(), policy);
  }
}
