package io.lianxi.acd.contact;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a contact. A contact is the fold of its events, in order, and nothing else.
 *
 * <p>The simple name of each record is its name in the log, so renaming one needs a migration.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface ContactEvent {
  Instant at();

  /**
   * The customer arrived.
   *
   * @param customerAddress caller id or account name, as the channel gave it; "" when withheld
   * @param calledAddress number or account that was called
   */
  record Opened(Channel channel, String customerAddress, String calledAddress, Instant at)
      implements ContactEvent {
    public Opened {
      customerAddress = StorableText.of(customerAddress);
      calledAddress = StorableText.of(calledAddress);
    }
  }

  /** It was we who called, and the customer answered; told before anything else. */
  record Reached(Instant at) implements ContactEvent {}

  /** The customer whom we called has got so far with the message that they are told. */
  record Messaged(MessageState state, Instant at) implements ContactEvent {}

  /** The customer was found in the local user base. */
  record Identified(CustomerId customer, Instant at) implements ContactEvent {}

  /** The customer is not who was found: nobody knows who it is. */
  record Mistaken(Instant at) implements ContactEvent {}

  record LanguageChosen(Language language, Instant at) implements ContactEvent {}

  /**
   * The customer took a step of the flow.
   *
   * @param input what was pressed or typed, masked where it is secret; "" for nothing
   */
  record StepTaken(String step, String input, Instant at) implements ContactEvent {
    public StepTaken {
      step = StorableText.of(step);
      input = StorableText.of(input);
    }
  }

  /**
   * The customer came into a flow.
   *
   * @param version the edition of the flow
   */
  record FlowEntered(String flow, int version, Instant at) implements ContactEvent {}

  /**
   * The customer is through with a flow, or the flow with them.
   *
   * @param version the edition of the flow
   * @param last the step at which it ended
   * @param steps what was spent at each step, in the order in which they were met first
   */
  record FlowLeft(
      String flow, int version, FlowEnd end, String last, List<FlowStep> steps, Instant at)
      implements ContactEvent {
    /** More steps of one contact are not told. */
    public static final int MOST_STEPS = 100;

    public FlowLeft {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What a customer spent at one step of a flow.
   *
   * @param entered how often
   * @param repeated how often it was asked once more
   * @param spent all in all
   */
  record FlowStep(String step, int entered, int repeated, Duration spent) {}

  /** How a customer's way through a flow ended. */
  enum FlowEnd {
    /** the flow came to its own end */
    FINISHED,
    /** as the flow has it, in a queue */
    QUEUED,
    /** the customer hung up */
    HUNG_UP,
    /** the flow did not get on, and a person took over */
    FAILED
  }

  /** The contact began to wait in a queue: the first time, after a transfer or an overflow. */
  record Queued(QueueName queue, Wishes wishes, Standing standing, Instant at)
      implements ContactEvent {}

  /** The contact is reserved for an agent until {@code expiresAt}. */
  record Offered(AgentId agent, Instant expiresAt, Explanation explanation, Instant at)
      implements ContactEvent {}

  /**
   * The agent took the offer; the line is being connected.
   *
   * @param leg number of this attempt to connect, from 1, unique within the contact
   * @param connectBy when the attempt counts as failed
   */
  record Accepted(AgentId agent, int leg, Instant connectBy, Instant at) implements ContactEvent {}

  /**
   * Back in the queue with its original time, for {@code reason}.
   *
   * @param notBefore when the same agent may be offered it again; null for at once
   */
  record Requeued(AgentId agent, RequeueReason reason, @Nullable Instant notBefore, Instant at)
      implements ContactEvent {}

  /**
   * Waits no longer, but goes where {@code to} says; {@code Queued} follows when to a queue.
   *
   * @param explanation null when the customer chose it in the flow
   */
  record Overflowed(Overflow to, @Nullable Explanation explanation, Instant at)
      implements ContactEvent {}

  /** The customer will be called back on {@code number} and keeps the place meanwhile. */
  record CallbackRequested(String number, Instant expiresAt, Instant at) implements ContactEvent {
    public CallbackRequested {
      number = StorableText.of(number);
    }
  }

  /**
   * The customer was called and not reached; the next call is not made {@code notBefore}.
   *
   * @param reason null when nobody knows, or nobody called
   */
  record CallbackFailed(AgentId agent, @Nullable Unanswered reason, Instant notBefore, Instant at)
      implements ContactEvent {}

  /** The customer spoke a message. */
  record VoicemailLeft(String file, Duration length, Instant at) implements ContactEvent {}

  /** The customer said how good the service was, 1 (bad) to 5 (good); the last time counts. */
  record Rated(int score, Instant at) implements ContactEvent {
    public Rated {
      if (score < 1 || score > 5) {
        throw new IllegalArgumentException("a score is 1 to 5, not " + score);
      }
    }
  }

  /** Customer and agent hear each other. */
  record Connected(AgentId agent, int leg, Instant at) implements ContactEvent {}

  /** The agent's leg is lost; it may come back until {@code until}. */
  record AgentLost(AgentId agent, int leg, Instant until, Instant at) implements ContactEvent {}

  /** The agent's phone is being called again for the same conversation. */
  record Reconnecting(AgentId agent, int leg, Instant connectBy, Instant at)
      implements ContactEvent {}

  record Held(AgentId agent, Instant at) implements ContactEvent {}

  record Resumed(AgentId agent, Instant at) implements ContactEvent {}

  record Muted(AgentId agent, Instant at) implements ContactEvent {}

  record Unmuted(AgentId agent, Instant at) implements ContactEvent {}

  /**
   * The agent gave the customer away, and has wrap-up until {@code wrapUpUntil} (null: until done).
   */
  record Transferred(
      AgentId agent, Destination destination, @Nullable Instant wrapUpUntil, Instant at)
      implements ContactEvent {}

  /**
   * The conversation is over; the agent, if there was one, has wrap-up until {@code wrapUpUntil}
   * (null: until done).
   */
  record Ended(EndedBy by, @Nullable Instant wrapUpUntil, Instant at) implements ContactEvent {}

  /** The customer left before an agent came. */
  record Abandoned(Instant at) implements ContactEvent {}

  /**
   * The agent finished the work after the conversation.
   *
   * @param automatic did the clock end it?
   * @param reason code of why the disposition came of it; null where none is asked for
   */
  record WrappedUp(
      AgentId agent,
      @Nullable String disposition,
      String note,
      boolean automatic,
      Instant at,
      @Nullable String reason)
      implements ContactEvent {
    public WrappedUp {
      note = StorableText.of(note);
      reason = reason == null ? null : StorableText.of(reason);
    }

    /** Without a reason. */
    public WrappedUp(
        AgentId agent, @Nullable String disposition, String note, boolean automatic, Instant at) {
      this(agent, disposition, note, automatic, at, null);
    }
  }

  /** Why a contact went back to its queue. */
  enum RequeueReason {
    DECLINED,
    RONA,
    CONNECT_FAILED,
    CONNECTION_LOST,
    /** the agent did not write back */
    NO_REPLY
  }

  /** Who ended a conversation. */
  enum EndedBy {
    CUSTOMER,
    AGENT,
    SYSTEM
  }

  /** Where a contact is transferred to. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "to")
  sealed interface Destination {
    record ToQueue(QueueName queue) implements Destination {}

    record ToAgent(AgentId agent) implements Destination {}

    record ToNumber(String number) implements Destination {}
  }
}
