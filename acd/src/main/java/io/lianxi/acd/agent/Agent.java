package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import java.util.List;
import java.util.Set;

/**
 * Someone who handles contacts.
 *
 * @param phonePassword the secret that the agent's phone registers with
 */
public record Agent(
    AgentId id,
    String displayName,
    List<Skill> skills,
    Set<QueueName> queues,
    Capacity capacity,
    String phonePassword) {

  public Agent {
    skills = List.copyOf(skills);
    queues = Set.copyOf(queues);
  }

  /** Has the agent every one of {@code required}, each at its level or above? */
  public boolean meets(List<Skill> required) {
    return required.stream().allMatch(need -> skills.stream().anyMatch(has -> has.meets(need)));
  }

  public int capacityFor(Channel channel) {
    return capacity.limit(channel);
  }

  @Override
  public String toString() {
    return "Agent[" + id + "]"; // the phone's password stays out of logs
  }
}
