package io.lianxi.ticket;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket. A ticket is the fold of its events, in order, and nothing else.
 *
 * <p>The simple name of each record is its name in the store, so renaming one needs a migration.
 * {@code by} is the log-in name of who did it, "" for the customer or the clock.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface TicketEvent {
  String by();

  Instant at();

  /**
   * What it is about.
   *
   * @param complainant who complains
   * @param fields what the category asks for beside, by the code of the field
   * @param source where it came from
   * @param risks the risk words it says, and the reasons why its customer is a risk
   */
  record Matter(
      Complainant complainant,
      String subject,
      String description,
      Map<String, String> fields,
      Source source,
      List<String> risks) {
    public Matter {
      fields = Map.copyOf(fields);
      risks = List.copyOf(risks);
    }
  }

  /**
   * Who complains.
   *
   * @param customer null when not in the local user base
   * @param phone where they can be reached; null when they left none
   * @param province code of the province it happened in; null when not known
   */
  record Complainant(
      @Nullable CustomerId customer, @Nullable PhoneNumber phone, @Nullable String province) {}

  /**
   * Where a ticket came from.
   *
   * @param contact the call or chat it came from; null when from none
   * @param splitFrom the ticket it was a part of; null when of none
   * @param repeatOf the last ticket of the same customer about the same; null when there was none
   */
  record Source(
      @Nullable ContactId contact, @Nullable TicketId splitFrom, @Nullable TicketId repeatOf) {}

  /** It changes who has the ticket. */
  sealed interface Handing extends TicketEvent {}

  /** It changes which tickets the ticket belongs with. */
  sealed interface Tying extends TicketEvent {}

  /** It matters to the ticket's clocks. */
  sealed interface Timing extends TicketEvent {}

  record Opened(
      TicketId id, TicketNumber number, Matter matter, SlaTerms terms, String by, Instant at)
      implements TicketEvent {}

  /** What it is about was written down wrongly, or more is known now. */
  record Corrected(Matter matter, String by, Instant at) implements TicketEvent {}

  /** It is to be kept, however old it gets, or no longer so (封存). */
  record HoldChanged(boolean isHeld, String why, String by, Instant at) implements TicketEvent {}

  /** Someone has it; the first who ever had stays responsible for good. */
  record Accepted(AgentId agent, String by, Instant at) implements Handing {}

  record PreProcessed(String note, String by, Instant at) implements TicketEvent {}

  /** The customer heard from someone for the first time. */
  record FirstResponded(String text, String by, Instant at) implements Timing {}

  /** The customer heard from someone again. */
  record Replied(String text, String by, Instant at) implements Timing {}

  record CustomerWrote(String text, String by, Instant at) implements Timing {}

  /** Given to a group, or to one of it. */
  record Dispatched(String group, @Nullable AgentId to, String by, Instant at) implements Handing {}

  record Taken(AgentId agent, String by, Instant at) implements Handing {}

  record Worked(String note, String by, Instant at) implements TicketEvent {}

  record Answered(String answer, String by, Instant at) implements Timing {}

  /** The answer to the incident is the answer to this complaint, too. */
  record IncidentAnswered(TicketId incident, String answer, String by, Instant at)
      implements Timing {}

  record Revisited(Satisfaction satisfaction, String note, String by, Instant at)
      implements Timing {}

  record Archived(String rootCause, Liability liability, String by, Instant at)
      implements TicketEvent {}

  /** Given to another group or another of the same. */
  record Transferred(String group, @Nullable AgentId to, String reason, String by, Instant at)
      implements Handing {}

  record HandlerAdded(AgentId agent, String by, Instant at) implements Handing {}

  record Urged(String note, String by, Instant at) implements TicketEvent {}

  record Returned(String reason, String by, Instant at) implements Handing {}

  /**
   * Stands still from now on.
   *
   * @param until when someone has to look at it again; null for when it is resumed
   */
  record Suspended(String reason, @Nullable Instant until, String by, Instant at)
      implements Timing {}

  record Resumed(String by, Instant at) implements Timing {}

  record Escalated(String to, String reason, String by, Instant at) implements TicketEvent {}

  record Reopened(String reason, String by, Instant at) implements Timing {}

  /** Goes on as {@code target}. */
  record MergedInto(TicketId target, String by, Instant at) implements Tying, Timing {}

  /** {@code source} goes on as this ticket. */
  record Absorbed(TicketId source, String by, Instant at) implements Tying {}

  /** A part of it is a ticket of its own now. */
  record SplitOff(TicketId part, String by, Instant at) implements Tying {}

  record ParentLinked(TicketId parent, String by, Instant at) implements Tying {}

  record ChildLinked(TicketId child, String by, Instant at) implements Tying {}

  /** It is one fault that many complain of. */
  record IncidentDeclared(String fault, String by, Instant at) implements Tying {}

  record IncidentJoined(TicketId incident, String by, Instant at) implements Tying {}

  record TermsChanged(SlaTerms terms, String why, String by, Instant at) implements Timing {}

  /** The calendar it runs by has a newer version. */
  record CalendarChanged(CalendarVersion calendar, String by, Instant at) implements Timing {}

  record Closed(String reason, String by, Instant at) implements Timing {}
}
