package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.MemoryContacts.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Books of its own about every change, in which nothing may be wrong. */
final class Ledger {
  /** What happened so shortly before a decision may be news that its maker did not have. */
  private static final long NEWS = 1_000;

  private final List<Unfair> unfair = new ArrayList<>();

  /** An agent got one contact while one of higher rank waited. */
  private record Unfair(AgentId agent, ContactId gets, ContactId waits, long at) {}

  /** How far the clocks of two copies are apart at most. */
  private static final Duration SKEW = Duration.ofSeconds(4);

  private final World world;
  private final Judge judge;
  private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
  private final Map<ContactId, List<ContactEvent>> events = new HashMap<>();
  private final Map<ContactId, Long> changedAt = new HashMap<>();
  private final Map<AgentId, Map<ContactId, Channel>> loads = new HashMap<>();
  private final Map<AgentId, Long> agentChangedAt = new HashMap<>();

  Ledger(World world, Judge judge) {
    this.world = world;
    this.judge = judge;
  }

  /** All contacts as the books have them. */
  Map<ContactId, Contact> contacts() {
    return contacts;
  }

  List<ContactEvent> events(ContactId id) {
    return events.getOrDefault(id, List.of());
  }

  /** Writes down a change, which must be right. */
  void enter(Change change) {
    checkRank(change);
    Contact after = change.after();
    @Nullable Contact before = contacts.get(after.id());
    checkLegal(change, before);
    checkParts(after);
    checkPlace(before, after);
    for (ContactEvent event : change.events()) {
      if (event instanceof ContactEvent.Offered || event instanceof ContactEvent.Overflowed) {
        require(change.isFenced(), Invariant.FENCED, () -> "without a fence: " + event, after.id());
      }
      if (event instanceof ContactEvent.Offered offered) {
        checkOffer(offered, Objects.requireNonNull(before));
      }
    }
    occupy(before, after);
    contacts.put(after.id(), after);
    events.computeIfAbsent(after.id(), none -> new ArrayList<>()).addAll(change.events());
    changedAt.put(after.id(), world.time.millis());
  }

  /** Who waited is out of it if the same round sent them elsewhere instead of to an agent. */
  private void checkRank(Change change) {
    if (change.events().getFirst() instanceof ContactEvent.Overflowed) {
      unfair.removeIf(one -> one.waits.equals(change.after().id()));
    }
    unfair.stream()
        .filter(one -> world.time.millis() - one.at > NEWS)
        .findFirst()
        .ifPresent(
            one -> {
              throw world.violation(
                  Invariant.RANK,
                  one.agent + " gets " + one.gets + " while " + one.waits + " waits",
                  Set.of(one.gets, one.waits));
            });
  }

  void changed(AgentId agent) {
    agentChangedAt.put(agent, world.time.millis());
  }

  private void checkLegal(Change change, @Nullable Contact before) {
    Contact after = change.after();
    int version = before == null ? 0 : before.version();
    require(
        after.version() == version + change.events().size()
            && Objects.equals(before, change.before()),
        Invariant.LEGAL_STATES,
        () -> "version " + after.version() + " follows " + version,
        after.id());
    Contact step = before;
    for (ContactEvent event : change.events()) {
      Contact next =
          step == null
              ? Contact.open(after.id(), (ContactEvent.Opened) event)
              : step.apply(event).orElseThrow();
      Contact from = step == null ? next : step;
      require(
          LegalMoves.allow(from.state(), next.state()),
          Invariant.LEGAL_STATES,
          () -> from.state() + " becomes " + next.state() + " by " + event,
          after.id());
      step = next;
    }
    require(after.equals(step), Invariant.LEGAL_STATES, () -> "is not its fold", after.id());
  }

  private void checkParts(Contact after) {
    long active = after.assignments().stream().filter(Assignment::isActive).count();
    require(active <= 1, Invariant.ONE_OFFER, () -> active + " agents have it", after.id());
    Set<AgentId> occupied = new HashSet<>();
    after.assignments().stream()
        .filter(Assignment::isOccupying)
        .forEach(
            part ->
                require(
                    occupied.add(part.agent()),
                    Invariant.ONE_PART,
                    () -> part.agent() + " has two parts",
                    after.id()));
  }

  private void checkPlace(@Nullable Contact before, Contact after) {
    if (before != null && before.place() != null && after.place() != null) {
      Instant was = before.place().queuedAt();
      Instant is = after.place().queuedAt();
      require(
          !is.isAfter(was),
          Invariant.QUEUED_AT_KEPT,
          () -> "waited since " + was + ", now since " + is,
          after.id());
    }
  }

  private void occupy(@Nullable Contact before, Contact after) {
    Set<AgentId> held = before == null ? Set.of() : before.occupiedAgents();
    for (AgentId agent : held) {
      if (!after.occupiedAgents().contains(agent)) {
        load(agent).remove(after.id());
        changed(agent);
      }
    }
    for (AgentId agent : after.occupiedAgents()) {
      if (!held.contains(agent)) {
        checkCapacity(agent, after);
        load(agent).put(after.id(), after.origin().channel());
        changed(agent);
      }
    }
  }

  private void checkCapacity(AgentId agent, Contact after) {
    Map<ContactId, Channel> load = load(agent);
    require(
        world.agent(agent).capacity().hasRoomFor(after.origin().channel(), load.values()),
        Invariant.WITHIN_CAPACITY,
        () -> agent + " gets " + after.origin().channel() + " beside " + load,
        after.id());
  }

  private Map<ContactId, Channel> load(AgentId agent) {
    return loads.computeIfAbsent(agent, none -> new LinkedHashMap<>());
  }

  private void checkOffer(ContactEvent.Offered offered, Contact before) {
    require(
        before.active().isEmpty(), Invariant.ONE_OFFER, () -> "is offered already", before.id());
    Agent agent = world.agent(offered.agent());
    AgentState state = stateBefore(offered.agent());
    Instant now = offered.at();
    require(
        judge.isEligible(before, agent, state, now),
        Invariant.ELIGIBLE,
        () -> offered.agent() + " must not get it at " + now,
        before.id());
    checkDelay(offered, before);
    if (isNews(agentChangedAt.get(offered.agent())) && agent.capacity().limits().size() > 1) {
      return;
    }
    Comparator<Contact> rank = judge.rank();
    for (Contact other : world.stores.contacts.waiting()) {
      if (rank.compare(other, before) < 0
          && !isNews(changedAt.get(other.id()))
          && judge.isEligible(other, agent, state, now)) {
        unfair.add(new Unfair(offered.agent(), before.id(), other.id(), world.time.millis()));
      }
    }
  }

  /** Who declined must have had the delay, whatever anyone remembers of it. */
  private void checkDelay(ContactEvent.Offered offered, Contact before) {
    QueueName queue = Objects.requireNonNull(before.place()).queue();
    Duration delay = world.stores.queues.find(queue).orElseThrow().declineDelay();
    for (ContactEvent event : events(before.id()).reversed()) {
      if (event instanceof ContactEvent.Queued) {
        return;
      }
      if (event instanceof ContactEvent.Requeued requeued
          && requeued.reason() == ContactEvent.RequeueReason.DECLINED
          && requeued.agent().equals(offered.agent())) {
        require(
            !offered.at().plus(SKEW).isBefore(requeued.at().plus(delay)),
            Invariant.ELIGIBLE,
            () -> offered.agent() + " declined at " + requeued.at(),
            before.id());
      }
    }
  }

  private boolean isNews(@Nullable Long at) {
    return at != null && world.time.millis() - at < NEWS;
  }

  private AgentState stateBefore(AgentId id) {
    AgentState now = world.stores.presences.find(id);
    return new AgentState(
        id,
        now.presence(),
        now.reason(),
        now.since(),
        now.idleSince(),
        load(id),
        now.next(),
        now.today());
  }

  /** The live store has lost everything that is not in the history, and so have the books. */
  void rollBack() {
    loads.clear();
    for (ContactId id : List.copyOf(contacts.keySet())) {
      Optional<Contact> kept = world.stores.history.find(id);
      if (kept.isEmpty()) {
        contacts.remove(id);
        events.remove(id);
      } else {
        contacts.put(id, kept.get());
        events.put(id, new ArrayList<>(world.stores.history.events(id)));
        kept.get()
            .occupiedAgents()
            .forEach(agent -> load(agent).put(id, kept.get().origin().channel()));
      }
    }
  }

  /** When all is quiet, the log must be what was written down here. */
  void checkLog() {
    for (ContactId id : contacts.keySet()) {
      require(
          events(id).equals(world.stores.history.events(id)),
          Invariant.FEED_IS_LOG,
          () -> "the log has " + world.stores.history.events(id).size() + " events",
          id);
    }
  }

  private void require(
      boolean holds,
      Invariant invariant,
      java.util.function.Supplier<String> otherwise,
      ContactId contact) {
    if (!holds) {
      throw world.violation(invariant, otherwise.get(), Set.of(contact));
    }
  }
}
