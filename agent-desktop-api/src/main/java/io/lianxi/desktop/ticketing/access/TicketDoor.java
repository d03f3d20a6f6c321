package io.lianxi.desktop.ticketing.access;

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
  public TicketAccess access(StaffMember member) {
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
  public Ticket ticket(String name) {
    return find(name).orElseThrow(() -> Problem.notFound("ticket " + name));
  }

  /** The ticket that is named by its id or its number; empty when there is none. */
  public Optional<Ticket> find(String name) {
    return TicketId.parse(name)
        .flatMap(tickets::find)
        .or(() -> TicketNumber.parse(name).flatMap(tickets::find));
  }

  /**
   * The ticket that is named so, for {@code member} to read.
   *
   * @throws Problem 403 when the member reads no tickets, 404 when there is none
   */
  public Ticket readBy(StaffMember member, String name) {
    access(member);
    return ticket(name);
  }

  /**
   * The ticket that is named so, for {@code member} to work on.
   *
   * @throws Problem 403 when the member may not, 404 when there is none
   */
  public Ticket workedOnBy(StaffMember member, String name) {
    TicketAccess access = access(member);
    Ticket ticket = ticket(name);
    if (!access.worksOn(ticket)) {
      throw Problem.forbidden("That is not for you to do with this ticket.");
    }
    return ticket;
  }
}
