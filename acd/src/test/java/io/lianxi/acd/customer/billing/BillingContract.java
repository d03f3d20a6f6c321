package io.lianxi.acd.customer.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.CustomerFixtures;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.billing.Billing.Of;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever keeps bills and contracts does. */
abstract class BillingContract {
  private static final Customer LIN = CustomerFixtures.customer("1", "+8613800000001", 3);
  private static final Customer HE = CustomerFixtures.customer("2", "+8613800000002", 3);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private Customers customers;
  private Billing billing;

  abstract Customers customers();

  abstract Billing billing(Customers customers);

  @BeforeEach
  void start() {
    customers = customers();
    billing = billing(customers);
    customers.save(LIN);
    customers.save(HE);
  }

  private static Bill bill(YearMonth month, long fen) {
    return new Bill(month, fen, List.of(new Bill.Item("月租", fen - 100), new Bill.Item("流量", 100)));
  }

  private static <T> Of<T> ofLin(T what) {
    return new Of<>(LIN.number(), what);
  }

  @Test
  void whoHasNothingHasNothing() {
    CustomerId nobody = new CustomerId("nobody");
    assertThat(billing.bills(nobody, 3)).isEmpty();
    assertThat(billing.contracts(nobody)).isEmpty();
    assertThat(billing.usage(nobody)).isEmpty();
    assertThat(billing.calls(nobody, MARCH)).isEmpty();
    assertThat(billing.keepBills(List.of())).isEmpty();
  }

  @Test
  void theNewestBillsComeFirstAndOneOfTheSameMonthReplaces() {
    Bill march = bill(MARCH, 20_000);
    Bill february = bill(MARCH.minusMonths(1), 12_900);
    billing.keepBills(List.of(ofLin(bill(MARCH, 1)), ofLin(february), ofLin(march)));
    billing.keepBills(List.of(ofLin(bill(MARCH.minusMonths(2), 500))));
    assertThat(billing.bills(LIN.id(), 2)).containsExactly(march, february);
    assertThat(billing.bills(HE.id(), 2)).isEmpty();
  }

  @Test
  void ofNumbersThatNobodyHasNothingIsKept() {
    assertThat(
            billing.keepBills(
                List.of(new Of<>("nobody", bill(MARCH, 200)), ofLin(bill(MARCH, 300)))))
        .containsExactly("nobody");
    assertThat(billing.bills(LIN.id(), 9)).containsExactly(bill(MARCH, 300));
  }

  @Test
  void theContractThatEndsLastComesFirst() {
    Contract old = new Contract("K1", "宽带", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    Contract current = new Contract("K2", "合约机", null, LocalDate.of(2026, 5, 31));
    billing.keepContracts(List.of(ofLin(old), ofLin(current)));
    assertThat(billing.contracts(LIN.id())).containsExactly(current, old);
    Contract longer = new Contract("K1", "宽带续约", null, LocalDate.of(2027, 12, 31));
    billing.keepContracts(List.of(ofLin(longer)));
    assertThat(billing.contracts(LIN.id())).containsExactly(longer, current);
    assertThat(current.daysLeft(LocalDate.of(2026, 5, 30))).isEqualTo(1);
    assertThat(old.daysLeft(LocalDate.of(2026, 1, 1))).isEqualTo(-1);
  }

  @Test
  void whatIsUsedReplacesWhatWasSaidBefore() {
    billing.keepUsage(
        List.of(
            ofLin(new Usage(Usage.Kind.VOICE, 300, 10)),
            ofLin(new Usage(Usage.Kind.DATA, 30_720, 1))));
    billing.keepUsage(List.of(ofLin(new Usage(Usage.Kind.VOICE, 300, 320))));
    assertThat(billing.usage(LIN.id()))
        .containsExactly(
            new Usage(Usage.Kind.DATA, 30_720, 1), new Usage(Usage.Kind.VOICE, 300, 320));
    assertThat(billing.usage(LIN.id()).getLast().left()).isZero();
  }

  @Test
  void callsAreOfTheMonthInWhichTheyBeganInChina() {
    CallRecord last = call("2026-02-28T15:59:59Z", 60);
    CallRecord first = call("2026-02-28T16:00:00Z", 60);
    CallRecord later = call("2026-03-31T15:59:59Z", 60);
    billing.keepCalls(
        List.of(ofLin(later), ofLin(last), ofLin(call("2026-02-28T16:00:00Z", 5)), ofLin(first)));
    assertThat(billing.calls(LIN.id(), MARCH)).containsExactly(first, later);
    assertThat(billing.calls(LIN.id(), MARCH.minusMonths(1))).containsExactly(last);
  }

  private static CallRecord call(String at, long seconds) {
    return new CallRecord("13800000001", "10086", Instant.parse(at), seconds, 15);
  }
}
