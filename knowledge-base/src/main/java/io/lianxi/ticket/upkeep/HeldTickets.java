package io.lianxi.ticket.upkeep;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.TicketId;
import java.util.Collection;
import java.util.List;

/** Which tickets someone has taken and not let go of. */
interface HeldTickets {

  /** Tickets that are TAKEN or WORKING with one of {@code agents}, the longest so first. */
  List<TicketId> heldBy(Collection<AgentId> agents, int most);
}
