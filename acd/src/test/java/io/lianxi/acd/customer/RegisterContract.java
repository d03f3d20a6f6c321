package io.lianxi.acd.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.customer.Register.Change;
import io.lianxi.acd.customer.Register.Changed;
import io.lianxi.acd.customer.Revising.Outcome;
import io.lianxi.acd.customer.Revising.Told;
import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.time.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of what is told of customers, whoever keeps it. */
abstract class RegisterContract {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String PHONE = "13800000001";

  private final SettableClock clock = new SettableClock(NOON);
  private Customers customers;
  private Register register;
  private Revising revising;

  /** Nobody, and where they are changed. */
  abstract Customers customers();

  abstract Register register(Customers customers);

  @BeforeEach
  void start() {
    customers = customers();
    register = register(customers);
    revising = new Revising(register, clock);
  }

  private static Told told(String number, String... fields) {
    return withHash(null, number, fields);
  }

  private static Told withHash(@Nullable String hash, String number, String... fields) {
    Map<String, String> named = new java.util.LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      named.put(fields[i], fields[i + 1]);
    }
    return new Told(number, named, hash);
  }

  private Outcome revise(Told told) {
    return revising.revise(List.of(told), "supervisor").getFirst();
  }

  private Customer of(String number) {
    return customers.findByNumber(number).orElseThrow();
  }

  private List<Change> changes(String number) {
    return register.changes(of(number).id(), Long.MAX_VALUE, 10);
  }

  @Test
  void aNewCustomerNeedsANameAndATelephoneOnly() {
    assertThat(revise(told("880001", "name", "林国栋", "phone", PHONE)))
        .isInstanceOf(Outcome.Added.class);
    Customer added = of("880001");
    assertThat(added.name()).isEqualTo("林国栋");
    assertThat(added.phone().value()).isEqualTo("+86" + PHONE);
    assertThat(added.tier()).isEqualTo(1);
    assertThat(revise(told("880002", "tier", "3")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.wrong())
                    .extracting(Remark::field)
                    .containsExactly("name", "phone"));
    assertThat(customers.findByNumber("880002")).isEmpty();
  }

  @Test
  void whatIsToldChangesAndTheRestStays() {
    revise(told("880001", "name", "林国栋", "phone", PHONE, "plan", "青春59套餐", "points", "7"));
    Customer before = of("880001");
    assertThat(revise(told("880001", "tier", "5", "birth_date", "1960-05-01")))
        .isInstanceOf(Outcome.Kept.class);
    Customer after = of("880001");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.tier()).isEqualTo(5);
    assertThat(after.birthDate()).isEqualTo(LocalDate.of(1960, 5, 1));
    assertThat(after.plan()).isEqualTo("青春59套餐");
    assertThat(after.points()).isEqualTo(7);
    revise(told("880001", "birth_date", ""));
    assertThat(of("880001").birthDate()).isNull();
  }

  @Test
  void everyChangeIsKeptWithWhoAndWhenAndWhatWasBefore() {
    revise(told("880001", "name", "林国栋", "phone", PHONE));
    clock.advanceSeconds(60);
    revising.revise(List.of(told("880001", "tier", "5", "name", "林国栋")), "admin");
    assertThat(changes("880001"))
        .hasSize(2)
        .first()
        .satisfies(
            change -> {
              assertThat(change.by()).isEqualTo("admin");
              assertThat(change.at()).isEqualTo(NOON.plusSeconds(60));
              assertThat(change.fields()).isEqualTo(Map.of("tier", new Changed("1", "5")));
            });
    assertThat(changes("880001").getLast().fields())
        .containsEntry("name", new Changed(null, "林国栋"));
    assertThat(register.changes(of("880001").id(), changes("880001").getFirst().id(), 10))
        .hasSize(1);
  }

  @Test
  void whatIsAlreadySoIsNoChange() {
    revise(told("880001", "name", "林国栋", "phone", PHONE));
    revise(told("880001", "name", " 林国栋 ", "phone", "+86 " + PHONE, "balance", "0.00"));
    assertThat(changes("880001")).hasSize(1);
  }

  @Test
  void theSameCustomerMoreThanOnceChangesInOrder() {
    List<Outcome> outcomes =
        revising.revise(
            List.of(
                told("880001", "name", "林", "phone", PHONE),
                told("880001", "tier", "9"),
                told("880001", "name", "林国栋")),
            "import");
    assertThat(outcomes)
        .extracting(Object::getClass)
        .containsExactly(Outcome.Added.class, Outcome.Refused.class, Outcome.Kept.class);
    assertThat(of("880001").name()).isEqualTo("林国栋");
    assertThat(changes("880001").getFirst().fields())
        .isEqualTo(Map.of("name", new Changed("林", "林国栋")));
  }

  @Test
  void aPasswordIsKeptAsItsHashAndToldToNobody() {
    revise(withHash("hash", "880001", "name", "林国栋", "phone", PHONE));
    revise(told("880001", "tier", "2"));
    assertThat(register.passwordHash(of("880001").id())).contains("hash");
    revise(withHash("other", "880001"));
    assertThat(register.passwordHash(of("880001").id())).contains("other");
    assertThat(changes("880001").toString()).doesNotContain("hash", "other").contains("***");
    assertThat(withHash("hash", "880001", "name", "林国栋").toString()).doesNotContain("hash");
  }

  @Test
  void whatBreaksInTheMiddleChangesNothing() {
    assertThatThrownBy(
            () ->
                register.revise(
                    Set.of("880001"),
                    there -> {
                      throw new IllegalStateException("broken");
                    },
                    new Register.Author("a", NOON)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(customers.findByNumber("880001")).isEmpty();
  }
}
