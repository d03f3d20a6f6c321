package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Relations;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.work.Acted;
import io.lianxi.ticket.work.Correction;
import io.lianxi.ticket.work.OpeningWish;
import io.lianxi.ticket.work.TermsWish;
import io.lianxi.ticket.work.Ticketing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does a verb that is written in an address, with the words of the request. */
final class Verbs {
  private static final int LONGEST_WORDS = 4_000;
  private static final int LONGEST_NAME = 100;

  private final Ticketing ticketing;
  private final Function<String, Optional<Ticket>> named;
  private final CorrectionReader corrections;
  private final Clock clock;

  /**
   * @param named the ticket of that id or number
   */
  Verbs(
      Ticketing ticketing,
      Function<String, Optional<Ticket>> named,
      CorrectionReader corrections,
      Clock clock) {
    this.ticketing = ticketing;
    this.named = named;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** What is to be done, by whom. */
  record Asked(TicketVerb verb, VerbWords words, String by) {}

  /**
   * Does it.
   *
   * @throws Problem when the words are wrong
   */
  Acted act(Ticket ticket, Asked asked) {
    WordReader reader = new WordReader();
    VerbWords words = asked.words();
    return switch (asked.verb()) {
      case MERGE -> {
        TicketId into = other("into", words.into(), reader);
        yield ticketing.merge(ticket.id(), into, asked.by());
      }
      case LINK_PARENT -> {
        TicketId parent = other("parent", words.parent(), reader);
        yield ticketing.link(ticket.id(), parent, asked.by());
      }
      case LINK_CHILD -> {
        TicketId child = other("child", words.child(), reader);
        yield ticketing.link(child, ticket.id(), asked.by());
      }
      case SPLIT -> split(ticket, asked, reader);
      case CORRECT -> correct(ticket, asked, reader);
      default -> simple(ticket, asked, reader);
    };
  }

  private TicketId other(String field, @Nullable String name, WordReader reader) {
    Optional<Ticket> other = Optional.ofNullable(name).flatMap(named);
    if (name == null || name.isBlank()) {
      reader.wrong().mustBeGiven(field);
    } else if (other.isEmpty()) {
      reader.wrong().add(field, "没有这张工单", "is no ticket");
    }
    reader.wrong().refuse();
    return other.orElseThrow().id();
  }

  private Acted split(Ticket ticket, Asked asked, WordReader reader) {
    Relations.Description description =
        new Relations.Description(
            reader.text("subject", asked.words().subject(), OpeningWish.LONGEST_SUBJECT),
            reader.text(
                "description", asked.words().description(), OpeningWish.LONGEST_DESCRIPTION));
    reader.wrong().refuse();
    return ticketing.split(ticket.id(), description, asked.by());
  }

  private Acted simple(Ticket ticket, Asked asked, WordReader reader) {
    BiFunction<Ticket, Instant, TicketEvent> deed = deed(asked, reader);
    reader.wrong().refuse();
    return ticketing.act(ticket.id(), asked.words().version(), deed);
  }

  private Acted correct(Ticket ticket, Asked asked, WordReader reader) {
    Correction correction = corrections.read(ticket, asked.words(), reader);
    reader.wrong().refuse();
    return ticketing.correct(ticket.id(), asked.words().version(), correction, asked.by());
  }

  private BiFunction<Ticket, Instant, TicketEvent> deed(Asked asked, WordReader reader) {
    return switch (asked.verb()) {
      case ACCEPT, TAKE, DISPATCH, TRANSFER, ADD_HANDLER, RETURN -> handing(asked, reader);
      case FIRST_RESPOND, REPLY, HEAR, ANSWER, PRE_PROCESS, WORK, URGE -> saying(asked, reader);
      case REVISIT, ARCHIVE, CLOSE, REOPEN -> ending(asked, reader);
      case SUSPEND, RESUME, ESCALATE, HOLD, CHANGE_TERMS -> timing(asked, reader);
      case DECLARE_INCIDENT, JOIN_INCIDENT -> incident(asked, reader);
      case CORRECT,
          MERGE,
          ABSORB,
          SPLIT,
          LINK_PARENT,
          LINK_CHILD,
          ANSWER_BY_INCIDENT,
          CHANGE_CALENDAR ->
          throw Problem.notFound("action " + asked.verb().action());
    };
  }

  private static BiFunction<Ticket, Instant, TicketEvent> handing(Asked asked, WordReader reader) {
    VerbWords words = asked.words();
    String by = asked.by();
    switch (asked.verb()) {
      case DISPATCH, TRANSFER -> {
        String group = reader.text("group", words.group(), LONGEST_NAME);
        AgentId to = reader.agent("to", words.to());
        if (asked.verb() == TicketVerb.DISPATCH) {
          return (ticket, now) -> new TicketEvent.Dispatched(group, to, by, now);
        }
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        return (ticket, now) -> new TicketEvent.Transferred(group, to, reason, by, now);
      }
      case ADD_HANDLER -> {
        AgentId agent = reader.someone("agent", words.agent());
        return (ticket, now) -> new TicketEvent.HandlerAdded(agent, by, now);
      }
      case RETURN -> {
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        return (ticket, now) -> new TicketEvent.Returned(reason, by, now);
      }
      default -> {
        AgentId me = reader.someone("agent", words.agent() == null ? by : words.agent());
        return asked.verb() == TicketVerb.ACCEPT
            ? (ticket, now) -> new TicketEvent.Accepted(me, by, now)
            : (ticket, now) -> new TicketEvent.Taken(me, by, now);
      }
    }
  }

  private static BiFunction<Ticket, Instant, TicketEvent> saying(Asked asked, WordReader reader) {
    VerbWords words = asked.words();
    String by = asked.by();
    return switch (asked.verb()) {
      case FIRST_RESPOND -> {
        String text = reader.text("text", words.text(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.FirstResponded(text, by, now);
      }
      case REPLY -> {
        String text = reader.text("text", words.text(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Replied(text, by, now);
      }
      case HEAR -> {
        String text = reader.text("text", words.text(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.CustomerWrote(text, by, now);
      }
      case ANSWER -> {
        String answer = reader.text("answer", words.answer(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Answered(answer, by, now);
      }
      case PRE_PROCESS -> {
        String note = reader.text("note", words.note(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.PreProcessed(note, by, now);
      }
      case WORK -> {
        String note = reader.text("note", words.note(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Worked(note, by, now);
      }
      default -> {
        String note = reader.maybe("note", words.note(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Urged(note, by, now);
      }
    };
  }

  private static BiFunction<Ticket, Instant, TicketEvent> ending(Asked asked, WordReader reader) {
    VerbWords words = asked.words();
    String by = asked.by();
    return switch (asked.verb()) {
      case REVISIT -> {
        Satisfaction said =
            reader.one(
                "satisfaction", words.satisfaction(), Satisfaction.class, Satisfaction.UNREACHABLE);
        String note = reader.maybe("note", words.note(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Revisited(said, note, by, now);
      }
      case ARCHIVE -> {
        String cause = reader.text("rootCause", words.rootCause(), LONGEST_NAME);
        Liability liability =
            reader.one("liability", words.liability(), Liability.class, Liability.UNCLEAR);
        yield (ticket, now) -> new TicketEvent.Archived(cause, liability, by, now);
      }
      case CLOSE -> {
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Closed(reason, by, now);
      }
      default -> {
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Reopened(reason, by, now);
      }
    };
  }

  private BiFunction<Ticket, Instant, TicketEvent> timing(Asked asked, WordReader reader) {
    VerbWords words = asked.words();
    String by = asked.by();
    return switch (asked.verb()) {
      case SUSPEND -> {
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        Instant until = reader.later("until", words.until(), clock.instant());
        yield (ticket, now) -> new TicketEvent.Suspended(reason, until, by, now);
      }
      case RESUME -> (ticket, now) -> new TicketEvent.Resumed(by, now);
      case ESCALATE -> {
        String to = reader.text("to", words.to(), LONGEST_NAME);
        String reason = reader.text("reason", words.reason(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.Escalated(to, reason, by, now);
      }
      case HOLD -> {
        if (words.hold() == null) {
          reader.wrong().mustBeGiven("hold");
        }
        boolean isHeld = Boolean.TRUE.equals(words.hold());
        String why = reader.maybe("why", words.why(), LONGEST_WORDS);
        yield (ticket, now) -> new TicketEvent.HoldChanged(isHeld, why, by, now);
      }
      default -> terms(words, by, reader);
    };
  }

  private BiFunction<Ticket, Instant, TicketEvent> terms(
      VerbWords words, String by, WordReader reader) {
    TermsWish wish = new TermsReader(reader, ticketing::hasCalendar).read(words);
    String why = reader.text("why", words.why(), LONGEST_WORDS);
    return (ticket, now) ->
        new TicketEvent.TermsChanged(ticketing.terms(ticket, wish), why, by, now);
  }

  private BiFunction<Ticket, Instant, TicketEvent> incident(Asked asked, WordReader reader) {
    VerbWords words = asked.words();
    String by = asked.by();
    if (asked.verb() == TicketVerb.DECLARE_INCIDENT) {
      String fault = reader.text("fault", words.fault(), LONGEST_WORDS);
      return (before, now) -> new TicketEvent.IncidentDeclared(fault, by, now);
    }
    TicketId incident = other("incident", words.incident(), reader);
    if (named.apply(incident.value()).filter(one -> one.ties().isIncident()).isEmpty()) {
      reader.wrong().add("incident", "那张工单不是群障", "is no incident");
    }
    return (before, now) -> new TicketEvent.IncidentJoined(incident, by, now);
  }
}
