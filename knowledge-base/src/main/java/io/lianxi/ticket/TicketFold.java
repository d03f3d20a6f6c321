package io.lianxi.ticket;

import io.lianxi.ticket.Ticket.Counts;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.Ticket.Outcome;
import io.lianxi.ticket.Ticket.Ties;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies an event to a ticket.
 *
 * <ol>
 *   <li>What {@link Transitions} does not allow is refused;
 *   <li>so is what something about the ticket is in the way of ({@link #obstacle});
 *   <li>and a tie to itself.
 * </ol>
 */
final class TicketFold {
  private final Ticket before;
  private final Hands hands;
  private final Ties ties;
  private final Counts counts;

  TicketFold(Ticket before) {
    this.before = before;
    this.hands = before.hands();
    this.ties = before.ties();
    this.counts = before.counts();
  }

  Applied apply(TicketEvent event) {
    Optional<TicketVerb> verb = verb(event);
    if (verb.isEmpty()) {
      throw new IllegalArgumentException("a ticket is opened once");
    }
    Optional<TicketState> next = Transitions.next(before.state(), verb.get());
    if (next.isEmpty()) {
      return refused(verb.get(), "not in the state " + before.state());
    }
    Optional<String> obstacle = obstacle(before, verb.get()).or(() -> obstacle(event));
    return obstacle
        .<Applied>map(why -> refused(verb.get(), why))
        .orElseGet(() -> new Applied.Changed(changed(event, state(event, next.get()))));
  }

  private Applied refused(TicketVerb verb, String why) {
    return new Applied.Refused(before.state(), verb, before.allowed(), why);
  }

  /** What is done with a ticket by {@code event}; empty for its opening. */
  static Optional<TicketVerb> verb(TicketEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case TicketEvent.Opened e -> null;
          case TicketEvent.Corrected e -> TicketVerb.CORRECT;
          case TicketEvent.HoldChanged e -> TicketVerb.HOLD;
          case TicketEvent.Accepted e -> TicketVerb.ACCEPT;
          case TicketEvent.PreProcessed e -> TicketVerb.PRE_PROCESS;
          case TicketEvent.FirstResponded e -> TicketVerb.FIRST_RESPOND;
          case TicketEvent.Replied e -> TicketVerb.REPLY;
          case TicketEvent.CustomerWrote e -> TicketVerb.HEAR;
          case TicketEvent.Dispatched e -> TicketVerb.DISPATCH;
          case TicketEvent.Taken e -> TicketVerb.TAKE;
          case TicketEvent.Worked e -> TicketVerb.WORK;
          case TicketEvent.Answered e -> TicketVerb.ANSWER;
          case TicketEvent.IncidentAnswered e -> TicketVerb.ANSWER_BY_INCIDENT;
          case TicketEvent.Revisited e -> TicketVerb.REVISIT;
          case TicketEvent.Archived e -> TicketVerb.ARCHIVE;
          case TicketEvent.Transferred e -> TicketVerb.TRANSFER;
          case TicketEvent.HandlerAdded e -> TicketVerb.ADD_HANDLER;
          case TicketEvent.Urged e -> TicketVerb.URGE;
          case TicketEvent.Returned e -> TicketVerb.RETURN;
          case TicketEvent.Suspended e -> TicketVerb.SUSPEND;
          case TicketEvent.Resumed e -> TicketVerb.RESUME;
          case TicketEvent.Escalated e -> TicketVerb.ESCALATE;
          case TicketEvent.Reopened e -> TicketVerb.REOPEN;
          case TicketEvent.MergedInto e -> TicketVerb.MERGE;
          case TicketEvent.Absorbed e -> TicketVerb.ABSORB;
          case TicketEvent.SplitOff e -> TicketVerb.SPLIT;
          case TicketEvent.ParentLinked e -> TicketVerb.LINK_PARENT;
          case TicketEvent.ChildLinked e -> TicketVerb.LINK_CHILD;
          case TicketEvent.IncidentDeclared e -> TicketVerb.DECLARE_INCIDENT;
          case TicketEvent.IncidentJoined e -> TicketVerb.JOIN_INCIDENT;
          case TicketEvent.TermsChanged e -> TicketVerb.CHANGE_TERMS;
          case TicketEvent.CalendarChanged e -> TicketVerb.CHANGE_CALENDAR;
          case TicketEvent.Closed e -> TicketVerb.CLOSE;
        });
  }

  /** What about {@code ticket} is in the way of {@code verb}, whatever its state. */
  static Optional<String> obstacle(Ticket ticket, TicketVerb verb) {
    Ties ties = ticket.ties();
    boolean isInIncident = ties.isIncident() || ties.incident() != null;
    return switch (verb) {
      case FIRST_RESPOND -> when(ticket.hasResponded(), "the customer has heard from us already");
      case REPLY -> when(!ticket.hasResponded(), "the first response comes first");
      case ADD_HANDLER ->
          when(ticket.hands().helpers().size() >= Ticket.MOST_HELPERS, "enough work on it");
      case ESCALATE ->
          when(ticket.counts().escalated() >= Ticket.HIGHEST_LEVEL, "it cannot go higher");
      case LINK_PARENT -> when(ties.parent() != null, "it has a parent already");
      case LINK_CHILD -> when(isFull(ties.children()), "it has too many children");
      case ABSORB -> when(isFull(ties.absorbed()), "too many were merged into it");
      case SPLIT -> when(isFull(ties.parts()), "it has too many parts");
      case DECLARE_INCIDENT, JOIN_INCIDENT -> when(isInIncident, "it belongs to an incident");
      case ANSWER_BY_INCIDENT -> when(ties.incident() == null, "it belongs to no incident");
      case ACCEPT,
          PRE_PROCESS,
          DISPATCH,
          TAKE,
          WORK,
          ANSWER,
          REVISIT,
          ARCHIVE,
          TRANSFER,
          URGE,
          RETURN,
          SUSPEND,
          RESUME,
          REOPEN,
          HEAR,
          CORRECT,
          HOLD,
          MERGE,
          CHANGE_TERMS,
          CHANGE_CALENDAR,
          CLOSE ->
          Optional.empty();
    };
  }

  private static boolean isFull(List<TicketId> ties) {
    return ties.size() >= Ticket.MOST_TIES;
  }

  private static Optional<String> when(boolean isInTheWay, String why) {
    return isInTheWay ? Optional.of(why) : Optional.empty();
  }

  /** What about {@code event} itself is in the way. */
  private Optional<String> obstacle(TicketEvent event) {
    if (event instanceof TicketEvent.IncidentAnswered answered) {
      return when(!answered.incident().equals(ties.incident()), "it belongs to another incident");
    }
    if (event instanceof TicketEvent.HandlerAdded added) {
      boolean isThere =
          added.agent().equals(hands.handler()) || hands.helpers().contains(added.agent());
      return when(isThere, "that one works on it already");
    }
    return event instanceof TicketEvent.Tying tying ? obstacle(tying) : Optional.empty();
  }

  private Optional<String> obstacle(TicketEvent.Tying event) {
    return switch (event) {
      case TicketEvent.MergedInto merged -> itself(merged.target());
      case TicketEvent.Absorbed absorbed -> itself(absorbed.source());
      case TicketEvent.SplitOff split -> itself(split.part());
      case TicketEvent.ParentLinked(TicketId parent, String by, Instant at) ->
          itself(parent).or(() -> when(ties.children().contains(parent), "that is a child of it"));
      case TicketEvent.ChildLinked(TicketId child, String by, Instant at) ->
          itself(child)
              .or(() -> when(child.equals(ties.parent()), "that is the parent of it"))
              .or(() -> when(ties.children().contains(child), "that is a child of it already"));
      case TicketEvent.IncidentDeclared declared -> Optional.empty();
      case TicketEvent.IncidentJoined joined -> itself(joined.incident());
    };
  }

  private Optional<String> itself(TicketId other) {
    return when(other.equals(before.id()), "a ticket has no ties to itself");
  }

  private TicketState state(TicketEvent event, TicketState next) {
    TicketState suspendedIn = before.suspendedIn();
    boolean isDiscontent =
        event instanceof TicketEvent.Revisited revisited
            && revisited.satisfaction() == Satisfaction.NOT_SATISFIED;
    if (event instanceof TicketEvent.Resumed && suspendedIn != null) {
      return suspendedIn;
    }
    return isDiscontent ? TicketState.REOPENED : next;
  }

  private Ticket changed(TicketEvent event, TicketState state) {
    return new Ticket(
        before.id(),
        before.number(),
        before.version() + 1,
        state,
        suspendedIn(event, state),
        event instanceof TicketEvent.Corrected corrected ? corrected.matter() : before.matter(),
        terms(event),
        event instanceof TicketEvent.Handing handing ? new HandsFold(before).after(handing) : hands,
        event instanceof TicketEvent.Tying tying ? ties(tying) : ties,
        counts(event, state),
        outcome(event, state),
        event instanceof TicketEvent.HoldChanged hold ? hold.isHeld() : before.isHeld(),
        new DatesFold(before.state(), before.dates()).after(event, state),
        new FactsFold(before).after(event, state));
  }

  /** Whoever is given it while it is suspended has to take it first afterwards. */
  private @Nullable TicketState suspendedIn(TicketEvent event, TicketState state) {
    if (state != TicketState.SUSPENDED) {
      return null;
    }
    if (event instanceof TicketEvent.Suspended) {
      return before.state();
    }
    TicketState in = before.suspendedIn();
    return in != null && event instanceof TicketEvent.Transferred
        ? Transitions.next(in, TicketVerb.TRANSFER).orElse(in)
        : in;
  }

  private SlaTerms terms(TicketEvent event) {
    if (event instanceof TicketEvent.TermsChanged changed) {
      return changed.terms();
    }
    return event instanceof TicketEvent.CalendarChanged changed
        ? before.terms().with(changed.calendar())
        : before.terms();
  }

  private Ties ties(TicketEvent.Tying event) {
    TiesChange change = new TiesChange(ties);
    return switch (event) {
      case TicketEvent.ParentLinked linked -> change.parent(linked.parent());
      case TicketEvent.ChildLinked linked -> change.child(linked.child());
      case TicketEvent.Absorbed absorbed -> change.absorbed(absorbed.source());
      case TicketEvent.SplitOff split -> change.part(split.part());
      case TicketEvent.MergedInto merged -> change.mergedInto(merged.target());
      case TicketEvent.IncidentDeclared declared -> change.incident();
      case TicketEvent.IncidentJoined joined -> change.joined(joined.incident());
    };
  }

  private Counts counts(TicketEvent event, TicketState state) {
    boolean isReopened = state == TicketState.REOPENED && before.state() != state;
    boolean isAgain = isReopened && before.state() != TicketState.SUSPENDED;
    return new Counts(
        counts.urged() + (event instanceof TicketEvent.Urged ? 1 : 0),
        counts.returned() + (event instanceof TicketEvent.Returned ? 1 : 0),
        counts.reopened() + (isAgain ? 1 : 0),
        counts.escalated() + (event instanceof TicketEvent.Escalated ? 1 : 0));
  }

  private @Nullable Outcome outcome(TicketEvent event, TicketState state) {
    if (state == TicketState.REOPENED) {
      return null;
    }
    Outcome so = before.outcome();
    String answer = so == null ? null : so.answer();
    if (event instanceof TicketEvent.Answered answered) {
      return new Outcome(answered.answer(), null, null, null);
    }
    if (event instanceof TicketEvent.IncidentAnswered answered) {
      return new Outcome(answered.answer(), null, null, null);
    }
    if (event instanceof TicketEvent.Revisited revisited) {
      return new Outcome(answer, revisited.satisfaction(), null, null);
    }
    return event instanceof TicketEvent.Archived(var rootCause, var liability, var by, var at)
        ? new Outcome(answer, so == null ? null : so.satisfaction(), rootCause, liability)
        : so;
  }
}
