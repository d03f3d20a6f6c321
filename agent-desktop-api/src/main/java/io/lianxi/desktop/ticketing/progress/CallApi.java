package io.lianxi.desktop.ticketing.progress;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.handling.CustomerCalls;
import io.lianxi.acd.handling.CustomerCalls.Placed;
import io.lianxi.acd.handling.CustomerCalls.Why;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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
  private final CustomerCalls calls;
  private final TicketDoor door;
  private final Customers customers;
  private final Changes changes;

  CallApi(CustomerCalls calls, TicketDoor door, Customers customers, Changes changes) {
    this.calls = calls;
    this.door = door;
    this.customers = customers;
    this.changes = changes;
  }

  /** The contact that the call is. */
  public record Calling(String contactId) {}

  @PostMapping
  Calling call(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Ticket ticket = door.readBy(member, id);
    Complainant complainant = ticket.matter().complainant();
    PhoneNumber number = number(complainant).orElseThrow(() -> refused(Why.NO_NUMBER));
    Placed placed = calls.call(new AgentId(member.username()), number, complainant.customer());
    return switch (placed) {
      case Placed.Calling(Contact contact) -> {
        changes.audit(
            exchange,
            member,
            Action.CUSTOMER_CALLED,
            ticket.number().value(),
            PhoneNumber.mask(number.value()));
        yield new Calling(contact.id().value());
      }
      case Placed.Refused(Why why) -> throw refused(why);
    };
  }

  private Optional<PhoneNumber> number(Complainant complainant) {
    return Optional.ofNullable(complainant.phone())
        .or(
            () ->
                Optional.ofNullable(complainant.customer())
                    .flatMap(customers::find)
                    .map(Customer::phone));
  }

  private static Problem refused(Why why) {
    String zh =
        switch (why) {
          case NO_NUMBER -> "没有可拨打的客户号码";
          case FORBIDDEN -> "该号码在禁拨名单中";
          case NO_QUEUE -> "您没有服务的队列，无法外呼";
          case NOT_FREE -> "请先置为空闲，且没有通话在进行";
        };
    String en =
        switch (why) {
          case NO_NUMBER -> "There is no number of the customer that we call.";
          case FORBIDDEN -> "The number is on the list of those that may not be called.";
          case NO_QUEUE -> "You serve no queue.";
          case NOT_FREE -> "Be available and free first.";
        };
    return Problem.of(HttpStatus.CONFLICT, "not-allowed", en)
        .with(Map.of("reason", why.name(), "detailZh", zh));
  }
}
