package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.replay.Arrival.Answer;
import io.lianxi.acd.replay.Spans.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses who was there when, for history that tells only who answered what.
 *
 * <ol>
 *   <li>It rang as long as those waited who were answered soonest: one in ten of the queue, ten
 *       seconds at most ({@link Ringing}).
 *   <li>A name that has two calls at once, or more than ten chats or tickets, stands for as many
 *       people as it takes.
 *   <li>An agent came half an hour before the first contact and left half an hour after the last;
 *       more than four hours without one are the end of a shift and the beginning of the next.
 *   <li>But nobody is free while a customer waits for longer than ten seconds, and no phone rings,
 *       in a queue that this agent serves. So whoever has no contact then was not there:
 *       <ol>
 *         <li>who had just finished one, and was back within five minutes, worked on it;
 *         <li>anyone else was away.
 *       </ol>
 * </ol>
 *
 * <p>Rule 4 is what keeps rule 3 from making the centre larger than it was: with a margin alone a
 * baseline answers faster than the past did.
 */
final class Sightings {
  static final Duration MARGIN = Duration.ofMinutes(30);
  static final Duration SHIFT_BREAK = Duration.ofHours(4);
  static final Duration RINGING = Duration.ofSeconds(10);
  static final Duration LONGEST_WORK_AFTER = Duration.ofMinutes(5);

  private final List<Arrival> arrivals;
  private final Map<QueueName, Spans> waiting = new HashMap<>();
  private final Map<Set<QueueName>, Spans> waitingForSome = new HashMap<>();
  private final Map<AgentId, List<Sighted>> people = new HashMap<>();
  private final List<Sighted> everyone = new ArrayList<>();
  private final Set<AgentId> ids = new HashSet<>();

  /** What was seen: the arrivals, with the work after them, and the roster. */
  record Seen(List<Arrival> arrivals, Roster roster) {}

  private Sightings(List<Arrival> arrivals) {
    this.arrivals = arrivals;
    Map<QueueName, List<Span>> longWaits = new HashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.waited().compareTo(RINGING) > 0) {
        longWaits
            .computeIfAbsent(arrival.queued().queue(), queue -> new ArrayList<>())
            .add(new Span(arrival.at(), rangAt(arrival)));
      }
    }
    longWaits.forEach((queue, spans) -> waiting.put(queue, Spans.union(spans)));
    arrivals.forEach(
        arrival -> {
          if (arrival.answer() != null) {
            ids.add(arrival.answer().agent());
          }
        });
  }

  /**
   * @param policies whose skills those have who answered
   * @param known agents who may have further skills
   */
  static Seen of(
      List<Arrival> arrivals, Map<QueueName, QueuePolicy> policies, Collection<Agent> known) {
    Sightings sightings = new Sightings(Ringing.guess(arrivals, RINGING));
    sightings.meet();
    return sightings.seen(new Derived(policies, known));
  }

  private void meet() {
    List<Arrival> answered = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival.answer() != null) {
        answered.add(arrival);
      }
    }
    answered.sort(
        Comparator.comparing((Arrival arrival) -> answer(arrival).at())
            .thenComparing(arrival -> arrival.id().value()));
    answered.forEach(this::meet);
  }

  private void meet(Arrival arrival) {
    AgentId name = answer(arrival).agent();
    List<Sighted> called = people.computeIfAbsent(name, none -> new ArrayList<>());
    for (Sighted person : called) {
      if (person.hasRoomFor(arrival)) {
        person.add(arrival);
        return;
      }
    }
    Sighted person = new Sighted(called.isEmpty() ? name : Roster.free(name, ids));
    person.add(arrival);
    called.add(person);
    everyone.add(person);
  }

  private Seen seen(Derived derived) {
    List<Agent> agents = new ArrayList<>();
    List<Roster.Change> changes = new ArrayList<>();
    Map<Arrival, Arrival> worked = new HashMap<>();
    for (Sighted person : everyone) {
      agents.add(derived.agent(person));
      changes.addAll(new Shifts(person, waitingFor(Set.copyOf(person.queues())), worked).changes());
    }
    return new Seen(
        arrivals.stream().map(arrival -> worked.getOrDefault(arrival, arrival)).toList(),
        new Roster(agents, changes));
  }

  /** When someone waited for long in one of {@code queues}. */
  private Spans waitingFor(Set<QueueName> queues) {
    return waitingForSome.computeIfAbsent(
        queues,
        some ->
            Spans.union(
                some.stream()
                    .flatMap(q -> waiting.getOrDefault(q, new Spans(List.of())).all().stream())
                    .toList()));
  }

  /** The times one person came, went and was away. */
  private static final class Shifts {
    private final Sighted person;
    private final Spans waiting;
    private final Map<Arrival, Arrival> worked;
    private final List<Roster.Change> changes = new ArrayList<>();

    Shifts(Sighted person, Spans waiting, Map<Arrival, Arrival> worked) {
      this.person = person;
      this.waiting = waiting;
      this.worked = worked;
    }

    List<Roster.Change> changes() {
      List<Arrival> handled = person.handled();
      Instant free = rangAt(handled.getFirst()).minus(MARGIN);
      @Nullable Arrival last = null;
      change(Presence.AVAILABLE, free);
      for (Arrival next : handled) {
        Instant at = rangAt(next);
        if (Duration.between(free, at).compareTo(SHIFT_BREAK) > 0) {
          gap(last, free, free.plus(MARGIN));
          change(Presence.OFFLINE, free.plus(MARGIN));
          change(Presence.AVAILABLE, at.minus(MARGIN));
          gap(null, at.minus(MARGIN), at);
        } else {
          gap(last, free, at);
        }
        if (!answer(next).freeAt().isBefore(free)) {
          free = answer(next).freeAt();
          last = next;
        }
      }
      gap(last, free, free.plus(MARGIN));
      change(Presence.OFFLINE, free.plus(MARGIN));
      return changes;
    }

    /** Without a contact from {@code free} to {@code at}, after {@code last}: rule 4. */
    private void gap(@Nullable Arrival last, Instant free, Instant at) {
      List<Span> away = waiting.between(free, at);
      for (Span span : away) {
        Duration length = Duration.between(span.from(), span.to());
        boolean isShort = length.compareTo(LONGEST_WORK_AFTER) <= 0;
        if (last != null && isShort && span.from().equals(free)) {
          worked.put(last, withWork(last, length));
        } else {
          change(Presence.NOT_READY, span.from());
          change(Presence.AVAILABLE, span.to());
        }
      }
    }

    private static Arrival withWork(Arrival arrival, Duration time) {
      Answer answer = answer(arrival);
      Service took = answer.service();
      return arrival.answered(
          new Answer(
              answer.agent(),
              answer.at(),
              new Service(took.ring(), took.talk().plus(time), took.wrapUp())));
    }

    private void change(Presence presence, Instant at) {
      changes.add(new Roster.Change(person.id(), presence, at));
    }
  }

  /** When the customer waited no longer, or it began to ring for who answered. */
  private static Instant rangAt(Arrival arrival) {
    return arrival.answer() == null
        ? arrival.leftAt()
        : arrival.leftAt().minus(arrival.answer().service().ring());
  }

  static Answer answer(Arrival arrival) {
    return Objects.requireNonNull(arrival.answer());
  }
}
