package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All agents, and who of them has changed. */
final class Crew {
  private static final int FEW = 16;

  private final Hall hall;
  private final Map<AgentId, Worker> workers = new HashMap<>();
  private final Map<AgentId, AgentState> states = new HashMap<>();
  private Set<Worker> changed = new LinkedHashSet<>();
  private final Set<Lane> left = new HashSet<>();

  Crew(Hall hall) {
    this.hall = hall;
  }

  Optional<Worker> find(AgentId agent) {
    return Optional.ofNullable(workers.get(agent));
  }

  Collection<Worker> all() {
    return workers.values();
  }

  void agents(List<Agent> agents) {
    Set<AgentId> named = new HashSet<>();
    for (Agent agent : agents) {
      named.add(agent.id());
      Worker known = workers.get(agent.id());
      if (known == null || !known.agent().equals(agent)) {
        replace(known, agent);
      }
    }
    List.copyOf(workers.values()).stream()
        .filter(worker -> !named.contains(worker.id()))
        .forEach(this::remove);
  }

  private void replace(@Nullable Worker known, Agent agent) {
    if (known != null) {
      remove(known);
    }
    Worker worker =
        new Worker(
            agent,
            states.getOrDefault(agent.id(), AgentState.offline(agent.id())),
            agent.queues().stream().sorted().map(hall::lane).toList());
    workers.put(agent.id(), worker);
    worker.memberships().forEach(Membership::begin);
    changed.add(worker);
  }

  private void remove(Worker worker) {
    workers.remove(worker.id());
    worker.memberships().forEach(Membership::end);
    left.addAll(worker.lanes());
    changed.remove(worker);
  }

  void apply(AgentState state) {
    states.put(state.id(), state);
    Worker worker = workers.get(state.id());
    if (worker == null || worker.state().equals(state)) {
      return;
    }
    boolean wasSignedIn = worker.isSignedIn();
    worker.become(state);
    changed.add(worker);
    if (wasSignedIn && !worker.isSignedIn()) {
      left.addAll(worker.lanes());
    }
  }

  /** What the agent could get has to be looked at again. */
  void change(Worker worker) {
    changed.add(worker);
  }

  /** {@code worker} gets {@code waiting}. */
  void take(Worker worker, Waiting waiting) {
    worker.take(waiting.id(), waiting.contact.origin().channel());
    states.put(worker.id(), worker.state());
  }

  /** Those who may be able to get something that they could not before. */
  Set<Worker> changed() {
    return changed;
  }

  /** Are those who changed few enough to be asked one by one, without their seats? */
  boolean areFewChanged() {
    return changed.size() <= FEW;
  }

  /** All have been looked at. */
  void settle() {
    changed = new LinkedHashSet<>(); // one that was large once is slow to go through for ever
  }

  /** The queues that someone signed in has left since this was asked last. */
  List<Lane> left() {
    List<Lane> lanes = List.copyOf(left);
    left.clear();
    return lanes;
  }
}
