package io.lianxi.acd.line;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a caller is reached. Every method asks for something and returns at once; what comes of it is
 * told by {@link LineEvent}s. Asking for a caller who is gone does nothing. Asking twice is
 * harmless.
 */
public interface VoiceLine {

  /**
   * Calls the agent's phone and joins it with the caller, who leaves whatever went on before.
   *
   * @param leg number of the attempt, told by the events about it
   */
  void connect(ContactId contact, AgentId agent, int leg);

  /**
   * Calls the customer and, once they answer, the agent's phone as {@link #connect} does. A
   * customer who is still on the line is connected instead; one who is being called already is not
   * called twice.
   *
   * @param leg number of the attempt, told by the events about it
   */
  void callBack(ContactId contact, AgentId agent, int leg, Outgoing call);

  /**
   * Calls a customer for whom no agent is kept; whoever answers is told as {@link
   * LineEvent.Reached} with the name that the contact is to have, whoever does not as {@link
   * LineEvent.Unreached}. Who has answered and is not moved on within seconds is hung up, even if
   * the application is dead.
   *
   * @return false when nobody is called, as the line is away
   */
  boolean dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing);

  /**
   * How a customer is called.
   *
   * @param longest how long the telephone rings
   * @param flow what whoever answers is told before there is an agent, if ever; null for nothing
   */
  record Ringing(Duration longest, Machines machines, @Nullable String flow) {
    /** Whoever answers waits in the queue at once. */
    public Ringing(Duration longest, Machines machines) {
      this(longest, machines, null);
    }
  }

  /** What is done about answering machines. */
  enum Machines {
    /** nobody listens: whoever answers is a person */
    UNHEARD,
    /** they are told from people, and hung up */
    HUNG_UP,
    /** they are told from people, and treated as people are */
    LET_THROUGH
  }

  /**
   * A call from us.
   *
   * @param number digits, perhaps with a plus
   * @param shown the number that the customer sees, one that reaches us; the first hotline where it
   *     is none
   */
  record Outgoing(String number, String shown) {}

  /**
   * Lets the caller hear what the contact's treatment is; whoever cannot be served hears the
   * waiting music. Asked again, the treatment begins anew.
   */
  void treat(ContactId contact);

  /** The message that the caller's treatment has recorded; empty when there is none. */
  Optional<Voicemail> voicemail(ContactId contact);

  /** Plays music to the caller and silence to the agent, both legs kept. */
  void hold(ContactId contact);

  /** Joins the held legs again. */
  void resume(ContactId contact);

  /** Stops or lets through what the agent says. */
  void mute(ContactId contact, boolean isMuted);

  /** Sends keys (0-9, *, #) to the caller's side. */
  void sendDtmf(ContactId contact, String digits);

  /** Gives the caller back to the waiting music; the agent's leg ends. */
  void park(ContactId contact);

  /** Calls an outside number and joins it with the caller; the agent's leg ends. */
  void dialOutside(ContactId contact, String number);

  /**
   * Lets the caller have what comes after a conversation, and ends the call; the agent's leg ends.
   */
  void takeLeave(ContactId contact);

  /** Ends the caller's call, and with it the agent's. */
  void hangUp(ContactId contact);

  /**
   * Every caller who is on the line now, in Asterisk's own words; empty when none. One who is being
   * called back and has not answered is not on the line.
   */
  List<LiveCall> liveCalls();

  /**
   * A caller on the line.
   *
   * @param customerAddress caller id, "" when withheld
   * @param agentLeg number of the agent's leg that is up, 0 for none
   * @param isBridged are caller and agent joined?
   * @param isWaiting does the caller hear music, with no flow or agent?
   */
  record LiveCall(
      ContactId contact,
      String customerAddress,
      String calledAddress,
      int agentLeg,
      boolean isBridged,
      boolean isWaiting) {}
}
