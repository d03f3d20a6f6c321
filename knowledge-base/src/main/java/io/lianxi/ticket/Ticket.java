package io.lianxi.ticket;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.lianxi.acd.AgentId;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.sla.SlaFact;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to a customer and the work on it: the fold of its {@link TicketEvent}s.
 *
 * @param version how many events it is the fold of
 * @param isHeld is it kept, however old it gets?
 * @param suspendedIn where it goes on when it is resumed; null unless it is suspended
 * @param facts what its clocks have to know, oldest first
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Ticket(
    TicketId id,
    TicketNumber number,
    int version,
    TicketState state,
    @Nullable TicketState suspendedIn,
    Matter matter,
    SlaTerms terms,
    Hands hands,
    Ties ties,
    Counts counts,
    @Nullable Outcome outcome,
    boolean isHeld,
    Dates dates,
    List<SlaFact> facts) {
  /** How many may work on one ticket beside who has it. */
  static final int MOST_HELPERS = 20;

  /** How many children, parts and merged tickets one has at most. */
  static final int MOST_TIES = 100;

  /** How high a ticket can be escalated. */
  static final int HIGHEST_LEVEL = 9;

  /**
   * Who has it.
   *
   * @param responsible who accepted it first, for good (首问负责); null before
   * @param handler who has it now; null while a group has it and nobody of it
   * @param group null until it was dispatched
   */
  public record Hands(
      @Nullable AgentId responsible,
      @Nullable AgentId handler,
      @Nullable String group,
      List<AgentId> helpers) {
    public Hands {
      helpers = List.copyOf(helpers);
    }
  }

  /**
   * Which tickets it belongs with.
   *
   * @param mergedInto the ticket it goes on as; null when it goes on itself
   * @param isIncident is it one fault that many complain of?
   * @param incident the incident it complains of; null for none
   */
  public record Ties(
      @Nullable TicketId parent,
      List<TicketId> children,
      List<TicketId> absorbed,
      List<TicketId> parts,
      @Nullable TicketId mergedInto,
      boolean isIncident,
      @Nullable TicketId incident) {
    public Ties {
      children = List.copyOf(children);
      absorbed = List.copyOf(absorbed);
      parts = List.copyOf(parts);
    }
  }

  /** How often something happened to it. */
  public record Counts(int urged, int returned, int reopened, int escalated) {}

  /**
   * What came of it.
   *
   * @param answer null when it was closed without
   * @param satisfaction null until the customer was asked
   * @param rootCause null until it is archived
   * @param liability null until it is archived
   */
  public record Outcome(
      @Nullable String answer,
      @Nullable Satisfaction satisfaction,
      @Nullable String rootCause,
      @Nullable Liability liability) {}

  /**
   * When what happened to it.
   *
   * @param changed when anything last happened
   * @param state since when it is in its state
   * @param answered when the customer got the answer; null while there is none
   * @param ended when it was archived, merged or closed; null while it is open
   */
  public record Dates(
      Instant opened,
      Instant changed,
      Instant state,
      @Nullable Instant answered,
      @Nullable Instant ended) {}

  public Ticket {
    facts = List.copyOf(facts);
  }

  /** The ticket that {@code event} opens. */
  public static Ticket open(TicketEvent.Opened event) {
    return new Ticket(
        event.id(),
        event.number(),
        1,
        TicketState.OPENED,
        null,
        event.matter(),
        event.terms(),
        new Hands(null, null, null, List.of()),
        new Ties(null, List.of(), List.of(), List.of(), null, false, null),
        new Counts(0, 0, 0, 0),
        null,
        false,
        new Dates(event.at(), event.at(), event.at(), null, null),
        List.of(new SlaFact.Opened(event.terms(), event.at())));
  }

  /** The ticket after {@code event}, or why that cannot be. */
  public Applied apply(TicketEvent event) {
    return new TicketFold(this).apply(event);
  }

  /** What can be done with it now. */
  public Set<TicketVerb> allowed() {
    Set<TicketVerb> allowed = EnumSet.noneOf(TicketVerb.class);
    Transitions.allowed(state).stream()
        .filter(verb -> TicketFold.obstacle(this, verb).isEmpty())
        .forEach(allowed::add);
    return allowed;
  }

  /** Has the customer heard from anyone yet? */
  public boolean hasResponded() {
    return facts.stream()
        .anyMatch(fact -> fact instanceof SlaFact.Responded || fact instanceof SlaFact.Resolved);
  }

  /** The last that was said by the customer or to the customer, or that began or ended the talk. */
  Optional<SlaFact> lastWord() {
    return facts.reversed().stream()
        .filter(
            fact ->
                fact instanceof SlaFact.Responded
                    || fact instanceof SlaFact.CustomerWrote
                    || fact instanceof SlaFact.Resolved
                    || fact instanceof SlaFact.Reopened)
        .findFirst();
  }
}
