package io.lianxi.acd.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.segment.Segments.Asked;
import io.lianxi.acd.segment.Segments.Count;
import io.lianxi.acd.segment.Segments.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom segments find in a real Postgres. */
class PostgresSegmentsTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z"); // the 3rd in China
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  private final Segments segments = new PostgresSegments(CORE.get(JdbcClient.class));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    CORE.reset();
    customer("a", Customer.Type.PERSONAL, 2, "129", "浙江", "+8613800000001");
    customer("b", Customer.Type.PERSONAL, 5, "199", "广东", "+8613800000002");
    customer("c", Customer.Type.ENTERPRISE, 7, "199", "浙江", "+8657188880003");
    customer("d", Customer.Type.PERSONAL, 7, "", "", "10086");
  }

  private static void customer(
      String id, Customer.Type type, int tier, String plan, String province, String phone) {
    CORE.get(Customers.class)
        .save(
            new Customer(
                new CustomerId(id),
                "N" + id,
                "客户" + id,
                type,
                new PhoneNumber(phone),
                tier,
                Language.ZH,
                plan,
                1_250,
                null,
                province,
                30));
  }

  private static Segment who(
      Set<String> provinces, int from, int to, Set<Customer.Type> types, Set<String> plans) {
    return new Segment(provinces, from, to, types, plans, null, null, null, null);
  }

  private static Segment what(
      @Nullable Integer ends,
      @Nullable Integer quiet,
      Segment.@Nullable Used used,
      Segment.@Nullable Rated rated) {
    return new Segment(Set.of(), 1, 7, Set.of(), Set.of(), ends, quiet, used, rated);
  }

  private String found(Segment segment) {
    Asked asked = new Asked(segment, null, NOW);
    List<Member> page = segments.page(asked, "", 10);
    assertThat(segments.count(asked).found()).isEqualTo(page.size());
    return String.join("", page.stream().map(one -> one.customer().id().value()).toList());
  }

  @Test
  void customersAreFoundByWhoTheyAre() {
    assertThat(found(Segment.ALL)).isEqualTo("abcd");
    assertThat(found(who(Set.of("浙江"), 1, 7, Set.of(), Set.of()))).isEqualTo("ac");
    assertThat(found(who(Set.of("浙江", "广东"), 1, 5, Set.of(), Set.of()))).isEqualTo("ab");
    assertThat(found(who(Set.of(), 5, 7, Set.of(Customer.Type.PERSONAL), Set.of())))
        .isEqualTo("bd");
    assertThat(found(who(Set.of(), 1, 7, Set.of(), Set.of("199")))).isEqualTo("bc");
    assertThat(found(who(Set.of("上海"), 1, 7, Set.of(), Set.of()))).isEmpty();
  }

  @Test
  void aContractEndsWhenTheLastOfThemDoes() {
    contract("a", "1", TODAY);
    contract("b", "1", TODAY.plusDays(30));
    contract("c", "1", TODAY.plusDays(10));
    contract("c", "2", TODAY.plusDays(31));
    contract("d", "1", TODAY.minusDays(1));
    assertThat(found(what(30, null, null, null))).isEqualTo("ab");
    assertThat(found(what(0, null, null, null))).isEqualTo("a");
    assertThat(found(what(31, null, null, null))).isEqualTo("abc");
  }

  private static void contract(String customer, String number, LocalDate ends) {
    CORE.get(Billing.class)
        .keepContracts(
            List.of(new Billing.Of<>("N" + customer, new Contract(number, "合约", null, ends))));
  }

  @Test
  void whoHadAContactLatelyIsNotQuiet() {
    contact("a", NOW.minus(Duration.ofDays(10)));
    contact("a", NOW.minus(Duration.ofDays(90)));
    contact("b", NOW.minus(Duration.ofDays(31)));
    assertThat(found(what(null, 30, null, null))).isEqualTo("bcd");
    assertThat(found(what(null, 9, null, null))).isEqualTo("abcd");
    assertThat(found(what(null, 365, null, null))).isEqualTo("cd");
  }

  private static UUID contact(String customer, Instant at) {
    UUID id = UUID.randomUUID();
    CORE.get(JdbcClient.class)
        .sql(
            """
            insert into contacts (id, version, state, channel, customer, opened_at, is_done, body)
            values (:id, 1, 'CLOSED', 'VOICE', :customer, :at::timestamptz, true, '{}')
            """)
        .param("id", id)
        .param("customer", customer)
        .param("at", at.toString())
        .update();
    return id;
  }

  @Test
  void theLastScoreOfACustomerCounts() {
    rated("a", 1, Duration.ofDays(9));
    rated("a", 5, Duration.ofDays(8));
    rated("b", 5, Duration.ofDays(9));
    rated("b", 2, Duration.ofDays(8));
    rated("c", 3, Duration.ofDays(3));
    rated("d", 1, Duration.ofDays(40));
    assertThat(found(what(null, null, null, new Segment.Rated(2, 30)))).isEqualTo("b");
    assertThat(found(what(null, null, null, new Segment.Rated(3, 30)))).isEqualTo("bc");
    assertThat(found(what(null, null, null, new Segment.Rated(3, 60)))).isEqualTo("bcd");
  }

  private static void rated(String customer, int score, Duration ago) {
    CORE.get(JdbcClient.class)
        .sql(
            """
            insert into contact_events (contact, sequence, type, at, body)
            values (:contact, 1, 'Rated', :at::timestamptz, :body::jsonb)
            """)
        .param("contact", contact(customer, NOW.minus(ago).minusSeconds(60)))
        .param("at", NOW.minus(ago).toString())
        .param("body", "{\"type\":\"Rated\",\"score\":%d}".formatted(score))
        .update();
  }

  @Test
  void whoUsesMostOfTheAllowanceIsFound() {
    usage("a", 1_000, 800);
    usage("b", 1_000, 799);
    usage("c", 0, 50);
    assertThat(found(what(null, null, new Segment.Used(Usage.Kind.DATA, 80), null))).isEqualTo("a");
    assertThat(found(what(null, null, new Segment.Used(Usage.Kind.VOICE, 1), null))).isEmpty();
  }

  private static void usage(String customer, long allowance, long used) {
    CORE.get(Billing.class)
        .keepUsage(
            List.of(new Billing.Of<>("N" + customer, new Usage(Usage.Kind.DATA, allowance, used))));
  }

  @Test
  void whoHasNoNumberOrMustNotBeCalledIsCounted() {
    CORE.get(DoNotCall.class)
        .add(new DoNotCall.Entry(new PhoneNumber("+8613800000002"), "asked", "agent01", NOW));
    customer("e", Customer.Type.PERSONAL, 1, "", "", "+8613800000001");
    Asked all = new Asked(Segment.ALL, null, NOW);
    assertThat(segments.count(all)).isEqualTo(new Count(5, 1, 1));
    assertThat(segments.numbers(all, 10))
        .containsExactlyInAnyOrder(
            new PhoneNumber("+8613800000001"), new PhoneNumber("+8657188880003"));
    assertThat(segments.numbers(all, 1)).hasSize(1);
    assertThat(segments.page(all, "", 10))
        .extracting(Member::isForbidden)
        .containsExactly(false, true, false, false, false);
  }

  @Test
  void membersAreReadInPiecesWithWhatIsKnownOfThem() {
    contract("b", "1", TODAY.minusDays(5));
    contract("c", "1", TODAY.plusDays(31));
    usage("c", 1_000, 805);
    CORE.get(Billing.class)
        .keepBills(
            List.of(
                new Billing.Of<>("Nc", new Bill(YearMonth.of(2026, 1), 5_900, List.of())),
                new Billing.Of<>("Nc", new Bill(YearMonth.of(2026, 2), 12_900, List.of()))));
    Set<CustomerId> some = Set.of(new CustomerId("b"), new CustomerId("c"), new CustomerId("x"));
    Asked asked = new Asked(Segment.ALL, some, NOW);
    Member first = segments.page(asked, "", 1).getFirst();
    assertThat(first.customer().number()).isEqualTo("Nb");
    assertThat(first.customer().points()).isEqualTo(30);
    assertThat(first.daysLeft()).isNull();
    assertThat(first.lastBillFen()).isNull();
    assertThat(first.dataPercent()).isNull();
    assertThat(segments.page(asked, "b", 5))
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.daysLeft()).isEqualTo(31);
              assertThat(member.lastBillFen()).isEqualTo(12_900);
              assertThat(member.dataPercent()).isEqualTo(80);
            });
    assertThat(segments.page(asked, "c", 5)).isEmpty();
    assertThat(segments.page(new Asked(Segment.ALL, Set.of(), NOW), "", 5)).isEmpty();
  }

  @Test
  void whatThereIsToChooseFromIsTold() {
    assertThat(segments.choices(10).plans()).containsExactly("129", "199");
    assertThat(segments.choices(10).provinces()).containsExactlyInAnyOrder("广东", "浙江");
    assertThat(segments.choices(1).plans()).containsExactly("129");
  }
}
