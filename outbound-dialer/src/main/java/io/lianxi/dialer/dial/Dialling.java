package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.VoiceLine.Machines;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The telephone that calls leads. What comes of a call is told as {@link DialEvent}s. */
public interface Dialling {

  /**
   * A call to be made.
   *
   * @param queue whose agents take it
   * @param pacing how the campaign wants it to be made
   * @param machines what is done about them
   * @param agent who is to have it if free; null for whoever is
   * @param flow what whoever answers is told first; null for nothing
   */
  record Call(
      AttemptId attempt,
      PhoneNumber number,
      PhoneNumber callerNumber,
      QueueName queue,
      PacingPolicy pacing,
      Machines machines,
      @Nullable AgentId agent,
      @Nullable String flow) {

    /** Is an agent kept for it from the beginning? */
    boolean keepsAgent() {
      boolean isPromised = pacing.mode() == PacingMode.MESSAGE && flow == null;
      return agent != null || pacing.mode().keepsAgent() || isPromised;
    }

    /** Is it {@code agent}'s or nobody's? So it is when they have looked at whom they call. */
    boolean isAgentsAlone() {
      return agent != null && pacing.mode() == PacingMode.PREVIEW;
    }
  }

  /** Can leads of the campaign be called as it wants? */
  boolean isReady(Campaign campaign);

  /**
   * Begins to call and does not wait; false, and nothing comes of it, when it can take no call now,
   * e.g. as no agent is free for it. It may be asked again a while later.
   */
  boolean dial(Call call);

  /** The agents of the queue who could have a call of their own at once. */
  Set<AgentId> free(QueueName queue);
}
