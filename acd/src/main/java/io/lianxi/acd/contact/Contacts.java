package io.lianxi.acd.contact;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The contacts that are not done, live: every change is one atomic step together with its event.
 */
public interface Contacts {

  /**
   * Opens a contact.
   *
   * @return the new contact, or the one that has this id already: opening twice is harmless
   */
  Contact open(ContactId id, ContactEvent.Opened event);

  /** The contact as it is now; empty when it is unknown or done for more than some minutes. */
  Optional<Contact> find(ContactId id);

  /**
   * The contact as this copy of the application knew it last, without asking anybody; empty when it
   * knows nothing of it. What is recorded on one that has changed since is refused.
   */
  Optional<Contact> lastKnown(ContactId id);

  /**
   * Applies {@code events} to {@code before}, all or none, and publishes them.
   *
   * <p>Empty, with nothing changed, when an event is not possible in that state, when someone else
   * changed the contact first, when the live store has lost everything since, or when an agent that
   * it would newly occupy is not AVAILABLE or has no capacity left. The caller reads again and
   * decides again.
   */
  Optional<Contact> record(Contact before, List<? extends ContactEvent> events);

  /** The same, refused also when {@code fence} is no longer the current one. */
  Optional<Contact> record(Contact before, List<? extends ContactEvent> events, Fence fence);

  /** Events that are to be recorded of {@code before}. */
  record Claim(Contact before, List<? extends ContactEvent> events) {
    public Claim {
      events = List.copyOf(events);
    }
  }

  /**
   * Records each of {@code claims}, which are of different contacts, as {@link #record(Contact,
   * List, Fence)} does: each is atomic by itself, and one that is refused hinders no other. A store
   * may do it in one trip.
   *
   * @return what became of each, in their order
   */
  default List<Optional<Contact>> recordAll(List<Claim> claims, Fence fence) {
    return claims.stream().map(claim -> record(claim.before(), claim.events(), fence)).toList();
  }

  /** {@link #record(Contact, List)} for a few events. */
  default Optional<Contact> record(Contact before, ContactEvent... events) {
    return record(before, Arrays.asList(events));
  }

  /** Who abandoned last from {@code customerAddress} and was not served since; kept for an hour. */
  Optional<Abandoned> lastAbandoned(String customerAddress);

  /** A place that a caller gave up. */
  record Abandoned(QueueName queue, Instant queuedAt, Instant at) {}

  /** All that wait, longest first. */
  List<Contact> waiting();

  /** All that are not done. */
  List<Contact> open();

  /** Those of the channel that are not done. */
  List<Contact> open(Channel channel);

  /** Those whose {@link Contact#deadline} is {@code now} or earlier, the earliest first. */
  List<Contact> due(Instant now);

  /** Those of {@code ids} that are known, in that order. */
  List<Contact> find(Collection<ContactId> ids);

  /**
   * Puts a contact back that the live store has lost, as the history knows it; without an event.
   * When the live store has it, nothing happens but that {@link #open} tells it. Who asked for the
   * {@link #era} before has learned of the loss.
   */
  void restore(Contact contact);

  /**
   * Names the time since the live store was empty last and everything was put back; empty until it
   * is put back. Never the same again.
   */
  Optional<String> era();

  /** Notes that everything was put back: an era begins, unless one has begun. */
  void restored();
}
