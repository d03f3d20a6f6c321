package io.lianxi.desktop.customer;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/** Calls a customer for the agent who asks, and notes it. */
public final class Calling {
  private final CustomerCalls calls;
  private final Customers customers;
  private final Changes changes;

  Calling(CustomerCalls calls, Customers customers, Changes changes) {
    this.calls = calls;
    this.customers = customers;
    this.changes = changes;
  }

  /** The contact that the call is. */
  public record Called(String contactId) {}

  /**
   * Who is called.
   *
   * @param phone null for the customer's own
   * @param about what the call is about, for the audit
   */
  public record Whom(@Nullable PhoneNumber phone, @Nullable CustomerId customer, String about) {}

  /**
   * Calls {@code whom}.
   *
   * @throws Problem 409 with a reason when that cannot be
   */
  public Called call(StaffMember member, Whom whom, ServerWebExchange exchange) {
    PhoneNumber number = number(whom).orElseThrow(() -> refused(Why.NO_NUMBER));
    Placed placed = calls.call(new AgentId(member.username()), number, whom.customer());
    return switch (placed) {
      case Placed.Calling(Contact contact) -> {
        changes.audit(
            exchange,
            member,
            Action.CUSTOMER_CALLED,
            whom.about(),
            PhoneNumber.mask(number.value()));
        yield new Called(contact.id().value());
      }
      case Placed.Refused(Why why) -> throw refused(why);
    };
  }

  private Optional<PhoneNumber> number(Whom whom) {
    return Optional.ofNullable(whom.phone())
        .or(
            () ->
                Optional.ofNullable(whom.customer()).flatMap(customers::find).map(Customer::phone));
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
