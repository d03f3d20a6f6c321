package io.lianxi.acd.simulation;

import io.lianxi.acd.contact.ContactEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a contact waited from its first queue to the first agent, or to giving up.
 *
 * @param isAnswered did an agent come?
 */
record Waits(long millis, boolean isAnswered) {

  static Waits of(List<ContactEvent> events) {
    Instant queued = Instant.EPOCH;
    for (ContactEvent event : events) {
      switch (event) {
        case ContactEvent.Queued e -> queued = e.at();
        case ContactEvent.Connected e -> {
          return new Waits(Duration.between(queued, e.at()).toMillis(), true);
        }
        case ContactEvent.Abandoned e -> {
          return new Waits(Duration.between(queued, e.at()).toMillis(), false);
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException("neither answered nor abandoned: " + events);
  }
}
