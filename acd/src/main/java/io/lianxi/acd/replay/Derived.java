package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.queue.QueuePolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes agents of people who were seen: whoever answered for a queue has what its policy asks from
 * the start; who is known here by the same name also has the skills that are known.
 */
final class Derived {
  private static final int MOST_TRIED = 10;

  private final Map<QueueName, QueuePolicy> policies;
  private final Map<AgentId, Agent> known = new HashMap<>();
  private final Map<QueueName, List<Skill>> asked = new HashMap<>();

  Derived(Map<QueueName, QueuePolicy> policies, Collection<Agent> known) {
    this.policies = policies;
    known.forEach(agent -> this.known.put(agent.id(), agent));
  }

  Agent agent(Sighted person) {
    Set<Skill> skills = new HashSet<>(person.skills());
    Agent namesake = known.get(person.id());
    if (namesake != null) {
      skills.addAll(namesake.skills());
    }
    person.queues().forEach(queue -> skills.addAll(askedBy(queue)));
    return new Agent(
        person.id(),
        person.id().value(),
        List.copyOf(skills),
        person.queues(),
        person.capacity(),
        "");
  }

  private List<Skill> askedBy(QueueName queue) {
    QueuePolicy policy = policies.get(queue);
    return policy == null
        ? List.of()
        : asked.computeIfAbsent(queue, q -> meeting(policy.steps().getFirst().requirement()));
  }

  /**
   * The most skills with which {@code requirement} is met; all that it names when none are found.
   */
  private static List<Skill> meeting(Requirement requirement) {
    List<Skill> named =
        requirement.skillNames().stream().map(name -> new Skill(name, Skill.HIGHEST)).toList();
    List<Skill> best = null;
    for (int some = (1 << Math.min(named.size(), MOST_TRIED)) - 1; some >= 0; some--) {
      List<Skill> tried = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        if (i >= MOST_TRIED || (some >> i & 1) == 1) {
          tried.add(named.get(i));
        }
      }
      if ((best == null || tried.size() > best.size()) && requirement.isMetBy(tried)) {
        best = tried;
      }
    }
    return best == null ? named : best;
  }
}
