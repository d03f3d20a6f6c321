package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.util.Optional;

/** Foresees how long contacts will wait. */
public interface Estimates {

  /**
   * How long a contact of {@code channel} will wait that joins {@code queue} now; empty: unknown.
   */
  Optional<Duration> estimate(QueueName queue, Channel channel);
}
