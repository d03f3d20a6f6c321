package io.lianxi.acd.report;

import static java.util.Comparator.comparing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
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

/**
 * What every queue did since {@code from} and what is going on in it: a fold over contacts' events.
 * Being told the same change twice changes nothing. Not safe for use by several threads.
 */
public final class QueueBoard {
  private final Instant from;
  private final QueueCount counting;
  private final Map<QueueName, QueueFigures> figures = new HashMap<>();
  private final RecentFigures recent = new RecentFigures();
  private final Map<AgentId, Integer> handledBy = new HashMap<>();
  private final Map<ContactId, Contact> open = new HashMap<>();

  /** The versions in which contacts were done: late news does not open one again. */
  private final Map<ContactId, Integer> done = new HashMap<>();

  private final Map<AgentId, Set<ContactId>> occupiedBy = new HashMap<>();

  /**
   * @param from events before this are not counted
   * @param thresholds the service level threshold of each queue
   */
  public QueueBoard(Instant from, Function<QueueName, Duration> thresholds) {
    this.from = from;
    this.counting = new QueueCount(thresholds);
  }

  /** Folds in that {@code events} led to {@code after}. */
  public void apply(Contact after, List<ContactEvent> events) {
    if (after.version() <= seen(after.id())) {
      return;
    }
    remember(after);
    counting.apply(after, events, this::count);
  }

  private int seen(ContactId id) {
    Contact known = open.get(id);
    return known == null ? done.getOrDefault(id, 0) : known.version();
  }

  private void count(QueueCount.Count count) {
    if (count.at().isBefore(from)) {
      return;
    }
    figures.put(count.queue(), count.change().apply(figures(count.queue())));
    recent.count(count);
    if (count.finishedBy() != null) {
      handledBy.merge(count.finishedBy(), 1, Integer::sum);
    }
  }

  private void remember(Contact after) {
    Contact before = after.isDone() ? open.remove(after.id()) : open.put(after.id(), after);
    if (after.isDone()) {
      done.put(after.id(), after.version());
    } else {
      done.remove(after.id());
    }
    if (before != null) {
      before
          .occupiedAgents()
          .forEach(agent -> occupiedBy.getOrDefault(agent, Set.of()).remove(after.id()));
    }
    after
        .occupiedAgents()
        .forEach(agent -> occupiedBy.computeIfAbsent(agent, a -> new HashSet<>()).add(after.id()));
  }

  /** What {@code queue} did so far. */
  public QueueFigures figures(QueueName queue) {
    return figures.getOrDefault(queue, QueueFigures.NONE);
  }

  /**
   * What {@code queue} did in the minute of {@code now} and in those before it.
   *
   * @param minutes how many together, up to {@link RecentFigures#MOST_MINUTES}
   */
  public QueueFigures figures(QueueName queue, int minutes, Instant now) {
    return recent.of(queue, minutes, now);
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
