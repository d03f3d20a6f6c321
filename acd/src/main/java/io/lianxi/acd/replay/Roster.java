package io.lianxi.acd.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who was there when.
 *
 * @param agents those who were there at some time
 * @param changes in order of time
 */
record Roster(List<Agent> agents, List<Change> changes) {
  private static final int LONGEST_ID = 32;

  /** An agent comes, goes or takes a break. */
  record Change(AgentId agent, Presence presence, Instant at) {}

  Roster {
    Set<AgentId> there =
        changes.stream()
            .filter(change -> change.presence() == Presence.AVAILABLE)
            .map(Change::agent)
            .collect(toSet());
    agents = agents.stream().filter(agent -> there.contains(agent.id())).toList();
    changes =
        changes.stream()
            .filter(change -> there.contains(change.agent()))
            .sorted(Comparator.comparing(Change::at))
            .toList();
  }

  /**
   * As it was recorded. Who had chosen to leave after a contact takes no new one, and so is
   * regarded as having left.
   */
  static Roster of(List<Agent> agents, List<AgentEvent> events) {
    return new Roster(
        agents,
        events.stream()
            .map(
                event ->
                    switch (event) {
                      case AgentEvent.PresenceChanged e ->
                          new Change(e.agent(), e.presence(), e.at());
                      case AgentEvent.NextPresenceChosen e ->
                          new Change(e.agent(), e.presence(), e.at());
                    })
            .toList());
  }

  /**
   * With {@code factor} times as many agents, whole ones, at least one: the further ones are copies
   * and the missing ones are taken away evenly from queues and shifts. Always the same ones.
   */
  Roster scaled(double factor) {
    int wanted = Math.max(1, (int) Math.round(agents.size() * factor));
    List<Agent> ordered = alike();
    List<Agent> chosen = new ArrayList<>();
    List<Change> all = new ArrayList<>();
    Map<AgentId, List<Change>> own = changes.stream().collect(groupingBy(Change::agent));
    Set<AgentId> taken = new HashSet<>();
    for (int left = wanted; left > 0 && !ordered.isEmpty(); left -= ordered.size()) {
      for (Agent agent : spread(ordered, left)) {
        AgentId id = free(agent.id(), taken);
        chosen.add(renamed(agent, id));
        own.getOrDefault(agent.id(), List.of())
            .forEach(change -> all.add(new Change(id, change.presence(), change.at())));
      }
    }
    return new Roster(chosen, all);
  }

  /** The agents with those beside each other who serve the same queues and came at one time. */
  private List<Agent> alike() {
    Map<AgentId, Instant> came = new HashMap<>();
    changes.forEach(change -> came.putIfAbsent(change.agent(), change.at()));
    return agents.stream()
        .sorted(
            Comparator.comparing((Agent agent) -> agent.queues().stream().sorted().toList() + "")
                .thenComparing(agent -> came.getOrDefault(agent.id(), Instant.MIN))
                .thenComparing(Agent::id))
        .toList();
  }

  /** So many of {@code agents}, from beginning to end, or all. */
  private static List<Agent> spread(List<Agent> agents, int count) {
    List<Agent> chosen = new ArrayList<>();
    int all = agents.size();
    for (int i = 0; i < Math.min(count, all); i++) {
      chosen.add(agents.get(count >= all ? i : (int) ((2L * i + 1) * all / (2L * count))));
    }
    return chosen;
  }

  /** {@code id}, or the first like it that is not taken; it is taken from now on. */
  static AgentId free(AgentId id, Collection<AgentId> taken) {
    AgentId free = id;
    for (int number = 2; taken.contains(free); number++) {
      String end = "_" + number;
      String start = id.value();
      free =
          new AgentId(
              start.substring(0, Math.min(start.length(), LONGEST_ID - end.length())) + end);
    }
    taken.add(free);
    return free;
  }

  private static Agent renamed(Agent agent, AgentId id) {
    return new Agent(
        id,
        agent.displayName(),
        agent.skills(),
        agent.queues(),
        agent.capacity(),
        agent.phonePassword());
  }
}
