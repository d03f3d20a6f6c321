package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.contact.Explanation.Rank;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a contact still waits.
 *
 * @param position in its queue, 1 is the first
 * @param ahead how many of higher rank compete for the same agents, in whatever queue
 * @param estimatedWait how much longer it will take; null when nothing is known
 * @param requirement what its queue asks of agents in {@code step}
 * @param nextStepAt when the next step begins; null when this is the last
 * @param nextOverflow what becomes of it when nobody takes it; null when nothing is foreseen
 * @param candidates agents, those closest to getting it first; at most {@link
 *     io.lianxi.acd.contact.Explanation#MOST}
 * @param others how many further members the queue has
 */
public record WhyWaiting(
    int position,
    int ahead,
    @Nullable Duration estimatedWait,
    Rank rank,
    int step,
    Requirement requirement,
    @Nullable Instant nextStepAt,
    @Nullable NextOverflow nextOverflow,
    List<Candidate> candidates,
    int others) {

  public WhyWaiting {
    candidates = List.copyOf(candidates);
  }

  /** What time alone will bring: a wait that is too long, or the end of the queue's hours. */
  public record NextOverflow(OverflowTrigger when, Instant at, Overflow to) {}

  /**
   * An agent and why the contact is not with this one.
   *
   * @param detail what stands behind the verdict; "" when there is nothing to add
   */
  public record Candidate(AgentId agent, Verdict verdict, String detail) {}
}
