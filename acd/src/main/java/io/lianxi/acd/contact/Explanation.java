package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import java.time.Instant;
import java.util.List;

/**
 * Why a contact was offered to an agent: kept with the offer, so that anyone can be told later.
 *
 * @param rank place of the contact among all that waited, 1 is first
 * @param waiting how many contacts waited when it was decided
 * @param queuedAt since when the contact waits; the earlier, the higher its rank
 * @param candidates every agent considered, the chosen one first
 */
public record Explanation(int rank, int waiting, Instant queuedAt, List<Candidate> candidates) {

  public Explanation {
    candidates = List.copyOf(candidates);
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
    /** is OFFLINE or NOT_READY */
    NOT_AVAILABLE,
    /** handles as many contacts as its capacity allows, or still wraps up this one */
    OCCUPIED,
    /** another agent is preferred for now */
    OTHER_PREFERRED,
    /** is not a member of the queue */
    NOT_IN_QUEUE,
    /** misses a skill or its level */
    SKILL_MISSING,
    /** got a contact of higher rank in the same decision */
    TOOK_HIGHER_RANK,
    /** could take it but has been idle for a shorter time */
    IDLE_SHORTER
  }
}
