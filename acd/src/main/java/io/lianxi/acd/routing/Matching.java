package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives contacts to agents: each contact in order of rank to the first in the queue's order of
 * agents who may get it.
 *
 * <p>After the last time nobody waited whom an agent with room could take. So only those have to be
 * looked at that have changed since: fresh contacts, and for each agent who has changed the
 * contacts that this agent may get, one after the other. All of them in one order of rank.
 */
final class Matching {
  private final Hall hall;
  private final Crew crew;
  private final Instant now;
  private final PriorityQueue<Look> looks = new PriorityQueue<>();

  /**
   * A contact that has to be looked at.
   *
   * @param worker whose turn it is to get something; null when the contact itself is fresh
   */
  private record Look(Waiting waiting, @Nullable Worker worker) implements Comparable<Look> {
    @Override
    public int compareTo(Look other) {
      return waiting.compareTo(other.waiting);
    }
  }

  Matching(Hall hall, Crew crew, Instant now) {
    this.hall = hall;
    this.crew = crew;
    this.now = now;
  }

  /** Tells {@code offer} of each pair, before the agent has the contact. */
  void match(Collection<Waiting> fresh, BiConsumer<Waiting, Worker> offer) {
    fresh.forEach(waiting -> looks.add(new Look(waiting, null)));
    crew.changed().forEach(this::lookForNext);
    for (Look look = looks.poll(); look != null; look = looks.poll()) {
      Waiting waiting = look.waiting();
      Worker worker = hall.waits(waiting) ? firstFor(waiting) : null;
      if (worker != null) {
        offer.accept(waiting, worker);
        hall.forget(waiting);
        crew.take(worker, waiting);
      }
      waiting.isFresh = false;
      if (look.worker() != null) {
        lookForNext(look.worker());
      }
    }
  }

  private void lookForNext(Worker worker) {
    Waiting next = highestFor(worker);
    if (next != null) {
      looks.add(new Look(next, worker));
    }
  }

  /** The contact of highest rank that {@code worker} may get; null for none. */
  private @Nullable Waiting highestFor(Worker worker) {
    Set<Channel> channels = worker.channelsWithRoom();
    if (channels.isEmpty()) {
      return null;
    }
    Waiting highest = highestOf(hall.keptFor(worker.id()), worker, channels, null);
    Waiting past = null;
    for (Lane lane = next(worker.lanes(), null, highest);
        lane != null;
        lane = next(worker.lanes(), past, highest)) {
      highest = highestOf(lane.groups().values(), worker, channels, highest);
      past = lane.first();
    }
    return highest;
  }

  /** The queue whose first ranks highest after {@code past}, if that one beats {@code bar}. */
  private static @Nullable Lane next(
      List<Lane> lanes, @Nullable Waiting past, @Nullable Waiting bar) {
    Lane next = null;
    Waiting highest = bar;
    for (Lane lane : lanes) {
      Waiting first = lane.beats(highest) ? lane.first() : null;
      if (first != null && (past == null || past.compareTo(first) < 0)) {
        next = lane;
        highest = first;
      }
    }
    return next;
  }

  private @Nullable Waiting highestOf(
      Collection<Group> groups,
      Worker worker,
      Set<Channel> channels,
      @Nullable Waiting highestSoFar) {
    Waiting highest = highestSoFar;
    for (Group group : groups) {
      if (group.beats(highest) && channels.contains(group.channel())) {
        Waiting candidate = highestOf(group, worker, highest);
        highest = candidate == null ? highest : candidate;
      }
    }
    return highest;
  }

  /** The first of {@code group} that {@code worker} may get and that is higher than {@code bar}. */
  private @Nullable Waiting highestOf(Group group, Worker worker, @Nullable Waiting bar) {
    Waiting waiting = group.first();
    while (waiting != null && (bar == null || waiting.compareTo(bar) < 0)) {
      switch (worker.verdict(waiting, now)) {
        case ELIGIBLE -> {
          return waiting;
        }
        case DECLINED, OCCUPIED -> waiting = group.after(waiting); // the next may do
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** The first in the queue's order of agents who may get {@code waiting}; null for nobody. */
  private @Nullable Worker firstFor(Waiting waiting) {
    Group group = waiting.group;
    if (group == null) {
      return null;
    }
    if (group.need().keptFor() != null) {
      return crew.find(group.need().keptFor()).filter(w -> mayGet(w, waiting)).orElse(null);
    }
    boolean isOnlyForChanged = !waiting.isFresh || group.tellsOf(waiting);
    return isOnlyForChanged && crew.areFewChanged()
        ? firstOfChanged(waiting)
        : firstOfSeated(waiting);
  }

  private @Nullable Worker firstOfChanged(Waiting waiting) {
    Seat first = null;
    for (Worker worker : crew.changed()) {
      if (mayGet(worker, waiting)) {
        Seat seat = Seat.of(worker, waiting.lane, waiting.contact.origin().channel());
        first = first == null || seat.compareTo(first) < 0 ? seat : first;
      }
    }
    return first == null ? null : first.worker();
  }

  private @Nullable Worker firstOfSeated(Waiting waiting) {
    for (Seat seat : waiting.lane.free(waiting.contact.origin().channel())) {
      if (mayGet(seat.worker(), waiting)) {
        return seat.worker();
      }
    }
    return null;
  }

  private boolean mayGet(Worker worker, Waiting waiting) {
    return worker.verdict(waiting, now) == Verdict.ELIGIBLE;
  }
}
