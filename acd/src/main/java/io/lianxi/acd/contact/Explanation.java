package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why routing did with a contact what it did: kept with the event, so that anyone can be told
 * later.
 *
 * @param policyVersion of the queue's policy that was in force
 * @param rank what made its rank
 * @param ahead how many of higher rank waited in the same queue, none of whom this agent could
 *     take; at most {@link #MOST}, which then means "or more"
 * @param waiting how many waited in the queue, this one included
 * @param step number of the routing step in force, 0 is the first
 * @param requirement what the queue asked of its agents in that step
 * @param order how the agents were ordered
 * @param candidates agents considered, the chosen one first; at most {@link #MOST}
 * @param others how many further members of the queue were not looked at one by one
 * @param trigger which overflow rule acted; null for an offer
 */
public record Explanation(
    int policyVersion,
    Rank rank,
    int ahead,
    int waiting,
    int step,
    Requirement requirement,
    AgentOrder order,
    List<Candidate> candidates,
    int others,
    @Nullable OverflowTrigger trigger) {

  /** How much of a long list is told. */
  public static final int MOST = 12;

  public Explanation {
    candidates = List.copyOf(candidates);
  }

  /**
   * The terms of a rank: what a contact is worth is told in seconds, so the order between two
   * contacts never changes while they wait.
   */
  public record Rank(
      Instant queuedAt, Duration queue, Duration priority, Duration tier, Instant rankedAt) {

    public static Rank of(Instant queuedAt, Duration queue, Duration priority, Duration tier) {
      return new Rank(
          queuedAt, queue, priority, tier, queuedAt.minus(queue).minus(priority).minus(tier));
    }
  }

  /**
   * One agent that was considered.
   *
   * @param verdict why this agent was or was not chosen
   */
  public record Candidate(AgentId agent, Verdict verdict) {}

  /** Why an agent was or was not chosen, in the order in which it is asked. */
  public enum Verdict {
    /** takes the contact */
    CHOSEN,
    /** could take the contact now */
    ELIGIBLE,
    /** must not get this contact */
    EXCLUDED,
    /** another agent is preferred for now */
    OTHER_PREFERRED,
    /** is not a member of the queue */
    NOT_IN_QUEUE,
    /** misses a skill or its level in the routing step in force */
    SKILL_MISSING,
    /** is OFFLINE or NOT_READY, or about to be */
    NOT_AVAILABLE,
    /** handles as much as the agent's capacity allows, or still wraps up this contact */
    OCCUPIED,
    /** declined it a moment ago */
    DECLINED,
    /** the contact itself may not be offered yet: a callback that is not due */
    NOT_DUE,
    /** got a contact of higher rank in the same decision */
    TOOK_HIGHER_RANK,
    /** could take it but comes later in the order of agents */
    LATER_IN_ORDER
  }
}
