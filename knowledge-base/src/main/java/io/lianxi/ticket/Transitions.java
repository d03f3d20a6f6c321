package io.lianxi.ticket;

import static io.lianxi.ticket.TicketState.ACCEPTED;
import static io.lianxi.ticket.TicketState.ANSWERED;
import static io.lianxi.ticket.TicketState.ARCHIVED;
import static io.lianxi.ticket.TicketState.CLOSED;
import static io.lianxi.ticket.TicketState.DISPATCHED;
import static io.lianxi.ticket.TicketState.MERGED;
import static io.lianxi.ticket.TicketState.OPENED;
import static io.lianxi.ticket.TicketState.PRE_PROCESSED;
import static io.lianxi.ticket.TicketState.REOPENED;
import static io.lianxi.ticket.TicketState.RETURNED;
import static io.lianxi.ticket.TicketState.REVISITED;
import static io.lianxi.ticket.TicketState.SUSPENDED;
import static io.lianxi.ticket.TicketState.TAKEN;
import static io.lianxi.ticket.TicketState.WORKING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which verb leads from which state to which: the way of a work order (电子工单闭环).
 *
 * <p>Two of them know more than the table: what is resumed goes on where it was, and a revisit of a
 * customer who is not content opens the ticket again.
 */
public final class Transitions {
  private static final Map<TicketState, Map<TicketVerb, TicketState>> TABLE =
      new EnumMap<>(TicketState.class);

  private static final List<TicketState> WITH_SOMEONE =
      List.of(ACCEPTED, PRE_PROCESSED, DISPATCHED, TAKEN, WORKING, RETURNED, REOPENED);
  private static final List<TicketState> UNANSWERED =
      Stream.concat(Stream.of(OPENED, SUSPENDED), WITH_SOMEONE.stream()).toList();

  static {
    for (TicketState state : TicketState.values()) {
      TABLE.put(state, new EnumMap<>(TicketVerb.class));
    }
    theWay();
    handing();
    always();
    relations();
  }

  private Transitions() {}

  private static void theWay() {
    put(TicketVerb.ACCEPT, ACCEPTED, OPENED);
    put(TicketVerb.PRE_PROCESS, PRE_PROCESSED, ACCEPTED, RETURNED, REOPENED);
    put(TicketVerb.DISPATCH, DISPATCHED, ACCEPTED, PRE_PROCESSED, RETURNED, REOPENED);
    put(TicketVerb.TAKE, TAKEN, DISPATCHED);
    put(TicketVerb.WORK, WORKING, TAKEN, WORKING, REOPENED);
    put(TicketVerb.ANSWER, ANSWERED, PRE_PROCESSED, WORKING, RETURNED);
    put(TicketVerb.REVISIT, REVISITED, ANSWERED, REVISITED);
    put(TicketVerb.ARCHIVE, ARCHIVED, REVISITED);
  }

  private static void handing() {
    put(TicketVerb.TRANSFER, DISPATCHED, DISPATCHED, TAKEN, WORKING, REOPENED);
    stay(TicketVerb.TRANSFER, ACCEPTED, PRE_PROCESSED, RETURNED, SUSPENDED);
    stay(TicketVerb.ADD_HANDLER, TAKEN, WORKING);
    put(TicketVerb.RETURN, RETURNED, DISPATCHED, TAKEN, WORKING);
    WITH_SOMEONE.forEach(state -> put(TicketVerb.SUSPEND, SUSPENDED, state));
    // to the state it was suspended in, which the ticket knows
    stay(TicketVerb.RESUME, SUSPENDED);
    put(TicketVerb.REOPEN, REOPENED, ANSWERED, REVISITED, ARCHIVED, CLOSED);
  }

  private static void always() {
    for (TicketState state : UNANSWERED) {
      stay(TicketVerb.FIRST_RESPOND, state);
      stay(TicketVerb.URGE, state);
      stay(TicketVerb.ESCALATE, state);
      put(TicketVerb.CLOSE, CLOSED, state);
    }
    for (TicketState state : TicketState.values()) {
      stay(TicketVerb.HOLD, state);
    }
    for (TicketState state : open()) {
      stay(TicketVerb.REPLY, state);
      stay(TicketVerb.HEAR, state);
      stay(TicketVerb.CORRECT, state);
      stay(TicketVerb.CHANGE_TERMS, state);
      stay(TicketVerb.CHANGE_CALENDAR, state);
    }
  }

  private static void relations() {
    for (TicketState state : UNANSWERED) {
      put(TicketVerb.MERGE, MERGED, state);
      stay(TicketVerb.ABSORB, state);
      stay(TicketVerb.SPLIT, state);
      stay(TicketVerb.DECLARE_INCIDENT, state);
      stay(TicketVerb.JOIN_INCIDENT, state);
      put(TicketVerb.ANSWER_BY_INCIDENT, ANSWERED, state);
    }
    for (TicketState state : open()) {
      stay(TicketVerb.LINK_PARENT, state);
      stay(TicketVerb.LINK_CHILD, state);
    }
  }

  private static List<TicketState> open() {
    return Stream.of(TicketState.values()).filter(TicketState::isOpen).toList();
  }

  private static void put(TicketVerb verb, TicketState to, TicketState... from) {
    for (TicketState state : from) {
      row(state).put(verb, to);
    }
  }

  private static void stay(TicketVerb verb, TicketState... states) {
    for (TicketState state : states) {
      row(state).put(verb, state);
    }
  }

  private static Map<TicketVerb, TicketState> row(TicketState state) {
    return TABLE.getOrDefault(state, Map.of());
  }

  /** Where {@code verb} leads from {@code state}; empty when it is not allowed. */
  public static Optional<TicketState> next(TicketState state, TicketVerb verb) {
    return Optional.ofNullable(row(state).get(verb));
  }

  /** What the table allows in {@code state}. */
  public static Set<TicketVerb> allowed(TicketState state) {
    Set<TicketVerb> allowed = EnumSet.noneOf(TicketVerb.class);
    allowed.addAll(row(state).keySet());
    return allowed;
  }

  /** The table as Markdown: a dot where the state stays, nothing where the verb is refused. */
  public static String markdown() {
    String head =
        Stream.of(TicketState.values()).map(Enum::name).collect(Collectors.joining(" | "));
    String rule = "|---".repeat(TicketState.values().length + 1) + "|\n";
    return "| | "
        + head
        + " |\n"
        + rule
        + Stream.of(TicketVerb.values()).map(Transitions::line).collect(Collectors.joining());
  }

  private static String line(TicketVerb verb) {
    return "| `"
        + verb.action()
        + "` "
        + verb.labelZh()
        + " | "
        + Stream.of(TicketState.values())
            .map(state -> next(state, verb).map(to -> to == state ? "·" : to.name()).orElse(""))
            .collect(Collectors.joining(" | "))
        + " |\n";
  }
}
