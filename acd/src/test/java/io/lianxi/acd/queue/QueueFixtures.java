package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues for tests. */
public final class QueueFixtures {
  public static final QueueName BILLING = new QueueName("billing");
  public static final QueueName FAULTS = new QueueName("faults");

  private QueueFixtures() {}

  /** Rings 20 s, 30 s of wrap-up, in time within 20 s. */
  public static QueuePolicy queue(QueueName name) {
    return queue(name, Duration.ofSeconds(30));
  }

  /**
   * Rings 20 s, in time within 20 s.
   *
   * @param wrapUp zero for none, null until done
   */
  public static QueuePolicy queue(QueueName name, @Nullable Duration wrapUp, Skill... skills) {
    QueuePolicy usual = QueuePolicy.usual(name, "队列 " + name, "Queue " + name);
    return new QueuePolicy(
        name,
        usual.version(),
        usual.labelZh(),
        usual.labelEn(),
        List.of(new RoutingStep(Duration.ZERO, Requirement.all(List.of(skills)))),
        usual.order(),
        usual.rank(),
        usual.offerTimeout(),
        usual.declineDelay(),
        wrapUp,
        usual.serviceLevelThreshold(),
        usual.lastAgentPatience(),
        usual.returnWithin(),
        usual.overflow(),
        usual.hours(),
        usual.callback(),
        usual.autoAccept());
  }

  /** Puts the policy in force, whatever was before. */
  public static void put(Queues queues, QueuePolicy policy) {
    int before = queues.find(policy.name()).map(QueuePolicy::version).orElse(Queues.NEW);
    if (queues.save(policy, before, "test", Instant.EPOCH).isEmpty()) {
      throw new IllegalStateException("someone else changes " + policy.name());
    }
  }
}
