package io.lianxi.ticket.progress;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers ask and say about their tickets, on whichever channel. Only who names both the
 * number of the ticket and the telephone it was opened with is told anything; a number that nobody
 * has and a wrong telephone are the same to whoever asks, in the answer and in the time it takes.
 */
public interface Progress {

  /** How long customers wait between two urgings that count. */
  Duration BETWEEN_URGINGS = Duration.ofHours(1);

  /** The longest note that is kept. */
  int LONGEST_NOTE = 500;

  /**
   * A number and a telephone, as they were given.
   *
   * @param number may be no number at all
   */
  record Proof(String number, PhoneNumber phone) {}

  /**
   * How a ticket stands.
   *
   * @param due when something is due next; null when nothing is
   * @param answer null before there is one
   * @param mayUrge can it be urged now?
   * @param mayRevisit are they asked whether they are content?
   */
  record Standing(
      TicketNumber number,
      PublicText state,
      Instant openedAt,
      @Nullable Instant due,
      List<Step> steps,
      @Nullable String answer,
      boolean mayUrge,
      boolean mayRevisit) {}

  /** A step that customers are told of. */
  record Step(Instant at, PublicText label) {}

  /** What came of what a customer said. */
  enum Heard {
    DONE,
    /** There is no such ticket of theirs. */
    UNKNOWN,
    /** Not now: it is over, was urged just before, or they were asked already. */
    NOT_NOW
  }

  /** How the ticket stands; empty when there is no such ticket of theirs. */
  Optional<Standing> find(Proof proof);

  /** The customer asks to be served sooner. */
  Heard urge(Proof proof, String note);

  /** The customer says what they think of the answer; who is not content opens the ticket again. */
  Heard revisit(Proof proof, Satisfaction satisfaction, String note);
}
