package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an agent gets nothing.
 *
 * @param load what the agent has and could have, by channel
 * @param queues that the agent is a member of, by name
 * @param own contacts that are kept for the agent, highest rank first
 */
public record WhyIdle(AgentState state, List<Load> load, List<Queue> queues, List<ContactId> own) {

  public WhyIdle {
    load = List.copyOf(load);
    queues = List.copyOf(queues);
    own = List.copyOf(own);
  }

  /** How many contacts of a channel the agent has, and how many there may be. */
  public record Load(Channel channel, int used, int limit) {}

  /**
   * What waits in one queue.
   *
   * @param longestSince since when the one waits that waits longest; null when nobody waits
   * @param verdict on the first {@code contact}; null when nobody waits
   * @param detail what stands behind the verdict; "" when there is nothing to add
   * @param contact the one of highest rank; null when nobody waits
   */
  public record Queue(
      QueueName queue,
      int waiting,
      @Nullable Instant longestSince,
      @Nullable Verdict verdict,
      String detail,
      @Nullable ContactId contact) {}
}
