package io.lianxi.ivr.flow.check;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.Flow;
import java.util.Map;
import java.util.Set;

/**
 * What is there for flows to use.
 *
 * @param recordings names of recordings
 * @param facts names of what can be looked up
 * @param categories codes of tickets' categories
 * @param hosts those that may be asked over HTTP
 * @param flows published flows by name; the checked one need not be among them
 */
public record Surroundings(
    Set<QueueName> queues,
    Set<String> recordings,
    Set<String> facts,
    Set<String> categories,
    Set<String> hosts,
    Map<String, Flow> flows) {

  public Surroundings {
    queues = Set.copyOf(queues);
    recordings = Set.copyOf(recordings);
    facts = Set.copyOf(facts);
    categories = Set.copyOf(categories);
    hosts = Set.copyOf(hosts);
    flows = Map.copyOf(flows);
  }

  /** The same with other flows. */
  public Surroundings with(Map<String, Flow> others) {
    return new Surroundings(queues, recordings, facts, categories, hosts, others);
  }
}
