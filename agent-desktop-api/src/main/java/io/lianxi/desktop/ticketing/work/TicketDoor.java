package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.Tickets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What every door to tickets begins with: who comes, and to which ticket. */
public final class TicketDoor {
  private final Tickets tickets;
  private final Function<AgentId, Set<String>> groups;

  /**
   * @param groups the groups that an agent belongs to
   */
  TicketDoor(Tickets tickets, Function<AgentId, Set<String>> groups) {
    this.tickets = tickets;
    this.groups = groups;
  }

  /**
   * What {@code member} may do with tickets.
   *
   * @throws Problem 403 when not even read
   */
  TicketAccess access(StaffMember member) {
    TicketAccess access =
        new TicketAccess(
            member, AgentId.parse(member.username()).map(groups).orElse(Set.<String>of()));
    if (!access.reads()) {
      throw Problem.forbidden("Tickets are not for you.");
    }
    return access;
  }

  /**
   * The ticket that is named by its id or its number.
   *
   * @throws Problem 404 when there is none
   */
  Ticket ticket(String name) {
    return find(name).orElseThrow(() -> Problem.notFound("ticket " + name));
  }

  /** The ticket that is named by its id or its number; empty when there is none. */
  Optional<Ticket> find(String name) {
    return TicketId.parse(name)
        .flatMap(tickets::find)
        .or(() -> TicketNumber.parse(name).flatMap(tickets::find));
  }
}
