package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what an agent can do against the queues and the other agents. All of it may be meant:
 *
 * <ol>
 *   <li>a skill that no queue asks for and no other agent has;
 *   <li>a queue of which the agent meets not even the last step;
 *   <li>no room for any contact.
 * </ol>
 */
public final class AbilityCheck {
  private AbilityCheck() {}

  /**
   * Something that may be wrong.
   *
   * @param field its path, e.g. {@code skills[0].name}; queues are in the order of their names
   */
  public record Warning(String field, String zh, String en) {}

  /** What is to be said of {@code agent}, whatever {@code agents} says of the same one. */
  public static List<Warning> of(
      Agent agent, Collection<Agent> agents, Collection<QueuePolicy> queues) {
    List<Warning> warnings = new ArrayList<>();
    skills(agent, known(agent, agents, queues), warnings);
    queues(agent, queues, warnings);
    if (agent.capacity().limits().values().stream().allMatch(limit -> limit == 0)) {
      warnings.add(new Warning("capacity", "没有任何渠道的容量，不会分到任务", "leaves no room for any contact"));
    }
    return warnings;
  }

  private static Set<String> known(
      Agent agent, Collection<Agent> agents, Collection<QueuePolicy> queues) {
    Set<String> known = new HashSet<>();
    for (Agent other : agents) {
      if (!other.id().equals(agent.id())) {
        other.skills().stream().map(Skill::name).forEach(known::add);
      }
    }
    for (QueuePolicy policy : queues) {
      policy.steps().forEach(step -> known.addAll(step.requirement().skillNames()));
    }
    return known;
  }

  private static void skills(Agent agent, Set<String> known, List<Warning> warnings) {
    for (int i = 0; i < agent.skills().size(); i++) {
      if (!known.contains(agent.skills().get(i).name())) {
        warnings.add(
            new Warning(
                "skills[" + i + "].name",
                "没有队列要求这种技能，也没有其他座席具备",
                "no queue asks for it and no other agent has it"));
      }
    }
  }

  private static void queues(Agent agent, Collection<QueuePolicy> queues, List<Warning> warnings) {
    List<QueueName> served = agent.queues().stream().sorted().toList();
    for (QueuePolicy policy : queues) {
      int place = served.indexOf(policy.name());
      if (place >= 0 && !policy.steps().getLast().requirement().isMetBy(agent.skills())) {
        warnings.add(
            new Warning(
                "queues[" + place + "]",
                "技能不符合队列 " + policy.name() + " 最后一步的要求",
                "meets not even the last step of " + policy.name()));
      }
    }
  }
}
