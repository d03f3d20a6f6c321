package io.lianxi.dialer.outcome;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadResult;
import java.time.Instant;

/** What the telephone tells of a call, and what whoever talked says of it. */
public sealed interface DialEvent {

  AttemptId attempt();

  Instant at();

  /** A person answered, as far as can be told. */
  record Answered(AttemptId attempt, Instant at) implements DialEvent {}

  record Connected(AttemptId attempt, AgentId agent, Instant at) implements DialEvent {}

  /** Agent and callee have talked. */
  record TalkEnded(AttemptId attempt, AgentId agent, boolean wasMachine, Instant at)
      implements DialEvent {}

  /** It came to nobody; never {@link CallOutcome#CONNECTED}. */
  record Failed(AttemptId attempt, CallOutcome outcome, Instant at) implements DialEvent {
    public Failed {
      if (outcome == CallOutcome.CONNECTED) {
        throw new IllegalArgumentException("who is connected has not failed");
      }
    }
  }

  /** Whoever answered wants no such calls, as they say without an agent. */
  record Refused(AttemptId attempt, Instant at) implements DialEvent {}

  /** The agent says what became of the lead. */
  record Disposed(AttemptId attempt, AgentId agent, LeadResult result, Instant at)
      implements DialEvent {}
}
