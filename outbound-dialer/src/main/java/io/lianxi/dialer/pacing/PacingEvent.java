package io.lianxi.dialer.pacing;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import java.time.Instant;

/** Something that happened to a call or an agent of a campaign. */
public sealed interface PacingEvent {

  Instant at();

  /** The call is in set-up from now on. */
  record Dialled(AttemptId call, Instant at) implements PacingEvent {}

  /** A person answered, as far as can be told, and needs an agent now. */
  record Answered(AttemptId call, Instant at) implements PacingEvent {}

  /** The call came to nobody: busy, no answer, a machine, no such number, the network. */
  record Failed(AttemptId call, Instant at) implements PacingEvent {}

  record Connected(AttemptId call, AgentId agent, Instant at) implements PacingEvent {}

  /** Nobody was free in time. */
  record Abandoned(AttemptId call, Instant at) implements PacingEvent {}

  /**
   * The agent's call is over, and its wrap-up begins.
   *
   * @param wasMachine the agent found a machine on the line
   */
  record TalkEnded(AgentId agent, boolean wasMachine, Instant at) implements PacingEvent {}

  /** The agent is free. */
  record Ready(AgentId agent, Instant at) implements PacingEvent {}

  /** The agent takes no other call after this one. */
  record Leaving(AgentId agent, Instant at) implements PacingEvent {}

  /** The agent is not ready, but will be back. */
  record Away(AgentId agent, Instant at) implements PacingEvent {}

  record SignedOut(AgentId agent, Instant at) implements PacingEvent {}

  /** What telling machines from people has cost on this day was measured anew. */
  record MachinesMeasured(MachineError error, Instant at) implements PacingEvent {}
}
