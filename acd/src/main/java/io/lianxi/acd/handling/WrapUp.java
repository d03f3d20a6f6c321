package io.lianxi.acd.handling;

import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What follows when an agent's conversation ends, by the policy of the contact's queue. */
final class WrapUp {
  private WrapUp() {}

  /**
   * The event {@code ends} makes, told until when the agent may work on (null: until done);
   * followed at once by the end of wrap-up where the queue has none.
   */
  static List<ContactEvent> events(
      Queues queues, Contact contact, Instant now, Function<@Nullable Instant, ContactEvent> ends) {
    Optional<QueuePolicy> policy =
        Optional.ofNullable(contact.place()).flatMap(place -> queues.find(place.queue()));
    Optional<Assignment> active = contact.active().filter(a -> a.connectedAt() != null);
    boolean isNone =
        policy.isEmpty() || Duration.ZERO.equals(policy.get().wrapUp()) || active.isEmpty();
    ContactEvent ended = ends.apply(isNone ? now : policy.get().wrapUpUntil(now));
    return isNone && active.isPresent()
        ? List.of(ended, new ContactEvent.WrappedUp(active.get().agent(), null, "", true, now))
        : List.of(ended);
  }
}
