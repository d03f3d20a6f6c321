package io.lianxi.ticket;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.StorableText;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket. A ticket is the fold of its events, in order, and nothing else.
 *
 * <p>The simple name of each record is its name in the store, so renaming one needs a migration.
 * {@code by} is the log-in name of who did it, "" for the customer or the clock. Texts hold only
 * what every store keeps, wherever they come from.
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
      subject = StorableText.of(subject);
      description = StorableText.of(description);
      fields =
          fields.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      field -> StorableText.of(field.getKey()),
                      field -> StorableText.of(field.getValue()),
                      (one, other) -> one));
      risks = risks.stream().map(StorableText::of).toList();
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
      @Nullable CustomerId customer, @Nullable PhoneNumber phone, @Nullable String province) {
    public Complainant {
      province = province == null ? null : StorableText.of(province);
    }
  }

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
  record HoldChanged(boolean isHeld, String why, String by, Instant at) implements TicketEvent {
    public HoldChanged {
      why = StorableText.of(why);
    }
  }

  /** Someone has it; the first who ever had stays responsible for good. */
  record Accepted(AgentId agent, String by, Instant at) implements Handing {}

  record PreProcessed(String note, String by, Instant at) implements TicketEvent {
    public PreProcessed {
      note = StorableText.of(note);
    }
  }

  /** The customer heard from someone for the first time. */
  record FirstResponded(String text, String by, Instant at) implements Timing {
    public FirstResponded {
      text = StorableText.of(text);
    }
  }

  /** The customer heard from someone again. */
  record Replied(String text, String by, Instant at) implements Timing {
    public Replied {
      text = StorableText.of(text);
    }
  }

  record CustomerWrote(String text, String by, Instant at) implements Timing {
    public CustomerWrote {
      text = StorableText.of(text);
    }
  }

  /** Given to a group, or to one of it. */
  record Dispatched(String group, @Nullable AgentId to, String by, Instant at) implements Handing {
    public Dispatched {
      group = StorableText.of(group);
    }
  }

  record Taken(AgentId agent, String by, Instant at) implements Handing {}

  record Worked(String note, String by, Instant at) implements TicketEvent {
    public Worked {
      note = StorableText.of(note);
    }
  }

  record Answered(String answer, String by, Instant at) implements Timing {
    public Answered {
      answer = StorableText.of(answer);
    }
  }

  /** The answer to the incident is the answer to this complaint, too. */
  record IncidentAnswered(TicketId incident, String answer, String by, Instant at)
      implements Timing {
    public IncidentAnswered {
      answer = StorableText.of(answer);
    }
  }

  record Revisited(Satisfaction satisfaction, String note, String by, Instant at)
      implements Timing {
    public Revisited {
      note = StorableText.of(note);
    }
  }

  record Archived(String rootCause, Liability liability, String by, Instant at)
      implements TicketEvent {
    public Archived {
      rootCause = StorableText.of(rootCause);
    }
  }

  /** Given to another group or another of the same. */
  record Transferred(String group, @Nullable AgentId to, String reason, String by, Instant at)
      implements Handing {
    public Transferred {
      group = StorableText.of(group);
      reason = StorableText.of(reason);
    }
  }

  record HandlerAdded(AgentId agent, String by, Instant at) implements Handing {}

  record Urged(String note, String by, Instant at) implements TicketEvent {
    public Urged {
      note = StorableText.of(note);
    }
  }

  record Returned(String reason, String by, Instant at) implements Handing {
    public Returned {
      reason = StorableText.of(reason);
    }
  }

  /**
   * Stands still from now on.
   *
   * @param until when someone has to look at it again; null for when it is resumed
   */
  record Suspended(String reason, @Nullable Instant until, String by, Instant at)
      implements Timing {
    public Suspended {
      reason = StorableText.of(reason);
    }
  }

  record Resumed(String by, Instant at) implements Timing {}

  record Escalated(String to, String reason, String by, Instant at) implements TicketEvent {
    public Escalated {
      to = StorableText.of(to);
      reason = StorableText.of(reason);
    }
  }

  record Reopened(String reason, String by, Instant at) implements Timing {
    public Reopened {
      reason = StorableText.of(reason);
    }
  }

  /** Goes on as {@code target}. */
  record MergedInto(TicketId target, String by, Instant at) implements Tying, Timing {}

  /** {@code source} goes on as this ticket. */
  record Absorbed(TicketId source, String by, Instant at) implements Tying {}

  /** A part of it is a ticket of its own now. */
  record SplitOff(TicketId part, String by, Instant at) implements Tying {}

  record ParentLinked(TicketId parent, String by, Instant at) implements Tying {}

  record ChildLinked(TicketId child, String by, Instant at) implements Tying {}

  /** It is one fault that many complain of. */
  record IncidentDeclared(String fault, String by, Instant at) implements Tying {
    public IncidentDeclared {
      fault = StorableText.of(fault);
    }
  }

  record IncidentJoined(TicketId incident, String by, Instant at) implements Tying {}

  record TermsChanged(SlaTerms terms, String why, String by, Instant at) implements Timing {
    public TermsChanged {
      why = StorableText.of(why);
    }
  }

  /** The calendar it runs by has a newer version. */
  record CalendarChanged(CalendarVersion calendar, String by, Instant at) implements Timing {}

  record Closed(String reason, String by, Instant at) implements Timing {
    public Closed {
      reason = StorableText.of(reason);
    }
  }
}
