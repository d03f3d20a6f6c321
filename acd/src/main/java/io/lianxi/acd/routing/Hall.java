package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.time.RecentlyUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All contacts that wait, in their queues, each where the agents who may get it look; and which of
 * them have to be looked at again because they or the time have changed.
 */
final class Hall {
  /**
   * How many contacts that wait no longer are remembered, so that late news does not revive one.
   */
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<QueueName, Lane> lanes = new HashMap<>();
  private final Map<ContactId, Waiting> waiting = new HashMap<>();
  private final Map<AgentId, Map<Need, Group>> kept = new HashMap<>();
  private final Moments<Waiting> moments = new Moments<>();
  private final Moments<Lane> turns = new Moments<>();
  private Set<Waiting> fresh = new HashSet<>();
  private final Map<ContactId, Gone> gone = new RecentlyUsed<>(MOST_REMEMBERED);

  /** What is remembered of a contact that waits no longer. */
  private record Gone(int version, @Nullable Instant enteredAt) {}

  Lane lane(QueueName name) {
    return lanes.computeIfAbsent(name, Lane::new);
  }

  /** Is there a policy for {@code queue}? */
  boolean isKnown(QueueName queue) {
    Lane lane = lanes.get(queue);
    return lane != null && lane.isKnown();
  }

  Stream<Waiting> all() {
    return waiting.values().stream();
  }

  /** The contact {@code id}, if it waits. */
  Optional<Waiting> find(ContactId id) {
    return Optional.ofNullable(waiting.get(id));
  }

  boolean waits(Waiting one) {
    return waiting.get(one.id()) == one;
  }

  int size() {
    return waiting.size();
  }

  /** The queues whose policy is another one now. */
  List<Lane> policies(List<QueuePolicy> policies) {
    List<Lane> changed = new ArrayList<>();
    Set<QueueName> named = new HashSet<>();
    for (QueuePolicy policy : policies) {
      named.add(policy.name());
      Lane lane = lane(policy.name());
      if (!lane.isKnown() || !lane.policy().equals(policy)) {
        rearrange(lane, () -> lane.policy(policy));
        changed.add(lane);
      }
    }
    for (Lane lane : lanes.values()) {
      if (lane.isKnown() && !named.contains(lane.name())) {
        rearrange(lane, lane::forgetPolicy);
        changed.add(lane);
      }
    }
    return changed;
  }

  private void rearrange(Lane lane, Runnable change) {
    List<Waiting> all = List.copyOf(lane.waiting());
    all.forEach(this::remove);
    change.run();
    turns.set(lane, Instant.MIN);
    all.forEach(w -> add(new Waiting(w.contact, lane, w.isJoining)));
  }

  /** Learns what {@code contact} is now, unless something newer is known. */
  void apply(Contact contact) {
    Waiting known = waiting.get(contact.id());
    Gone past = gone.get(contact.id());
    if (known != null && known.contact.version() >= contact.version()) {
      return;
    }
    if (past != null && past.version() > contact.version()) {
      return;
    }
    if (known != null) {
      forget(known);
    }
    Place place = contact.place();
    if (contact.state() == ContactState.QUEUED && place != null) {
      add(new Waiting(contact, lane(place.queue()), isJoining(place, known, past)));
      gone.remove(contact.id());
    } else {
      gone.put(contact.id(), new Gone(contact.version(), place == null ? null : place.enteredAt()));
    }
  }

  /** Has it come into its queue just now, or did it wait there before? */
  private boolean isJoining(Place place, @Nullable Waiting known, @Nullable Gone past) {
    if (known != null && known.place.enteredAt().equals(place.enteredAt())) {
      return known.isJoining;
    }
    return past == null || !place.enteredAt().equals(past.enteredAt());
  }

  /** It waits no longer: a decision has been made. */
  void forget(Waiting decided) {
    remove(decided);
    gone.put(decided.id(), new Gone(decided.contact.version(), decided.place.enteredAt()));
  }

  private void add(Waiting newcomer) {
    waiting.put(newcomer.id(), newcomer);
    newcomer.lane.add(newcomer);
    fresh.add(newcomer);
  }

  private void remove(Waiting old) {
    waiting.remove(old.id());
    old.lane.remove(old);
    fresh.remove(old);
    unplace(old);
  }

  private void unplace(Waiting old) {
    moments.forget(old);
    Group group = old.group;
    old.group = null;
    if (group != null) {
      group.remove(old);
      if (group.first() == null) {
        groups(old.lane, group.need().keptFor()).remove(group.need());
      }
    }
  }

  private Map<Need, Group> groups(Lane lane, @Nullable AgentId keptFor) {
    return keptFor == null ? lane.groups() : kept.computeIfAbsent(keptFor, none -> new HashMap<>());
  }

  /** The groups that hold what is kept for {@code agent}. */
  Collection<Group> keptFor(AgentId agent) {
    return kept.getOrDefault(agent, Map.of()).values();
  }

  /** It has to be looked at again. */
  void refresh(Waiting changed) {
    changed.isFresh = true;
    fresh.add(changed);
  }

  /**
   * Puts each where it belongs at {@code now}; those that have to be looked at again, highest rank
   * first.
   */
  List<Waiting> arrange(Instant now) {
    for (Lane lane : turns.due(now)) {
      turns.set(lane, lane.turnsAt(now));
      lane.waiting().forEach(this::refresh);
    }
    moments.due(now).forEach(this::refresh);
    List<Waiting> changed = fresh.stream().sorted().toList();
    changed.forEach(w -> place(w, now));
    return changed;
  }

  private void place(Waiting w, Instant now) {
    unplace(w);
    if (Eligibility.isDue(w.place, w.policy(), now)) {
      Need need = w.need(now);
      w.group = groups(w.lane, need.keptFor()).computeIfAbsent(need, Group::new);
      w.group.add(w);
    }
    moments.set(w, nextMoment(w, now));
  }

  /** They have been looked at, and wait on. */
  void settle() {
    fresh.forEach(w -> w.isFresh = false);
    fresh = new HashSet<>(); // one that was large once is slow to go through for ever
  }

  /** When time alone will change something. */
  Optional<Instant> nextMoment() {
    return Stream.concat(moments.first().stream(), turns.first().stream()).min(Instant::compareTo);
  }

  /** When a step begins, patience or a delay ends, a callback is due, or it has waited too long. */
  private static Instant nextMoment(Waiting w, Instant now) {
    Place place = w.place;
    Instant next = Instant.MAX;
    if (place.wishes().keptFor(now).isPresent() && place.wishes().preferredUntil() != null) {
      next = earliest(next, place.wishes().preferredUntil(), now);
    }
    int step = w.policy().step(place.enteredAt(), now) + 1;
    if (step < w.policy().steps().size()) {
      next = earliest(next, place.enteredAt().plus(w.policy().steps().get(step).after()), now);
    }
    for (Instant delay : place.notBefore().values()) {
      next = earliest(next, delay, now);
    }
    for (OverflowRule rule : w.policy().overflow()) {
      if (rule.when() == OverflowTrigger.WAIT) {
        next = earliest(next, place.enteredAt().plusSeconds(rule.limit()), now);
      }
    }
    if (place.callback() != null) {
      next = earliest(next, place.callback().notBefore(), now);
      next = earliest(next, w.lane.callbackHours().changesAt(now), now);
    }
    return next;
  }

  private static Instant earliest(Instant one, Instant other, Instant after) {
    return other.isAfter(after) && other.isBefore(one) ? other : one;
  }
}
