package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent.Queued;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that came into a queue in the past, and how that went.
 *
 * @param queued with what it came: queue, wishes, standing, time
 * @param waited how long the customer waited until an agent answered, the queue sent them
 *     elsewhere, or they gave up
 * @param hasGivenUp did the customer end the waiting?
 * @param answer null when no agent answered or the conversation is not over
 */
record Arrival(
    ContactId id,
    Channel channel,
    Queued queued,
    Duration waited,
    boolean hasGivenUp,
    @Nullable Answer answer) {

  /** An agent's part: who answered, when, and what it took. */
  record Answer(AgentId agent, Instant at, Service service) {

    /** When the agent was free again. */
    Instant freeAt() {
      return at.plus(service.talk()).plus(service.wrapUp());
    }
  }

  Instant at() {
    return queued.at();
  }

  /** When the customer waited no longer. */
  Instant leftAt() {
    return at().plus(waited);
  }

  Arrival answered(Answer newAnswer) {
    return new Arrival(id, channel, queued, waited, hasGivenUp, newAnswer);
  }
}
