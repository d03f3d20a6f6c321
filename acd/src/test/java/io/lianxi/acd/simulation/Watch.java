package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.simulation.Exchange.Call;
import io.lianxi.acd.simulation.Exchange.Where;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks around once a second at what may be wrong for a moment, but not for long: as long as
 * everything that is needed for putting it right is there.
 */
final class Watch {
  private static final long PERIOD = 1_000;

  /** Sweeps come every half second; clocks differ by up to 4 s. */
  private static final long STUCK = 6_000;

  /** A leader is missed for some seconds; clocks differ. */
  private static final long OVERLOOKED = 8_000;

  /** Two looks 15 s apart, and 10 s that an end may take. */
  private static final long DISAGREES = 45_000;

  private final World world;
  private final Map<Trouble, Long> troubles = new HashMap<>();
  private Set<Trouble> seen = new HashSet<>();

  /** Something wrong, for now. */
  private record Trouble(Invariant invariant, ContactId contact, String what) {}

  Watch(World world) {
    this.world = world;
  }

  void begin() {
    long period = world.scenario.manners().isPerfect() ? 60 * PERIOD : PERIOD;
    world.time.in(period, "watch", this::look);
  }

  private void look() {
    if (world.isHealthy()) {
      seen = new HashSet<>();
      deadlines();
      overlooked();
      calls();
      loads();
      troubles.keySet().retainAll(seen);
    } else {
      troubles.clear();
    }
    if (world.isQuiet()) {
      world.finish();
    } else {
      begin();
    }
  }

  private void trouble(Invariant invariant, ContactId contact, String what, long allowed) {
    Trouble trouble = new Trouble(invariant, contact, what);
    seen.add(trouble);
    long now = world.time.millis();
    long since = troubles.computeIfAbsent(trouble, none -> now);
    if (now - since > allowed) {
      throw world.violation(
          invariant, what + " for " + (now - since) / 1000 + " s", Set.of(contact));
    }
  }

  private void deadlines() {
    for (Contact contact : world.stores.contacts.due(world.time.now())) {
      trouble(
          Invariant.NOBODY_STUCK, contact.id(), contact.state() + " beyond its deadline", STUCK);
    }
  }

  private void overlooked() {
    Instant now = world.time.now();
    for (Contact contact : world.stores.contacts.waiting()) {
      for (Agent agent : world.scenario.agents()) {
        AgentState state = world.stores.presences.find(agent.id());
        if (world.judge.isEligible(contact, agent, state, now)) {
          String what = "version " + contact.version() + " waits beside " + agent.id();
          trouble(Invariant.NOBODY_OVERLOOKED, contact.id(), what, OVERLOOKED);
        }
      }
    }
  }

  private void calls() {
    world.exchange.closeChats(this::isOver);
    Set<ContactId> there = new HashSet<>();
    for (Call call : world.exchange.calls()) {
      there.add(call.id);
      // what is done is not restored
      Optional<Contact> contact =
          world
              .stores
              .contacts
              .find(call.id)
              .or(() -> world.stores.history.find(call.id).filter(Contact::isOver));
      difference(contact, call)
          .ifPresent(what -> trouble(Invariant.CALLS_AGREE, call.id, what, DISAGREES));
    }
    for (Contact contact : world.stores.contacts.open()) {
      boolean isAwaitingCall =
          contact.callback().isPresent()
              && (contact.state() == ContactState.QUEUED
                  || contact.state() == ContactState.OFFERED);
      if (contact.state().isLive() && !isAwaitingCall && !there.contains(contact.id())) {
        trouble(
            Invariant.CALLS_AGREE, contact.id(), contact.state() + " without a caller", DISAGREES);
      }
    }
  }

  private boolean isOver(ContactId chat) {
    return world
        .stores
        .contacts
        .find(chat)
        .or(() -> world.stores.history.find(chat).filter(Contact::isOver))
        .filter(contact -> !contact.state().isLive())
        .isPresent();
  }

  private static Optional<String> difference(Optional<Contact> known, Call call) {
    if (known.isEmpty()) {
      return call.where == Where.FLOW
          ? Optional.empty()
          : Optional.of("a caller without a contact");
    }
    Contact contact = known.get();
    // a chat has no line yet that tells who is there, so nothing could repair it
    if (call.channel != Channel.VOICE) {
      return Optional.empty();
    }
    if (!contact.state().isLive()) {
      return call.where == Where.OUTSIDE
          ? Optional.empty()
          : Optional.of(contact.state() + " with a caller " + call.where);
    }
    if (contact.state() == ContactState.IN_FLOW) {
      return call.where == Where.FLOW || call.where == Where.TREATMENT
          ? Optional.empty()
          : Optional.of("IN_FLOW with a caller " + call.where);
    }
    return contact
        .active()
        .filter(part -> part.acceptedAt() != null)
        .map(part -> withAgent(contact, part, call))
        .orElseGet(() -> waiting(contact, call));
  }

  private static Optional<String> waiting(Contact contact, Call call) {
    return call.where == Where.BRIDGED || call.where == Where.OUTSIDE
        ? Optional.of(contact.state() + " with a caller " + call.where)
        : Optional.empty();
  }

  private static Optional<String> withAgent(Contact contact, Assignment part, Call call) {
    boolean isUp = call.upLeg() == part.leg();
    boolean isWrong =
        part.reachable()
            ? !isUp || (call.where == Where.HELD) != (contact.state() == ContactState.ON_HOLD)
            : isUp && call.where == Where.BRIDGED;
    return isWrong
        ? Optional.of(
            contact.state()
                + (part.reachable() ? " over leg " : " waiting for leg ")
                + part.leg()
                + " with a caller "
                + call.where
                + " over leg "
                + call.upLeg())
        : Optional.empty();
  }

  /** What the agents' load is must follow from the contacts. */
  private void loads() {
    Map<AgentId, Set<ContactId>> load = new HashMap<>();
    for (Contact contact : world.stores.contacts.open()) {
      contact
          .occupiedAgents()
          .forEach(agent -> load.computeIfAbsent(agent, a -> new HashSet<>()).add(contact.id()));
    }
    for (Agent agent : world.scenario.agents()) {
      Set<ContactId> is = world.stores.presences.find(agent.id()).contacts();
      Set<ContactId> must = load.getOrDefault(agent.id(), Set.of());
      if (!is.equals(must)) {
        Set<ContactId> concerned = new HashSet<>(is);
        concerned.addAll(must);
        throw world.violation(
            Invariant.LOAD_IS_TRUE, agent.id() + " has " + is + ", not " + must, concerned);
      }
    }
  }
}
