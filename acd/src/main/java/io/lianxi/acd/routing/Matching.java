package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
      waiting.isFresh = false;
      if (worker != null) {
        offer.accept(waiting, worker);
        hall.forget(waiting);
        crew.take(worker, waiting);
      }
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
    for (Lane lane : byFirst(worker.lanes())) {
      if (!lane.beats(highest)) {
        return highest; // and so do none of those that follow
      }
      highest = highestOf(lane.groups().values(), worker, channels, highest);
    }
    return highest;
  }

  /** Those in which anyone waits, that of the contact of highest rank first. */
  private static List<Lane> byFirst(List<Lane> lanes) {
    List<Lane> sorted = new ArrayList<>(lanes);
    sorted.removeIf(lane -> lane.first() == null);
    sorted.sort(Comparator.comparing(Lane::first));
    return sorted;
  }

  private @Nullable Waiting highestOf(
      Collection<Group> groups,
      Worker worker,
      Set<Channel> channels,
      @Nullable Waiting highestSoFar) {
    Waiting highest = highestSoFar;
    for (Group group : groups) {
      if (group.waiting().beats(highest) && channels.contains(group.need().channel())) {
        Waiting candidate = highestOf(group, worker, highest);
        highest = candidate == null ? highest : candidate;
      }
    }
    return highest;
  }

  /** The first of {@code group} that {@code worker} may get and that is higher than {@code bar}. */
  private @Nullable Waiting highestOf(Group group, Worker worker, @Nullable Waiting bar) {
    for (Waiting waiting : group.waiting().all()) {
      if (bar != null && waiting.compareTo(bar) > 0) {
        return null;
      }
      switch (worker.verdict(waiting, now)) {
        case ELIGIBLE -> {
          return waiting;
        }
        case DECLINED, OCCUPIED -> {} // this one only: the next may do
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
    List<Seat> seats = new ArrayList<>();
    for (Worker worker : crew.changed()) {
      if (mayGet(worker, waiting)) {
        seats.add(Seat.of(worker, waiting.lane, waiting.contact.origin().channel()));
      }
    }
    return seats.stream().min(Seat::compareTo).map(Seat::worker).orElse(null);
  }

  private @Nullable Worker firstOfSeated(Waiting waiting) {
    crew.seat();
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
