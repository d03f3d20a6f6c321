package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Agents for tests. */
public final class AgentFixtures {
  public static final AgentId WANG = new AgentId("wang");
  public static final AgentId LI = new AgentId("li");
  public static final AgentId ZHAO = new AgentId("zhao");

  private AgentFixtures() {}

  /** Speaks Chinese, takes one call at a time, works in {@code queues}. */
  public static Agent agent(AgentId id, QueueName... queues) {
    return agent(id, List.of(new Skill("zh", 3)), queues);
  }

  public static Agent agent(AgentId id, List<Skill> skills, QueueName... queues) {
    return new Agent(
        id,
        "Agent " + id,
        skills,
        Arrays.stream(queues).collect(Collectors.toUnmodifiableSet()),
        Capacity.oneCall(),
        "secret");
  }

  /** The same agent with room for {@code calls} at a time. */
  public static Agent withRoomFor(int calls, Agent agent) {
    return new Agent(
        agent.id(),
        agent.displayName(),
        agent.skills(),
        agent.queues(),
        new Capacity(Map.of(Channel.VOICE, calls), true),
        agent.phonePassword());
  }

  /** The same agent with room for {@code tickets} at a time, and for nothing else. */
  public static Agent withTickets(int tickets, Agent agent) {
    return new Agent(
        agent.id(),
        agent.displayName(),
        agent.skills(),
        agent.queues(),
        new Capacity(Map.of(Channel.TICKET, tickets), true),
        agent.phonePassword());
  }

  /** The same agent with room for {@code chats} at a time, and for nothing else. */
  public static Agent withChats(int chats, Agent agent) {
    return new Agent(
        agent.id(),
        agent.displayName(),
        agent.skills(),
        agent.queues(),
        new Capacity(Map.of(Channel.CHAT, chats), true),
        agent.phonePassword());
  }

  /** The same agent in no queue at all. */
  public static Agent withoutQueues(Agent agent) {
    return new Agent(
        agent.id(),
        agent.displayName(),
        agent.skills(),
        Set.of(),
        agent.capacity(),
        agent.phonePassword());
  }
}
