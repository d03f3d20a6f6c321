package io.lianxi.acd.report;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each event of a contact counts for: the one definition behind wallboard and reports. A fold;
 * not safe for use by several threads.
 */
public final class QueueCount {
  private final Function<QueueName, Duration> thresholds;
  private final Map<Part, QueueName> answeredIn = new HashMap<>();

  /** An agent's part in a contact, which belongs to the queue it was answered in. */
  private record Part(ContactId contact, AgentId agent) {}

  /**
   * What one event counts for.
   *
   * @param change of the queue's figures
   * @param finishedBy the agent who finished a contact by it, if any
   */
  public record Count(
      QueueName queue,
      Instant at,
      UnaryOperator<QueueFigures> change,
      @Nullable AgentId finishedBy) {}

  /**
   * @param thresholds the service level threshold of each queue
   */
  public QueueCount(Function<QueueName, Duration> thresholds) {
    this.thresholds = thresholds;
  }

  /** Tells {@code counter} what {@code events} count for, which led to {@code after}. */
  public void apply(Contact after, List<ContactEvent> events, Consumer<Count> counter) {
    for (ContactEvent event : events) {
      if (event instanceof ContactEvent.Connected e && after.place() != null) {
        answeredIn.put(new Part(after.id(), e.agent()), after.place().queue());
      }
      Place place = after.place();
      if (place != null) {
        count(after, place, event).ifPresent(counter);
      }
    }
    if (after.isDone()) {
      after.assignments().forEach(a -> answeredIn.remove(new Part(after.id(), a.agent())));
    }
  }

  private Optional<Count> count(Contact after, Place place, ContactEvent event) {
    QueueName queue = place.queue();
    return switch (event) {
      case ContactEvent.Queued e -> counted(e.queue(), e, QueueFigures::withOffered);
      case ContactEvent.Connected e -> {
        Duration wait = Duration.between(place.enteredAt(), e.at());
        Duration threshold = thresholds.apply(queue);
        yield isFirstAnswer(after, e)
            ? counted(queue, e, figure -> figure.withAnswered(wait, threshold))
            : Optional.empty();
      }
      case ContactEvent.Abandoned e -> {
        Duration wait = Duration.between(place.enteredAt(), e.at());
        Duration threshold = thresholds.apply(queue);
        // who was answered here, lost to a broken connection and left counts as answered
        yield answers(after).isEmpty()
            ? counted(queue, e, figure -> figure.withAbandoned(wait, threshold))
            : Optional.empty();
      }
      case ContactEvent.WrappedUp e ->
          handled(after, e)
              .map(
                  time ->
                      new Count(
                          answeredIn.getOrDefault(new Part(after.id(), e.agent()), queue),
                          e.at(),
                          figure -> figure.withHandled(time),
                          e.agent()));
      case ContactEvent.Opened e -> Optional.empty();
      case ContactEvent.Reached e -> Optional.empty();
      case ContactEvent.Messaged e -> Optional.empty();
      case ContactEvent.Identified e -> Optional.empty();
      case ContactEvent.Mistaken e -> Optional.empty();
      case ContactEvent.LanguageChosen e -> Optional.empty();
      case ContactEvent.StepTaken e -> Optional.empty();
      case ContactEvent.FlowEntered e -> Optional.empty();
      case ContactEvent.FlowLeft e -> Optional.empty();
      case ContactEvent.Offered e -> Optional.empty();
      case ContactEvent.Accepted e -> Optional.empty();
      case ContactEvent.Requeued e -> Optional.empty();
      case ContactEvent.Overflowed e -> Optional.empty();
      case ContactEvent.CallbackRequested e -> Optional.empty();
      case ContactEvent.CallbackFailed e -> Optional.empty();
      case ContactEvent.VoicemailLeft e -> Optional.empty();
      case ContactEvent.Rated e -> Optional.empty();
      case ContactEvent.AgentLost e -> Optional.empty();
      case ContactEvent.Reconnecting e -> Optional.empty();
      case ContactEvent.Held e -> Optional.empty();
      case ContactEvent.Resumed e -> Optional.empty();
      case ContactEvent.Muted e -> Optional.empty();
      case ContactEvent.Unmuted e -> Optional.empty();
      case ContactEvent.Transferred e -> Optional.empty();
      case ContactEvent.Ended e -> Optional.empty();
    };
  }

  private static Optional<Count> counted(
      QueueName queue, ContactEvent event, UnaryOperator<QueueFigures> change) {
    return Optional.of(new Count(queue, event.at(), change, null));
  }

  /** A contact counts as answered once for each time it came into a queue. */
  static boolean isFirstAnswer(Contact after, ContactEvent.Connected event) {
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
}
