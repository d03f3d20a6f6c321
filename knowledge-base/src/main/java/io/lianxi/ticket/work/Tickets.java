package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All tickets, until retention forgets them. */
public interface Tickets {

  /** A number nobody has had, for a ticket opened at {@code now}. */
  TicketNumber nextNumber(Instant now);

  /** The ticket as it is now; empty when there is none. */
  Optional<Ticket> find(TicketId id);

  /** The ticket that people call {@code number}; empty when there is none. */
  Optional<Ticket> find(TicketNumber number);

  /** Those of {@code ids} that are there, in no order. */
  List<Ticket> find(Collection<TicketId> ids);

  /** Everything that happened to it, in order; empty when there is no such ticket. */
  List<TicketEvent> events(TicketId id);

  /** Those that complain of {@code incident}, oldest first; at most {@code most}. */
  List<Ticket> joined(TicketId incident, int most);

  /** Those of them that still wait for its answer, oldest first; at most {@code most}. */
  List<Ticket> waiting(TicketId incident, int most);

  /** Incidents that have an answer which not all who wait for it have; at most {@code most}. */
  List<TicketId> unheard(int most);

  /**
   * Open tickets that run by an older version of that calendar, in no order; at most {@code most}.
   */
  List<Ticket> behind(CalendarVersion newer, int most);

  /**
   * Open tickets under an older version of the policy, in the order of their ids.
   *
   * @param after where to go on; empty for the beginning
   */
  List<Ticket> behind(int newerPolicy, Optional<TicketId> after, int most);

  /**
   * Opens a ticket, unless {@code request} has opened one already; atomic, and may be repeated.
   *
   * @param request names what asked for it, e.g. a contact and a form; at most 100 characters
   * @return the ticket that the request opened, now or before
   */
  Ticket open(TicketEvent.Opened event, String request);

  /**
   * Makes all of {@code changes} true or none, and tells the listeners in the same transaction.
   *
   * @return false, with nothing changed, when one of the tickets was changed by someone else
   *     meanwhile: the caller reads again and decides again
   */
  boolean record(List<Change> changes);
}
