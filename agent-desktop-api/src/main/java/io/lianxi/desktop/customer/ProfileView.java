package io.lianxi.desktop.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.SuspiciousCalls;
import io.lianxi.acd.customer.billing.SuspiciousCalls.Suspicion;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.desktop.desk.CustomerView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what staff may know: numbers masked, sums in yuan.
 *
 * @param birthDate null when not known
 * @param bills the newest twelve
 * @param suspicious calls of the newest bill that can hardly have been, at most 100
 */
public record ProfileView(
    @JsonUnwrapped CustomerView customer,
    @Nullable LocalDate birthDate,
    String province,
    long points,
    List<BillView> bills,
    List<Contract> contracts,
    List<UsageView> usage,
    List<SuspiciousView> suspicious) {
  private static final int BILLS = 12;
  private static final int MOST_SUSPICIOUS = 100;
  private static final int FEN_DIGITS = 2;

  static ProfileView of(Customer customer, Billing billing) {
    List<Bill> bills = billing.bills(customer.id(), BILLS);
    List<Suspicion> suspicious =
        bills.isEmpty()
            ? List.of()
            : SuspiciousCalls.of(billing.calls(customer.id(), bills.getFirst().month()));
    return new ProfileView(
        CustomerView.of(customer),
        customer.birthDate(),
        customer.province(),
        customer.points(),
        bills.stream().map(BillView::of).toList(),
        billing.contracts(customer.id()),
        billing.usage(customer.id()).stream().map(UsageView::of).toList(),
        suspicious.stream().limit(MOST_SUSPICIOUS).map(SuspiciousView::of).toList());
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, FEN_DIGITS);
  }

  /**
   * A bill.
   *
   * @param month e.g. 2026-10
   */
  public record BillView(String month, BigDecimal amount, List<ItemView> items) {
    static BillView of(Bill bill) {
      return new BillView(
          bill.month().toString(),
          yuan(bill.amountFen()),
          bill.items().stream()
              .map(item -> new ItemView(item.name(), yuan(item.amountFen())))
              .toList());
    }
  }

  /** A part of a bill. */
  public record ItemView(String name, BigDecimal amount) {}

  /** What is used of an allowance: MB, minutes or messages. */
  public record UsageView(Usage.Kind kind, long allowance, long used, long left) {
    static UsageView of(Usage usage) {
      return new UsageView(usage.kind(), usage.allowance(), usage.used(), usage.left());
    }
  }

  /** A call that can hardly have been. */
  public record SuspiciousView(
      SuspiciousCalls.Why why,
      String number,
      String other,
      Instant startedAt,
      long seconds,
      BigDecimal charge) {
    static SuspiciousView of(Suspicion suspicion) {
      CallRecord call = suspicion.call();
      return new SuspiciousView(
          suspicion.why(),
          PhoneNumber.mask(call.number()),
          PhoneNumber.mask(call.other()),
          call.startedAt(),
          call.seconds(),
          yuan(call.chargeFen()));
    }
  }
}
