package io.lianxi.acd.line;

import io.lianxi.acd.ContactId;
import java.time.Instant;

/** What happened on a line. */
public sealed interface LineEvent {

  /** Caller and agent hear each other over the agent's leg {@code leg}. */
  record AgentJoined(ContactId contact, int leg, Instant at) implements LineEvent {}

  /** The agent's leg is gone and the caller is still there. */
  record AgentLeft(ContactId contact, int leg, Cause cause, Instant at) implements LineEvent {}

  /** The agent's phone could not be called. */
  record ConnectFailed(ContactId contact, int leg, Instant at) implements LineEvent {}

  /** The caller's call is over. */
  record CustomerLeft(ContactId contact, Instant at) implements LineEvent {}

  /** The line is there, for the first time or again: what is live has to be compared. */
  record LineUp(Instant at) implements LineEvent {}

  /** Why an agent's leg ended. */
  enum Cause {
    /** the agent hung up */
    HUNG_UP,
    /** the phone or its network went away */
    LOST
  }
}
