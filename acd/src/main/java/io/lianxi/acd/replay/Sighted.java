package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Capacity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** One person as seen in the past: what was handled, and how much of it at once. */
final class Sighted {
  private static final int MOST_AT_ONCE = 10;

  /** Two systems' clocks, or whole seconds, make one call seem to begin before the last ended. */
  private static final Duration BLUR = Duration.ofSeconds(5);

  private final AgentId id;
  private final List<Arrival> handled = new ArrayList<>();
  private final Map<Channel, PriorityQueue<Instant>> current = new EnumMap<>(Channel.class);
  private final Map<Channel, Integer> most = new EnumMap<>(Channel.class);
  private final Set<QueueName> queues = new HashSet<>();
  private final Set<Skill> skills = new HashSet<>();

  Sighted(AgentId id) {
    this.id = id;
  }

  AgentId id() {
    return id;
  }

  /** In the order in which they were answered. */
  List<Arrival> handled() {
    return handled;
  }

  Set<QueueName> queues() {
    return queues;
  }

  /** The skills that those who were answered asked for. */
  Set<Skill> skills() {
    return skills;
  }

  Capacity capacity() {
    return new Capacity(most, true);
  }

  /** Can this person have answered {@code arrival}, too? */
  boolean hasRoomFor(Arrival arrival) {
    int limit = arrival.channel() == Channel.VOICE ? 1 : MOST_AT_ONCE;
    return current(arrival).size() < limit;
  }

  /** The ends of what this person has of the same channel when {@code arrival} is answered. */
  private PriorityQueue<Instant> current(Arrival arrival) {
    PriorityQueue<Instant> ends =
        current.computeIfAbsent(arrival.channel(), channel -> new PriorityQueue<>());
    Instant sure = Sightings.answer(arrival).at().plus(BLUR);
    while (!ends.isEmpty() && !ends.peek().isAfter(sure)) {
      ends.remove();
    }
    return ends;
  }

  void add(Arrival arrival) {
    PriorityQueue<Instant> ends = current(arrival);
    ends.add(Sightings.answer(arrival).freeAt());
    most.merge(arrival.channel(), ends.size(), Math::max);
    queues.add(arrival.queued().queue());
    skills.addAll(arrival.queued().wishes().skills());
    handled.add(arrival);
  }
}
