package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Optional;

/** The policies of all queues. */
public interface Queues {

  Optional<QueuePolicy> find(QueueName name);

  /** All queues, by name. */
  List<QueuePolicy> all();

  /** Adds the queue or replaces the one with its name. */
  void save(QueuePolicy policy);
}
