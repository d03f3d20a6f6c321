package io.lianxi.desktop.ticketing.progress;

import io.lianxi.desktop.customer.Calling;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Calls the customer of a ticket for the agent who asks. */
@RestController
@RequestMapping("/api/tickets/{id}/call")
public final class CallApi {
  private final Calling calling;
  private final TicketDoor door;

  CallApi(Calling calling, TicketDoor door) {
    this.calling = calling;
    this.door = door;
  }

  @PostMapping
  Calling.Called call(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Ticket ticket = door.readBy(member, id);
    Complainant complainant = ticket.matter().complainant();
    Calling.Whom whom =
        new Calling.Whom(complainant.phone(), complainant.customer(), ticket.number().value());
    return calling.call(member, whom, exchange);
  }
}
