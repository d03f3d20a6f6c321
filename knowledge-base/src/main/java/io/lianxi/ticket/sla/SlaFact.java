package io.lianxi.ticket.sla;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;

/**
 * Something that happened to a ticket and matters to its clocks.
 *
 * <p>The simple name of each record is its name in stores, so renaming one needs a migration.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface SlaFact {
  Instant at();

  /** The ticket was opened: the first response and the resolution are owed from now on. */
  record Opened(SlaTerms terms, Instant at) implements SlaFact {}

  /** Its class, priority, category, tier, calendar or policy is another, and always was. */
  record TermsChanged(SlaTerms terms, String why, Instant at) implements SlaFact {}

  /** A calendar has a newer version; a ticket with another calendar does not care. */
  record CalendarChanged(CalendarVersion calendar, Instant at) implements SlaFact {}

  /** All clocks stand still from now on. */
  record Paused(String why, Instant at) implements SlaFact {}

  record Resumed(Instant at) implements SlaFact {}

  /** The customer heard from someone. */
  record Responded(Instant at) implements SlaFact {}

  /** The customer wrote, or rang, and waits for an answer. */
  record CustomerWrote(Instant at) implements SlaFact {}

  /** The customer got the answer; it counts as a response too. */
  record Resolved(Instant at) implements SlaFact {}

  /** The answer was none after all, or what was cancelled is owed again. */
  record Reopened(Instant at) implements SlaFact {}

  /** Nothing is owed any more, without an answer. */
  record Cancelled(String why, Instant at) implements SlaFact {}
}
