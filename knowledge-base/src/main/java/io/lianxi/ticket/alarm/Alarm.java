package io.lianxi.ticket.alarm;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.sla.Moment;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a ticket that someone is to be told.
 *
 * @param detail the step of a warning, e.g. 80%; the level of an escalation; else a few words
 * @param at when it was to be told
 * @param told who is
 */
public record Alarm(Cause cause, String detail, Instant at, List<Addressee> told) {

  /** What is told. */
  public enum Occasion {
    WARNING,
    BREACH,
    ESCALATION,
    /** The time until which a ticket was suspended has come. */
    LOOK_AGAIN,
    /** The timer of a ticket cannot do its work. */
    TIMER_FAILED
  }

  /**
   * Tells an alarm from any other: the same cause is told once.
   *
   * @param kind the clock; null where none is concerned
   * @param start when that clock began to run; else what tells this from others of its occasion
   * @param step which of several of the same occasion; "" for the only one
   */
  public record Cause(
      TicketId ticket, @Nullable ClockKind kind, Instant start, Occasion occasion, String step) {
    public Cause {
      start = start.truncatedTo(ChronoUnit.MICROS); // as fine as stores keep it
    }
  }

  public Alarm {
    at = at.truncatedTo(ChronoUnit.MICROS);
    told = List.copyOf(told);
  }

  /** What {@code moment} of the ticket is the cause of. */
  public static Cause cause(TicketId ticket, Moment moment) {
    return switch (moment.occasion()) {
      case Moment.Warning warning ->
          cause(ticket, moment, Occasion.WARNING, warning.step().toString());
      case Moment.Breach breach -> cause(ticket, moment, Occasion.BREACH, "");
      case Moment.Escalation escalation ->
          cause(ticket, moment, Occasion.ESCALATION, Integer.toString(escalation.level()));
    };
  }

  private static Cause cause(TicketId ticket, Moment moment, Occasion occasion, String step) {
    return new Cause(ticket, moment.kind(), moment.start(), occasion, step);
  }
}
