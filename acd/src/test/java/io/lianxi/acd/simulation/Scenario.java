package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.queue.QueuePolicy;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is going to happen, as far as the world outside decides it.
 *
 * @param copies how far the clock of each copy of the application is ahead, in ms
 */
record Scenario(
    long seed,
    List<QueuePolicy> queues,
    List<Agent> agents,
    List<Arrival> arrivals,
    List<Fault> faults,
    List<Integer> copies,
    Manners manners) {

  /**
   * A customer who comes.
   *
   * @param at ms after the start
   * @param patience ms in the queue after which they hang up; {@link Long#MAX_VALUE} for never
   * @param hangsUpAfter ms after which they hang up wherever they are; {@link Long#MAX_VALUE}
   */
  record Arrival(
      ContactId id,
      long at,
      Channel channel,
      String address,
      QueueName queue,
      long inFlow,
      long patience,
      long hangsUpAfter,
      long talk) {}

  /**
   * How people and phones behave.
   *
   * @param isPerfect everybody answers at once and does nothing but talk
   */
  record Manners(boolean isPerfect) {}

  Scenario withArrivals(Predicate<Arrival> kept) {
    return new Scenario(
        seed, queues, agents, arrivals.stream().filter(kept).toList(), faults, copies, manners);
  }

  Scenario withFaults(Predicate<Fault> kept) {
    return new Scenario(
        seed, queues, agents, arrivals, faults.stream().filter(kept).toList(), copies, manners);
  }

  /** With what of these goes wrong? */
  boolean has(Fault.Kind kind) {
    return faults.stream().anyMatch(fault -> fault.kind() == kind);
  }

  Set<AgentId> agentIds() {
    return agents.stream().map(Agent::id).collect(java.util.stream.Collectors.toSet());
  }
}
