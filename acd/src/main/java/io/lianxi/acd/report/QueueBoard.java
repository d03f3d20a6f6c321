package io.lianxi.acd.report;

import static java.util.Comparator.comparing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What every queue did since {@code from} and what is going on in it: a fold over contacts' events.
 * Being told the same change twice changes nothing. Not safe for use by several threads.
 */
public final class QueueBoard {
  private final Instant from;
  private final Function<QueueName, Duration> thresholds;
  private final Map<QueueName, QueueFigures> figures = new HashMap<>();
  private final Map<AgentId, Integer> handledBy = new HashMap<>();
  private final Map<ContactId, Contact> open = new HashMap<>();
  private final Map<ContactId, Integer> versions = new HashMap<>();
  private final Map<Part, QueueName> answeredIn = new HashMap<>();
  private final Map<AgentId, Set<ContactId>> occupiedBy = new HashMap<>();

  /** An agent's part in a contact, which belongs to the queue it was answered in. */
  private record Part(ContactId contact, AgentId agent) {}

  /**
   * @param from events before this are not counted
   * @param thresholds the service level threshold of each queue
   */
  public QueueBoard(Instant from, Function<QueueName, Duration> thresholds) {
    this.from = from;
    this.thresholds = thresholds;
  }

  /** Folds in that {@code events} led to {@code after}. */
  public void apply(Contact after, List<ContactEvent> events) {
    int seen = versions.getOrDefault(after.id(), 0);
    if (after.version() <= seen) {
      return;
    }
    versions.put(after.id(), after.version());
    remember(after);
    for (ContactEvent event : events) {
      if (event instanceof ContactEvent.Connected e && after.place() != null) {
        answeredIn.put(new Part(after.id(), e.agent()), after.place().queue());
      }
      if (!event.at().isBefore(from)) {
        count(after, event);
      }
    }
    if (after.isDone()) {
      after.assignments().forEach(a -> answeredIn.remove(new Part(after.id(), a.agent())));
    }
  }

  private void remember(Contact after) {
    Contact before = after.isDone() ? open.remove(after.id()) : open.put(after.id(), after);
    if (before != null) {
      before
          .occupiedAgents()
          .forEach(agent -> occupiedBy.getOrDefault(agent, Set.of()).remove(after.id()));
    }
    after
        .occupiedAgents()
        .forEach(agent -> occupiedBy.computeIfAbsent(agent, a -> new HashSet<>()).add(after.id()));
  }

  private void count(Contact after, ContactEvent event) {
    Place place = after.place();
    if (place == null) {
      return;
    }
    QueueName queue = place.queue();
    Duration threshold = thresholds.apply(queue);
    switch (event) {
      case ContactEvent.Queued e -> change(e.queue(), QueueFigures::withOffered);
      case ContactEvent.Connected e -> {
        if (isFirstAnswer(after, e)) {
          Duration wait = Duration.between(place.enteredAt(), e.at());
          change(queue, figure -> figure.withAnswered(wait, threshold));
        }
      }
      case ContactEvent.Abandoned e -> {
        // who was answered here, lost to a broken connection and left counts as answered
        if (answers(after).isEmpty()) {
          Duration wait = Duration.between(place.enteredAt(), e.at());
          change(queue, figure -> figure.withAbandoned(wait, threshold));
        }
      }
      case ContactEvent.WrappedUp e ->
          handled(after, e)
              .ifPresent(
                  time -> {
                    change(
                        answeredIn.getOrDefault(new Part(after.id(), e.agent()), queue),
                        figure -> figure.withHandled(time));
                    handledBy.merge(e.agent(), 1, Integer::sum);
                  });
      case ContactEvent.Opened e -> {}
      case ContactEvent.Identified e -> {}
      case ContactEvent.LanguageChosen e -> {}
      case ContactEvent.StepTaken e -> {}
      case ContactEvent.Offered e -> {}
      case ContactEvent.Accepted e -> {}
      case ContactEvent.Requeued e -> {}
      case ContactEvent.Overflowed e -> {}
      case ContactEvent.CallbackRequested e -> {}
      case ContactEvent.CallbackFailed e -> {}
      case ContactEvent.VoicemailLeft e -> {}
      case ContactEvent.AgentLost e -> {}
      case ContactEvent.Reconnecting e -> {}
      case ContactEvent.Held e -> {}
      case ContactEvent.Resumed e -> {}
      case ContactEvent.Muted e -> {}
      case ContactEvent.Unmuted e -> {}
      case ContactEvent.Transferred e -> {}
      case ContactEvent.Ended e -> {}
    }
  }

  /** A contact counts as answered once for each time it came into a queue. */
  private static boolean isFirstAnswer(Contact after, ContactEvent.Connected event) {
    return answers(after).equals(List.of(event.at()));
  }

  /** When agents first heard the contact since it came into its queue. */
  private static List<Instant> answers(Contact contact) {
    Place place = contact.place();
    return contact.assignments().stream()
        .flatMap(assignment -> Optional.ofNullable(assignment.connectedAt()).stream())
        .filter(at -> place != null && !at.isBefore(place.enteredAt()))
        .toList();
  }

  private static Optional<Duration> handled(Contact after, ContactEvent.WrappedUp event) {
    return after.assignments().stream()
        .filter(assignment -> assignment.agent().equals(event.agent()))
        .filter(assignment -> event.at().equals(assignment.wrappedUpAt()))
        .flatMap(assignment -> Optional.ofNullable(assignment.connectedAt()).stream())
        .map(connectedAt -> Duration.between(connectedAt, event.at()))
        .findFirst();
  }

  private void change(QueueName queue, UnaryOperator<QueueFigures> change) {
    figures.put(queue, change.apply(figures(queue)));
  }

  /** What {@code queue} did so far. */
  public QueueFigures figures(QueueName queue) {
    return figures.getOrDefault(queue, QueueFigures.NONE);
  }

  /** How many contacts {@code agent} finished. */
  public int handledBy(AgentId agent) {
    return handledBy.getOrDefault(agent, 0);
  }

  /** Those that wait in {@code queue}, offered ones included, longest first. */
  public List<Contact> waiting(QueueName queue) {
    return open.values().stream()
        .filter(contact -> isIn(contact, queue))
        .filter(
            contact ->
                switch (contact.state()) {
                  case QUEUED, OFFERED -> true;
                  case IN_FLOW, CONNECTED, ON_HOLD, WRAP_UP, CLOSED, ABANDONED -> false;
                })
        .sorted(comparing(contact -> contact.place() == null ? from : contact.place().queuedAt()))
        .toList();
  }

  /** How many of {@code queue} are with an agent, talking or held. */
  public int talking(QueueName queue) {
    return (int)
        open.values().stream()
            .filter(contact -> isIn(contact, queue) && contact.state().isWithAgent())
            .count();
  }

  /** How many contacts take up {@code agent}. */
  int occupying(AgentId agent) {
    return occupiedBy.getOrDefault(agent, Set.of()).size();
  }

  /** The contact, unless it is done or unknown. */
  Optional<Contact> open(ContactId id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Every contact that is not done. */
  public Collection<Contact> open() {
    return List.copyOf(open.values());
  }

  /** The assignments that occupy someone now, with their contacts. */
  public List<Occupied> occupied() {
    return open.values().stream()
        .flatMap(
            contact ->
                contact.assignments().stream()
                    .filter(Assignment::isOccupying)
                    .map(assignment -> new Occupied(contact, assignment)))
        .toList();
  }

  /** An agent's unfinished part in a contact. */
  public record Occupied(Contact contact, Assignment assignment) {}

  private static boolean isIn(Contact contact, QueueName queue) {
    return contact.place() != null && contact.place().queue().equals(queue);
  }
}
