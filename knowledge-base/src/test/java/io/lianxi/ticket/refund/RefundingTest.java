package io.lianxi.ticket.refund;

import static io.lianxi.ticket.refund.RefundFixtures.AGENT;
import static io.lianxi.ticket.refund.RefundFixtures.SUPERVISOR;
import static io.lianxi.ticket.refund.RefundFixtures.T0;
import static io.lianxi.ticket.refund.RefundFixtures.granted;
import static io.lianxi.ticket.refund.RefundFixtures.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.refund.RefundDecision.Reason;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.WorkFixtures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundingTest {
  private final Refunds refunds = new MemoryRefunds(ticket -> true);
  private final SettableClock clock = new SettableClock(T0);
  private final Refunding refunding =
      new Refunding(refunds, new Payees(new OneCustomer()), RefundPolicy::shipped, clock);
  private final Ticket ticket = Ticket.open(WorkFixtures.opening(1));

  /** Knows the customer C7, who has the telephone +8613900000007. */
  private static final class OneCustomer implements Customers {
    private static final Customer KNOWN =
        new Customer(
            new CustomerId("C7"),
            "C00000007",
            "林国栋",
            Customer.Type.PERSONAL,
            new PhoneNumber("+8613900000007"),
            1,
            Language.ZH,
            "",
            0);

    @Override
    public Optional<Customer> find(CustomerId id) {
      return Optional.of(KNOWN).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Customer> findByNumber(String number) {
      return Optional.of(KNOWN).filter(known -> known.number().equals(number));
    }

    @Override
    public List<Customer> findByName(String beginning, String after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Customer> findByPhone(PhoneNumber phone) {
      return KNOWN.phone().equals(phone) ? List.of(KNOWN) : List.of();
    }

    @Override
    public void save(Customer customer) {
      throw new UnsupportedOperationException();
    }
  }

  private static Ticket complaining(@Nullable String customer, String phone) {
    TicketEvent.Matter matter = WorkFixtures.matter("断网");
    return Ticket.open(
        WorkFixtures.opening(
            1,
            new TicketEvent.Matter(
                new TicketEvent.Complainant(
                    customer == null ? null : new CustomerId(customer),
                    new PhoneNumber(phone),
                    null),
                matter.subject(),
                matter.description(),
                matter.fields(),
                matter.source(),
                matter.risks()),
            SlaFixtures.ordinary()));
  }

  private static Refunding.Wish wish(RefundId id, long fen) {
    return new Refunding.Wish(
        id, Refund.Kind.COMPENSATION, fen, Liability.OURS, "no line", List.of());
  }

  @Test
  void theSameRequestTwiceIsOneRefund() {
    RefundId id = RefundId.of(ticket.id(), "form 1");
    Refund first = granted(refunding.propose(ticket, wish(id, 1_000), AGENT)).orElseThrow();
    assertThat(granted(refunding.propose(ticket, wish(id, 1_000), AGENT))).contains(first);
    assertThat(refunds.of(ticket.id())).containsExactly(first);
    assertThat(RefundId.of(ticket.id(), "form 2")).isNotEqualTo(id);
    assertThat(RefundId.of(TicketFixtures.id(2), "form 1")).isNotEqualTo(id);
  }

  @ParameterizedTest
  @EnumSource(
      value = TicketState.class,
      names = {"ARCHIVED", "MERGED", "CLOSED"})
  void aTicketThatIsOverTakesNone(TicketState state) {
    assertThat(
            reason(
                refunding.propose(TicketFixtures.in(state), wish(RefundId.random(), 1_000), AGENT)))
        .contains(Reason.TICKET_OVER);
  }

  @Test
  void whatIsOlderThanThePeriodDoesNotCountForTheCustomer() {
    RefundPolicy policy = RefundPolicy.shipped();
    clock.set(T0.minus(policy.period()).minusSeconds(1));
    Refund old =
        RefundFixtures.refund(
            RefundFixtures.occasion(2, new Payees(new OneCustomer()).of(ticket)),
            Liability.OURS,
            2_000_000,
            SUPERVISOR,
            clock.instant());
    assertThat(refunds.propose(old, refunds.totals(old.proposal().occasion(), T0), T0)).isTrue();
    assertThat(reason(refunding.propose(ticket, wish(RefundId.random(), 1), AGENT)))
        .contains(Reason.OVER_CUSTOMER_LIMIT);
    clock.set(T0);
    assertThat(granted(refunding.propose(ticket, wish(RefundId.random(), 1), AGENT))).isPresent();
  }

  @Test
  void whoeverComplainsByTelephoneIsTheCustomerWhoHasIt() {
    Payees payees = new Payees(new OneCustomer());
    assertThat(payees.of(complaining(null, "+8613900000007"))).isEqualTo("customer:C7");
    assertThat(payees.of(complaining(null, "+8613900000008"))).isEqualTo("phone:+8613900000008");
    assertThat(payees.of(complaining("C9", "+8613900000007"))).isEqualTo("customer:C9");
    assertThat(payees.of(TicketFixtures.opened(3))).isEqualTo("ticket:" + TicketFixtures.id(3));
  }
}
