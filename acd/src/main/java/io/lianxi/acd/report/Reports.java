package io.lianxi.acd.report;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.past.PastContacts;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes reports of what happened, from the history of contacts. */
public final class Reports {
  private static final Duration THRESHOLD = Duration.ofSeconds(20);

  private final PastContacts contacts;
  private final Queues queues;
  private final ZoneId zone;

  Reports(PastContacts contacts, Queues queues, ZoneId zone) {
    this.contacts = contacts;
    this.queues = queues;
    this.zone = zone;
  }

  /** The time zone whose days are told. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The service level threshold of each queue: its policy's, 20 s for one that has none.
   *
   * @param forAll the one to use instead; null for each queue's own
   */
  public Function<QueueName, Duration> thresholds(@Nullable Duration forAll) {
    if (forAll != null) {
      return queue -> forAll;
    }
    Map<QueueName, Duration> known = new HashMap<>();
    return queue -> known.computeIfAbsent(queue, this::threshold);
  }

  private Duration threshold(QueueName queue) {
    return queues.find(queue).map(QueuePolicy::serviceLevelThreshold).orElse(THRESHOLD);
  }

  /**
   * What queues did.
   *
   * @param only which queues; empty for all
   */
  public QueueReport queues(
      Intervals intervals, Function<QueueName, Duration> thresholds, Set<QueueName> only) {
    QueueReport report =
        new QueueReport(intervals, thresholds, queue -> only.isEmpty() || only.contains(queue));
    contacts.tell(intervals.from(), intervals.to(), report::tell);
    return report;
  }

  /**
   * How right the waits were that were estimated at or after {@code from} and before {@code to}.
   */
  public EstimateAccuracy estimates(Instant from, Instant to) {
    EstimateAccuracy accuracy = new EstimateAccuracy(from, to, zone);
    contacts.tell(from, to, accuracy::tell);
    return accuracy;
  }

  /** How customers rated what was served at or after {@code from} and before {@code to}. */
  public Satisfaction satisfaction(Instant from, Instant to) {
    Satisfaction satisfaction = new Satisfaction(from, to);
    contacts.tell(from, to, satisfaction::tell);
    return satisfaction;
  }
}
