package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One queue: its policy, who waits in it, who its members are and which of them have room. */
final class Lane {
  private final QueueName name;
  private final Ranked waiting = new Ranked();
  private final Map<Need, Group> groups = new HashMap<>();
  private final TreeMap<AgentId, Membership> members = new TreeMap<>();
  private final Map<Channel, NavigableSet<Seat>> free = new EnumMap<>(Channel.class);
  private final List<Membership> noted = new ArrayList<>();
  private QueuePolicy policy;
  private Set<String> skillNames = Set.of();
  private boolean isKnown;
  private Shift hours = new Shift(null);
  private Shift callbackHours = new Shift(null);
  private int joining;

  /** A queue that nobody has said anything about works as usual. */
  Lane(QueueName name) {
    this.name = name;
    this.policy = usual(name);
  }

  private static QueuePolicy usual(QueueName name) {
    return QueuePolicy.usual(name, name.value(), name.value());
  }

  QueueName name() {
    return name;
  }

  QueuePolicy policy() {
    return policy;
  }

  /** Has anybody made a policy for this queue? */
  boolean isKnown() {
    return isKnown;
  }

  void policy(QueuePolicy newPolicy) {
    policy = newPolicy;
    isKnown = true;
    skillNames = newPolicy.steps().getFirst().requirement().skillNames();
    hours = new Shift(newPolicy.hours());
    callbackHours = new Shift(newPolicy.callback().hours());
    members.values().forEach(Membership::change); // the order of agents may be another one
  }

  void forgetPolicy() {
    policy(usual(name));
    isKnown = false;
  }

  /** The skills that the first step names. */
  Set<String> skillNames() {
    return skillNames;
  }

  boolean hasRule(OverflowTrigger trigger) {
    return policy.overflow().stream().anyMatch(rule -> rule.when() == trigger);
  }

  boolean isOpen(Instant now) {
    return hours.isOpen(now);
  }

  /** When it opens or closes next, as far as that makes a difference. */
  Instant turnsAt(Instant now) {
    return hasRule(OverflowTrigger.CLOSED) ? hours.changesAt(now) : Instant.MAX;
  }

  Shift callbackHours() {
    return callbackHours;
  }

  void add(Waiting newcomer) {
    waiting.add(newcomer);
    joining += newcomer.isJoining ? 1 : 0;
  }

  void remove(Waiting gone) {
    waiting.remove(gone);
    joining -= gone.isJoining ? 1 : 0;
  }

  /** Was judged for having come, and stays. */
  void join(Waiting newcomer) {
    if (newcomer.isJoining) {
      newcomer.isJoining = false;
      joining--;
    }
  }

  /** How many wait that were judged for having come. */
  int joined() {
    return waiting.all().size() - joining;
  }

  /** All that wait, in order of rank. */
  NavigableSet<Waiting> waiting() {
    return waiting.all();
  }

  /** Does anyone wait who ranks higher than {@code bar}, or anyone at all when it is null? */
  boolean beats(@Nullable Waiting bar) {
    return waiting.beats(bar);
  }

  /** The one of highest rank; null when none waits. */
  @Nullable Waiting first() {
    return waiting.first();
  }

  /** Those that wait for any agent of the queue. */
  Map<Need, Group> groups() {
    return groups;
  }

  void enter(Membership member) {
    members.put(member.worker().id(), member);
  }

  void leave(Membership member) {
    members.remove(member.worker().id());
    groups.values().forEach(group -> group.forget(member.worker()));
  }

  /** {@code member} has changed. */
  void note(Membership member) {
    noted.add(member);
  }

  /** How many members are there for contacts, busy or not. */
  int present() {
    return (int) members().filter(member -> member.state().isAvailable()).count();
  }

  Stream<Worker> members() {
    return members.values().stream().map(Membership::worker);
  }

  /** How many members there are. */
  int size() {
    return members.size();
  }

  /** The members that have room for {@code channel}, in the queue's order of agents. */
  NavigableSet<Seat> free(Channel channel) {
    if (!noted.isEmpty()) {
      noted.forEach(this::leaveSeats); // all first: an agent who is edited is another worker
      noted.stream().filter(this::isMember).forEach(this::takeSeats);
      noted.clear();
    }
    return of(channel);
  }

  private void leaveSeats(Membership member) {
    for (Seat seat : member.leave()) {
      of(seat.channel()).remove(seat);
    }
  }

  private void takeSeats(Membership member) {
    for (Seat seat : member.sit()) {
      of(seat.channel()).add(seat);
    }
  }

  private boolean isMember(Membership member) {
    return members.get(member.worker().id()) == member;
  }

  private NavigableSet<Seat> of(Channel channel) {
    return free.computeIfAbsent(channel, none -> new TreeSet<>());
  }

  @Override
  public String toString() {
    return name.value();
  }
}
