package io.lianxi.acd.handling;

import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.line.VoiceLine.LiveCall;

/** What a contact needs to agree with its call. */
sealed interface Repair {
  /** A waiting caller whom no flow has met. */
  record Adopt(LiveCall call) implements Repair {}

  /** What a contact that there is needs. */
  sealed interface OfContact extends Repair {}

  /** The call is gone. */
  record Gone() implements OfContact {}

  /** The caller waits, but the contact does not know. */
  record Enqueue() implements OfContact {}

  /** The caller waits, but should have a treatment. */
  record Treat() implements OfContact {}

  /** The agent's leg is gone. */
  record Lost(Assignment assignment) implements OfContact {}

  /** The agent's leg is up, but the contact does not know. */
  record Joined(Assignment assignment) implements OfContact {}

  /** The caller should hear music, but hears the agent. */
  record Hold() implements OfContact {}

  /** The caller should hear the agent, but hears music. */
  record Resume() implements OfContact {}

  /** The caller talks with someone who no longer has the contact. */
  record Park() implements OfContact {}

  /** The conversation is over, but the caller is still on the line. */
  record HangUp() implements OfContact {}
}
