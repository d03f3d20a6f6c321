package io.lianxi.ticket;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tickets on their way, for tests. */
public final class TicketFixtures {
  public static final AgentId FRONT = new AgentId("front");
  public static final AgentId EXPERT = new AgentId("expert");
  public static final AgentId HELPER = new AgentId("helper");
  public static final String GROUP = "province";
  public static final TicketId INCIDENT = id(99);

  private TicketFixtures() {}

  public static TicketId id(int number) {
    return new TicketId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  public static TicketNumber number(int count) {
    return TicketNumber.of(LocalDate.of(2026, 1, 5), count);
  }

  /** Nobody has it yet; opened on a Monday at 10:00 by UTC. */
  public static Ticket opened(int number) {
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(null, null, null),
            "断网",
            "No line since the morning",
            Map.of(),
            new TicketEvent.Source(null, null, null),
            List.of());
    return Ticket.open(
        new TicketEvent.Opened(
            id(number),
            number(number),
            matter,
            SlaFixtures.ordinary(),
            "front",
            SlaFixtures.monday("10:00")));
  }

  /** {@code ticket} after {@code verbs}, which must be allowed, a minute each. */
  public static Ticket after(Ticket ticket, TicketVerb... verbs) {
    Ticket now = ticket;
    for (TicketVerb verb : verbs) {
      now = changed(now, event(verb, SlaFixtures.monday("10:00").plusSeconds(60L * now.version())));
    }
    return now;
  }

  public static Ticket changed(Ticket ticket, TicketEvent event) {
    if (ticket.apply(event) instanceof Applied.Changed(Ticket changed)) {
      return changed;
    }
    throw new AssertionError(ticket.state() + " refuses " + event);
  }

  /** A ticket in {@code state}, on the shortest way there. */
  public static Ticket in(TicketState state) {
    return after(opened(1), way(state).toArray(TicketVerb[]::new));
  }

  /** The shortest way to {@code state}. */
  public static List<TicketVerb> way(TicketState state) {
    return switch (state) {
      case OPENED -> List.of();
      case ACCEPTED -> List.of(TicketVerb.ACCEPT);
      case PRE_PROCESSED -> List.of(TicketVerb.ACCEPT, TicketVerb.PRE_PROCESS);
      case DISPATCHED -> List.of(TicketVerb.ACCEPT, TicketVerb.DISPATCH);
      case TAKEN -> with(TicketState.DISPATCHED, TicketVerb.TAKE);
      case WORKING -> with(TicketState.TAKEN, TicketVerb.WORK);
      case RETURNED -> with(TicketState.DISPATCHED, TicketVerb.RETURN);
      case SUSPENDED -> with(TicketState.WORKING, TicketVerb.SUSPEND);
      case ANSWERED -> with(TicketState.PRE_PROCESSED, TicketVerb.ANSWER);
      case REVISITED -> with(TicketState.ANSWERED, TicketVerb.REVISIT);
      case REOPENED -> List.of(TicketVerb.CLOSE, TicketVerb.REOPEN);
      case ARCHIVED -> with(TicketState.REVISITED, TicketVerb.ARCHIVE);
      case MERGED -> List.of(TicketVerb.MERGE);
      case CLOSED -> List.of(TicketVerb.CLOSE);
    };
  }

  private static List<TicketVerb> with(TicketState state, TicketVerb verb) {
    return Stream.concat(way(state).stream(), Stream.of(verb)).toList();
  }

  /** An event that does {@code verb}; the customer is content. */
  public static TicketEvent event(TicketVerb verb, Instant at) {
    String by = "front";
    @Nullable AgentId nobody = null;
    return switch (verb) {
      case ACCEPT -> new TicketEvent.Accepted(FRONT, by, at);
      case PRE_PROCESS -> new TicketEvent.PreProcessed("checked the line", by, at);
      case FIRST_RESPOND -> new TicketEvent.FirstResponded("we look into it", by, at);
      case DISPATCH -> new TicketEvent.Dispatched(GROUP, nobody, by, at);
      case TAKE -> new TicketEvent.Taken(EXPERT, by, at);
      case WORK -> new TicketEvent.Worked("on the way", by, at);
      case ANSWER -> new TicketEvent.Answered("repaired", by, at);
      case REVISIT -> new TicketEvent.Revisited(Satisfaction.SATISFIED, "", by, at);
      case ARCHIVE -> new TicketEvent.Archived("broken cable", Liability.OURS, by, at);
      case TRANSFER -> new TicketEvent.Transferred("headquarters", nobody, "theirs", by, at);
      case ADD_HANDLER -> new TicketEvent.HandlerAdded(HELPER, by, at);
      case URGE -> new TicketEvent.Urged("asks again", by, at);
      case RETURN -> new TicketEvent.Returned("not ours", by, at);
      case SUSPEND -> new TicketEvent.Suspended("waits for the customer", null, by, at);
      case RESUME -> new TicketEvent.Resumed(by, at);
      case ESCALATE -> new TicketEvent.Escalated("complaint-office", "late", by, at);
      case REOPEN -> new TicketEvent.Reopened("broken again", by, at);
      case REPLY -> new TicketEvent.Replied("tomorrow", by, at);
      case HEAR -> new TicketEvent.CustomerWrote("when?", "", at);
      case CORRECT -> new TicketEvent.Corrected(opened(1).matter(), by, at);
      case HOLD -> new TicketEvent.HoldChanged(true, "court", by, at);
      case MERGE -> new TicketEvent.MergedInto(id(2), by, at);
      case ABSORB -> new TicketEvent.Absorbed(id(3), by, at);
      case SPLIT -> new TicketEvent.SplitOff(id(4), by, at);
      case LINK_PARENT -> new TicketEvent.ParentLinked(id(5), by, at);
      case LINK_CHILD -> new TicketEvent.ChildLinked(id(6), by, at);
      case DECLARE_INCIDENT -> new TicketEvent.IncidentDeclared("cable", by, at);
      case JOIN_INCIDENT -> new TicketEvent.IncidentJoined(INCIDENT, by, at);
      case ANSWER_BY_INCIDENT ->
          new TicketEvent.IncidentAnswered(INCIDENT, "cable repaired", by, at);
      case CHANGE_TERMS -> new TicketEvent.TermsChanged(SlaFixtures.urgent(), "media", by, at);
      case CHANGE_CALENDAR ->
          new TicketEvent.CalendarChanged(
              new CalendarVersion(new CalendarName("office"), 2), by, at);
      case CLOSE -> new TicketEvent.Closed("withdrawn", by, at);
    };
  }
}
