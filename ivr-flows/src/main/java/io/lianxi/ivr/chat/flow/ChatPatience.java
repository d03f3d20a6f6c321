package io.lianxi.ivr.chat.flow;

import java.time.Duration;

/**
 * How long is waited for whom.
 *
 * @param answer for an answer to a flow
 * @param reply for an agent to write back
 * @param idle for a customer to go on writing to an agent
 * @param reopen in which who writes again gets back to the same agent
 */
record ChatPatience(Duration answer, Duration reply, Duration idle, Duration reopen) {
  /** How long a conversation is kept for the agent it comes back to. */
  static final Duration KEPT = Duration.ofMinutes(1);
}
