package io.lianxi.acd.agent;

/**
 * Who comes first among the agents who could take a contact. Whoever handles fewer contacts of its
 * channel now always comes before; equal ones by idle time, then by id.
 */
public enum AgentOrder {
  /** who has been free for the longest time */
  LONGEST_IDLE,
  /** whose share of occupied time today was the smallest when last let go */
  LEAST_OCCUPIED,
  /** whose levels in the skills of the queue add up to the most */
  HIGHEST_PROFICIENCY,
  /** who handled the fewest contacts today */
  FEWEST_TODAY
}
