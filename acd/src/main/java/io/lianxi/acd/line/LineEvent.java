package io.lianxi.acd.line;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Unanswered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened on a line. */
public sealed interface LineEvent {

  /** Caller and agent hear each other over the agent's leg {@code leg}. */
  record AgentJoined(ContactId contact, int leg, Instant at) implements LineEvent {}

  /** The agent's leg is gone and the caller is still there. */
  record AgentLeft(ContactId contact, int leg, Cause cause, Instant at) implements LineEvent {}

  /** The agent's phone could not be called. */
  record ConnectFailed(ContactId contact, int leg, Instant at) implements LineEvent {}

  /** The customer who was called back is gone before the agent's leg {@code leg} has joined. */
  record CallbackFailed(ContactId contact, int leg, Unanswered reason, Instant at)
      implements LineEvent {}

  /**
   * The customer whom we called for a queue answered.
   *
   * @param shown the number that they saw
   * @param flow what they are told; null when they are to wait in the queue at once
   */
  record Reached(
      ContactId contact,
      QueueName queue,
      String number,
      String shown,
      @Nullable String flow,
      Instant at)
      implements LineEvent {}

  /**
   * The customer whom we called for a queue answered, and was listened to; what follows is next.
   */
  record Listened(ContactId contact, Heard heard, Instant at) implements LineEvent {}

  /** The customer whom we called for a queue was not reached. */
  record Unreached(ContactId contact, Unanswered reason, Instant at) implements LineEvent {}

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
