package io.lianxi.dialer.pacing.explained;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.pacing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How queues were paced, and why, for whoever asks any copy of the application. */
public interface Paces {
  /** So long each is kept; the store may keep it a little longer. */
  Duration KEPT = Duration.ofHours(1);

  /**
   * What was decided at a moment.
   *
   * @param careful campaigns of which as many were abandoned as may be, though not of all together:
   *     they are called only where an agent is free
   */
  record Decided(Instant at, Pace pace, Set<CampaignId> careful) {}

  /** Keeps what was decided; the last that is told of a moment counts. */
  void tell(QueueName queue, Decided decided);

  /** All since {@code from}, itself included, the oldest first; none for a queue not paced. */
  List<Decided> since(QueueName queue, Instant from);
}
