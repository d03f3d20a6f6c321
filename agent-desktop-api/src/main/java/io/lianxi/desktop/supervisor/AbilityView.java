package io.lianxi.desktop.supervisor;

import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.desktop.problem.Problem.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can do; the phone's password is nobody's business.
 *
 * @param warnings what may be wrong with it; absent in lists
 */
public record AbilityView(
    String id,
    String displayName,
    List<Skill> skills,
    List<String> queues,
    Map<Channel, Integer> capacity,
    boolean voiceInterruptsChat,
    @Nullable List<Field> warnings) {

  static AbilityView of(Agent agent, @Nullable List<Field> warnings) {
    return new AbilityView(
        agent.id().value(),
        agent.displayName(),
        agent.skills(),
        agent.queues().stream().map(QueueName::value).sorted().toList(),
        new TreeMap<>(agent.capacity().limits()),
        agent.capacity().voiceInterruptsChat(),
        warnings);
  }
}
