package io.lianxi.ivr.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.PasswordFixtures;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing.Of;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.MemoryBilling;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.acd.secret.MemoryAttempts;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.progress.Progress;
import io.lianxi.ticket.progress.PublicText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerLookupsTest {
  private static final CustomerId WANG = new CustomerId("c1");
  private static final String TICKET = "T20260301000007";
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T04:00:00Z"));
  private final MemoryCustomers customers =
      new MemoryCustomers(
          new Customer(
              WANG,
              "1001",
              "王",
              Customer.Type.PERSONAL,
              PhoneNumber.parse("13800138000").orElseThrow(),
              3,
              Language.EN,
              "5G 128",
              12_350,
              LocalDate.of(1960, 3, 2),
              "广东",
              3_200));
  private final MemoryBilling billing = new MemoryBilling(customers);
  private final MemoryAttempts attempts = new MemoryAttempts(clock);
  private final Lookups lookups =
      new CustomerLookups(
          new CustomerLookups.Sources(
              customers,
              billing,
              PasswordFixtures.passwords(customers, attempts, Map.of(WANG, "246810"))),
          new TicketLookup(new OneTicket(), attempts),
          clock);

  /** Knows one ticket, of 13800138000. */
  private static final class OneTicket implements Progress {
    @Override
    public Optional<Standing> find(Proof proof) {
      boolean isTheirs =
          proof.number().equals(TICKET) && proof.phone().value().equals("+8613800138000");
      return isTheirs
          ? Optional.of(
              new Standing(
                  new TicketNumber(TICKET),
                  new PublicText("处理中", "Being worked on"),
                  Instant.parse("2026-02-28T16:30:00Z"),
                  Instant.parse("2026-03-03T16:30:00Z"),
                  List.of(),
                  null,
                  true,
                  false))
          : Optional.empty();
    }

    @Override
    public Heard urge(Proof proof, String note) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Heard revisit(Proof proof, Satisfaction satisfaction, String note) {
      throw new UnsupportedOperationException();
    }
  }

  private Optional<Map<String, Object>> ofWang(String fact) {
    return lookups.find(fact, Optional.of(WANG), Map.of());
  }

  private Optional<Map<String, Object>> verify(String number, String password) {
    return lookups.find("verify", Optional.empty(), Map.of("number", number, "password", password));
  }

  @Test
  void theAccountIsTheCustomersOwn() {
    assertThat(ofWang("account"))
        .contains(
            Map.of(
                "number", "1001", "name", "王", "tier", 3L, "plan", "5G 128", "balance", 12_350L));
    assertThat(ofWang("points")).contains(Map.of("points", 3_200L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "points", "bills", "usage", "contract", "suspicious"})
  void ofAStrangerThereIsNothingUntilTheFlowTellsANumber(String fact) {
    assertThat(lookups.find(fact, Optional.empty(), Map.of())).isEmpty();
    assertThat(lookups.find(fact, Optional.empty(), Map.of("number", "9999"))).isEmpty();
    assertThat(lookups.find(fact, Optional.of(WANG), Map.of("number", "9999"))).isEmpty();
    assertThat(lookups.find("account", Optional.empty(), Map.of("number", "1001"))).isPresent();
    assertThat(lookups.find("weather", Optional.of(WANG), Map.of())).isEmpty();
  }

  @Test
  void theRightPasswordTellsWhoItIs() {
    assertThat(verify("13800138000", "246810"))
        .contains(
            Map.of(
                "ok", true, "locked", false, "number", "1001", "name", "王", "tier", 3L, "age",
                66L));
  }

  @Test
  void wrongOnesAreNothingUntilTheThirdLocksOut() {
    assertThat(verify("1001", "0")).isEmpty();
    assertThat(verify("13800138000", "1")).isEmpty();
    Map<String, Object> locked = Map.of("ok", false, "locked", true, "minutes", 30L);
    assertThat(verify("1001", "2")).contains(locked);
    assertThat(verify("1001", "246810")).contains(locked);
    clock.advance(PasswordFixtures.LOCKED_FOR);
    assertThat(verify("1001", "246810")).isPresent();
  }

  @Test
  void aPasswordThatWasNotTypedIsWrong() {
    assertThat(lookups.find("verify", Optional.of(WANG), Map.of())).isEmpty();
  }

  @Test
  void billsAreTheNewestAndWhatTheyComeTo() {
    billing.keepBills(
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                n ->
                    new Of<>(
                        "1001",
                        new Bill(
                            FEBRUARY.minusMonths(n - 1),
                            n * 1_000L,
                            List.of(new Bill.Item("月租", 600), new Bill.Item("流量", 400)))))
            .toList());
    Map<String, Object> bills = ofWang("bills").orElseThrow();
    assertThat(bills)
        .containsEntry("count", 3L)
        .containsEntry("year", 2026L)
        .containsEntry("month", 2L)
        .containsEntry("amount", 1_000L)
        .containsEntry("previous", 2_000L)
        .containsEntry("total", 6_000L)
        .containsEntry("average", 2_000L)
        .containsEntry("largestItem", "月租");
    assertThat((List<?>) bills.get("list")).hasSize(3);
    assertThat(lookups.find("bills", Optional.of(WANG), Map.of("months", 99L)).orElseThrow())
        .containsEntry("count", 5L);
    assertThat(lookups.find("bills", Optional.of(WANG), Map.of("months", -1L)).orElseThrow())
        .containsEntry("count", 1L)
        .doesNotContainKey("previous");
  }

  @Test
  void usageIsWhatIsLeftOfThePlan() {
    billing.keepUsage(
        List.of(
            new Of<>("1001", new Usage(Usage.Kind.DATA, 30_720, 10_240)),
            new Of<>("1001", new Usage(Usage.Kind.VOICE, 300, 310))));
    assertThat(ofWang("usage").orElseThrow())
        .containsEntry("plan", "5G 128")
        .containsEntry("data", 30_720L)
        .containsEntry("dataUsed", 10_240L)
        .containsEntry("dataLeft", 20_480L)
        .containsEntry("voiceUsed", 310L)
        .containsEntry("voiceLeft", 0L)
        .containsEntry("textLeft", 0L)
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, 0, false", "2026-03-12, 10, false", "2026-03-01, -1, true"})
  void aContractHasItsDaysLeft(LocalDate end, long left, boolean isOver) {
    billing.keepContracts(
        List.of(
            new Of<>("1001", new Contract("K0", "旧", null, LocalDate.of(2020, 1, 1))),
            new Of<>("1001", new Contract("K1", "宽带", null, end))));
    assertThat(ofWang("contract"))
        .contains(
            Map.of(
                "number",
                "K1",
                "name",
                "宽带",
                "endsOn",
                end.toString(),
                "daysLeft",
                left,
                "isOver",
                isOver,
                "count",
                2L));
  }

  @Test
  void suspiciousCallsAreThoseOfTheNewestBill() {
    billing.keepBills(List.of(new Of<>("1001", new Bill(FEBRUARY, 100, List.of()))));
    assertThat(ofWang("suspicious")).isEmpty();
    billing.keepCalls(
        List.of(
            call("2026-02-03T00:00:00Z", Duration.ofDays(4), 500),
            call("2026-02-04T00:00:00Z", Duration.ofMinutes(1), 20),
            call("2026-01-04T00:00:00Z", Duration.ofDays(9), 9_999)));
    assertThat(ofWang("suspicious").orElseThrow())
        .containsEntry("year", 2026L)
        .containsEntry("month", 2L)
        .containsEntry("monthName", "February 2026")
        .containsEntry("count", 2L)
        .containsEntry("tooLong", 1L)
        .containsEntry("twoAtOnce", 1L)
        .containsEntry("charge", 520L)
        .containsEntry("day", "2026-02-03");
  }

  private static Of<CallRecord> call(String at, Duration length, long fen) {
    return new Of<>(
        "1001",
        new CallRecord("+8613800138000", "10086", Instant.parse(at), length.toSeconds(), fen));
  }

  private Optional<Map<String, Object>> progress(Optional<CustomerId> who, String ticket) {
    return lookups.find("progress", who, Map.of("ticket", ticket));
  }

  @Test
  void aTicketIsToldToWhoNamesItsNumberAndTelephone() {
    Map<String, Object> standing =
        Map.of(
            "number",
            TICKET,
            "stateZh",
            "处理中",
            "stateEn",
            "Being worked on",
            "openedOn",
            "2026-03-01",
            "dueOn",
            "2026-03-04",
            "mayUrge",
            true,
            "tooOften",
            false);
    assertThat(progress(Optional.of(WANG), "20260301000007")).contains(standing);
    assertThat(progress(Optional.of(WANG), " t20260301000007")).contains(standing);
    Map<String, Object> told = Map.of("ticket", "20260301000007", "phone", "13800138000");
    assertThat(lookups.find("progress", Optional.empty(), told)).contains(standing);
    assertThat(progress(Optional.empty(), "20260301000007")).isEmpty();
    Map<String, Object> other = Map.of("ticket", "20260301000007", "phone", "13900139000");
    assertThat(lookups.find("progress", Optional.of(WANG), other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1", "x", "\u0000", "T1234567890123456789012345678901234567890123456"})
  void whatIsNoTicketIsNothing(String ticket) {
    assertThat(progress(Optional.of(WANG), ticket)).isEmpty();
  }

  @Test
  void oneNumberIsNotAskedForMoreThanTenTimesAMinute() {
    for (int i = 0; i < TicketLookup.PER_NUMBER; i++) {
      progress(Optional.of(WANG), "1");
    }
    assertThat(progress(Optional.of(WANG), "1")).contains(Map.of("tooOften", true));
    assertThat(progress(Optional.of(WANG), "2")).isEmpty();
    clock.advanceSeconds(60);
    assertThat(progress(Optional.of(WANG), "1")).isEmpty();
  }

  @Test
  void oneTelephoneDoesNotGuessNumbersForLong() {
    for (int i = 0; i < TicketLookup.PER_PHONE; i++) {
      assertThat(progress(Optional.of(WANG), "1" + i)).isEmpty();
    }
    assertThat(progress(Optional.of(WANG), "999")).contains(Map.of("tooOften", true));
  }
}
