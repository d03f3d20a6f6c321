package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The policies of all queues. Those in force are kept in memory, so asking is cheap; a change made
 * in another copy of the application is in force here within two seconds, and while the store is
 * away those known last stay in force.
 */
public interface Queues {
  /** How many versions are told at most. */
  int MOST_VERSIONS = 100;

  /** The version a queue is changed from that is not there yet. */
  int NEW = 0;

  /** The policy in force; empty when there is no such queue. */
  Optional<QueuePolicy> find(QueueName name);

  /** All queues, by name: the same list until one has changed. */
  List<QueuePolicy> all();

  /**
   * Adds the queue or changes it, and remembers who did. Atomic; whoever saves sees it at once.
   *
   * @param policy whatever its version says, it is saved as the one after {@code from}
   * @param from the version this was made from, {@link #NEW} for a new queue
   * @param changedBy log-in name of who did it
   * @return what is in force now; empty, with nothing changed, when another version was in force
   *     than {@code from}: someone changed it meanwhile
   */
  Optional<QueueVersion> save(QueuePolicy policy, int from, String changedBy, Instant at);

  /**
   * What the queue's policy is and was, newest first; read from the store.
   *
   * @param most how many at most, up to {@link #MOST_VERSIONS}
   */
  List<QueueVersion> versions(QueueName name, int most);
}
