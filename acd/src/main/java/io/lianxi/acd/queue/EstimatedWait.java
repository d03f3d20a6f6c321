package io.lianxi.acd.queue;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a contact will wait, as far as can be foreseen: contacts ahead leave one after another,
 * each after the mean handle time shared by the agents who work for the queue. Exact for equal
 * agents of one queue and handle times that are exponentially distributed; agents who serve other
 * queues, too, make it too short, customers who give up make it too long. So it is stored with the
 * contact and compared with what happened.
 */
public final class EstimatedWait {
  private EstimatedWait() {}

  /**
   * The estimate; empty when nobody works for the queue or no handle time is known yet.
   *
   * @param ahead how many wait before this one
   * @param agents how many are there for the queue, busy or not
   * @param free how many of them could take a contact now
   * @param handleTime how long one contact took up an agent lately; null when not known
   */
  public static Optional<Duration> of(
      int ahead, int agents, int free, @Nullable Duration handleTime) {
    if (free > ahead) {
      return Optional.of(Duration.ZERO);
    }
    return agents == 0 || handleTime == null
        ? Optional.empty()
        : Optional.of(handleTime.multipliedBy(ahead - free + 1L).dividedBy(agents));
  }
}
