package io.lianxi.acd.routing;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the contacts of each queue lately took up an agent, from the offer to the end of
 * wrap-up.
 */
final class Pace {
  /** How much a new contact counts against all before it. */
  private static final double WEIGHT = 0.1;

  private final Map<QueueName, Double> millis = new HashMap<>();

  /** Takes in a contact that is done. */
  void learn(Contact contact) {
    Place place = contact.place();
    if (place != null && contact.isDone()) {
      contact.assignments().forEach(part -> learn(place.queue(), part));
    }
  }

  private void learn(QueueName queue, Assignment part) {
    Instant end = part.wrappedUpAt();
    if (part.connectedAt() != null && end != null) {
      double taken = Duration.between(part.offeredAt(), end).toMillis();
      millis.merge(queue, taken, (before, now) -> before + WEIGHT * (now - before));
    }
  }

  /** The mean of late; null when no contact of the queue was handled yet. */
  @Nullable Duration handleTime(QueueName queue) {
    Double mean = millis.get(queue);
    return mean == null ? null : Duration.ofMillis(Math.round(mean));
  }
}
