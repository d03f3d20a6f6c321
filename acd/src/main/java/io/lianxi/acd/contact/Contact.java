package io.lianxi.acd.contact;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interaction with one customer on one channel: the fold of its {@link ContactEvent}s.
 *
 * @param version how many events it is the fold of
 * @param place where it waits or waited last; null before its first queue
 * @param assignments the agents' parts, oldest first; an offer that was not accepted leaves none
 * @param ending how the conversation ended; null while it goes on
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Contact(
    ContactId id,
    int version,
    ContactState state,
    Origin origin,
    Profile profile,
    @Nullable Place place,
    List<Assignment> assignments,
    @Nullable Ending ending) {

  /**
   * How the customer came.
   *
   * @param reachedAt when the customer answered our call; null when it was they who came
   * @param message how far they have got with what we told them; null when we told them nothing
   */
  public record Origin(
      Channel channel,
      String customerAddress,
      String calledAddress,
      Instant openedAt,
      @Nullable Instant reachedAt,
      @Nullable MessageState message) {

    /** Was it we who called? */
    public boolean byUs() {
      return reachedAt != null;
    }

    Origin reached(Instant at) {
      return new Origin(channel, customerAddress, calledAddress, openedAt, at, message);
    }

    /** May this be what comes next of the message? */
    public boolean canBecome(MessageState next) {
      return byUs() && (message == null || message.compareTo(next) < 0);
    }

    Origin messaged(MessageState next) {
      return new Origin(channel, customerAddress, calledAddress, openedAt, reachedAt, next);
    }
  }

  /** What is known of the customer so far. */
  public record Profile(@Nullable CustomerId customer, Language language, List<Step> path) {
    public Profile {
      path = List.copyOf(path);
    }
  }

  /** A step the customer took in the flow. */
  public record Step(String step, String input, Instant at) {}

  /** How and when the conversation ended. */
  public record Ending(EndedBy by, Instant at) {}

  /** The longest flow path that is kept; a caller cannot grow a contact without limit. */
  static final int MAX_PATH = 100;

  public Contact {
    assignments = List.copyOf(assignments);
  }

  /** The contact that {@code event} opens. */
  public static Contact open(ContactId id, ContactEvent.Opened event) {
    return new Contact(
        id,
        1,
        ContactState.IN_FLOW,
        new Origin(
            event.channel(),
            event.customerAddress(),
            event.calledAddress(),
            event.at(),
            null,
            null),
        new Profile(null, Language.ZH, List.of()),
        null,
        List.of(),
        null);
  }

  /** The contact after {@code event}; empty when the event is not possible in this state. */
  public Optional<Contact> apply(ContactEvent event) {
    return ContactFold.apply(this, event);
  }

  /** The contact after all of {@code events} in order; empty when one of them is not possible. */
  public Optional<Contact> applyAll(List<? extends ContactEvent> events) {
    Optional<Contact> contact = Optional.of(this);
    for (ContactEvent event : events) {
      contact = contact.flatMap(before -> before.apply(event));
    }
    return contact;
  }

  /** The assignment of the agent who has the contact now or is being offered it. */
  public Optional<Assignment> active() {
    return assignments.isEmpty() || !assignments.getLast().isActive()
        ? Optional.empty()
        : Optional.of(assignments.getLast());
  }

  /** The agent who has the contact now or is being offered it. */
  public Optional<AgentId> activeAgent() {
    return active().map(Assignment::agent);
  }

  /** The newest assignment of {@code agent} that still occupies the agent. */
  public Optional<Assignment> occupying(AgentId agent) {
    return assignments.reversed().stream()
        .filter(assignment -> assignment.agent().equals(agent) && assignment.isOccupying())
        .findFirst();
  }

  /** Everyone the contact takes up, wrap-up included. */
  public Set<AgentId> occupiedAgents() {
    return switch (assignments.size()) { // each change asks several times, and few have had two
      case 0 -> Set.of();
      case 1 ->
          assignments.getFirst().isOccupying() ? Set.of(assignments.getFirst().agent()) : Set.of();
      default ->
          assignments.stream()
              .filter(Assignment::isOccupying)
              .map(Assignment::agent)
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  /** Did {@code agent} talk with the customer, with nothing left to do? */
  boolean wasHandledBy(AgentId agent) {
    return assignments.stream()
        .anyMatch(
            a -> a.agent().equals(agent) && a.connectedAt() != null && a.wrappedUpAt() != null);
  }

  /** When the clock has to look at this contact next; empty for never. */
  public Optional<Instant> deadline() {
    Stream<Instant> agents =
        assignments.stream()
            .filter(Assignment::isOccupying)
            .flatMap(assignment -> Optional.ofNullable(assignment.deadline()).stream());
    return Stream.concat(agents, waitingCallback().map(Place.Callback::expiresAt).stream())
        .min(Instant::compareTo);
  }

  /** What the customer was promised who waits without holding the line; empty for one who does. */
  public Optional<Place.Callback> callback() {
    return place == null ? Optional.empty() : Optional.ofNullable(place.callback());
  }

  private Optional<Place.Callback> waitingCallback() {
    return callback().filter(promised -> state == ContactState.QUEUED);
  }

  /** What the customer gets now instead of an agent; empty while waiting or with an agent. */
  public Optional<Overflow> treatment() {
    return place == null || state != ContactState.IN_FLOW
        ? Optional.empty()
        : Optional.ofNullable(place.treatment());
  }

  /** The number that the next attempt to connect gets. */
  public int nextLeg() {
    return assignments.stream().mapToInt(Assignment::leg).max().orElse(0) + 1;
  }

  /** Did the customer leave, or did someone finish with them? */
  public boolean isOver() {
    return ending != null;
  }

  /** Is nothing left to be done by anyone? */
  public boolean isDone() {
    return state.isFinal() && occupiedAgents().isEmpty();
  }

  Contact with(ContactState newState, List<Assignment> newAssignments) {
    return new Contact(id, version + 1, newState, origin, profile, place, newAssignments, ending);
  }

  Contact with(ContactState newState, List<Assignment> newAssignments, Ending newEnding) {
    return new Contact(
        id, version + 1, newState, origin, profile, place, newAssignments, newEnding);
  }

  Contact with(Origin newOrigin) {
    return new Contact(id, version + 1, state, newOrigin, profile, place, assignments, ending);
  }

  Contact with(Profile newProfile) {
    return new Contact(id, version + 1, state, origin, newProfile, place, assignments, ending);
  }

  Contact with(ContactState newState, List<Assignment> newAssignments, Place newPlace) {
    return new Contact(
        id, version + 1, newState, origin, profile, newPlace, newAssignments, ending);
  }

  List<Assignment> replacing(Assignment old, Assignment replacement) {
    List<Assignment> changed = new ArrayList<>(assignments);
    changed.set(changed.lastIndexOf(old), replacement);
    return changed;
  }

  List<Assignment> adding(Assignment added) {
    List<Assignment> changed = new ArrayList<>(assignments);
    changed.add(added);
    return changed;
  }

  List<Assignment> withoutActive() {
    return assignments.subList(0, assignments.size() - 1);
  }
}
