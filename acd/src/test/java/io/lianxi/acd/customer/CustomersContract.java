package io.lianxi.acd.customer;

import static io.lianxi.acd.customer.CustomerFixtures.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every local user base does. */
abstract class CustomersContract {
  private static final String PHONE = "+8613800000001";

  /** An empty user base. */
  abstract Customers customers();

  @Test
  void anUnknownCustomerIsNotFound() {
    Customers customers = customers();
    assertThat(customers.find(new CustomerId("nobody"))).isEmpty();
    assertThat(customers.findByPhone(new PhoneNumber(PHONE))).isEmpty();
  }

  @Test
  void whoIsSavedIsFoundAsSaved() {
    Customers customers = customers();
    Customer saved = customer("c1", PHONE, 7);
    customers.save(saved);
    assertThat(customers.find(saved.id())).contains(saved);
    assertThat(customers.findByPhone(saved.phone())).containsExactly(saved);
  }

  @Test
  void whatIsKnownOfACustomerIsKept() {
    Customers customers = customers();
    Customer saved =
        new Customer(
            new CustomerId("c1"),
            "880001",
            "林国栋",
            Customer.Type.ENTERPRISE,
            new PhoneNumber(PHONE),
            7,
            Language.EN,
            "家庭199套餐",
            12_850,
            LocalDate.of(1960, 5, 1),
            "广东",
            3_200);
    customers.save(saved);
    assertThat(customers.find(saved.id())).contains(saved);
    assertThat(customers.findByNumber("880001")).contains(saved);
    assertThat(customers.findByNumber("88000")).isEmpty();
  }

  @Test
  void namesAreFoundByTheirBeginningInPieces() {
    Customers customers = customers();
    Customer second = named("a", "王小明");
    Customer first = named("b", "王");
    Customer third = named("c", "王小明");
    customers.save(second);
    customers.save(first);
    customers.save(third);
    customers.save(named("d", "小王"));
    customers.save(named("e", "玉"));
    assertThat(customers.findByName("王", "", 2)).containsExactly(first, second);
    assertThat(customers.findByName("王", second.number(), 2)).containsExactly(third);
    assertThat(customers.findByName("王", third.number(), 2)).isEmpty();
    assertThat(customers.findByName("王小明", "", 9)).containsExactly(second, third);
    assertThat(customers.findByName("%", "", 9)).isEmpty();
  }

  private static Customer named(String id, String name) {
    Customer like = customer(id, PHONE, 1);
    return new Customer(
        like.id(),
        like.number(),
        name,
        like.type(),
        like.phone(),
        like.tier(),
        like.language(),
        like.plan(),
        like.balanceFen());
  }

  @Test
  void savingAgainReplaces() {
    Customers customers = customers();
    customers.save(customer("c1", PHONE, 1));
    Customer moved = customer("c1", "+8613800000002", 2);
    customers.save(moved);
    assertThat(customers.find(moved.id())).contains(moved);
    assertThat(customers.findByPhone(new PhoneNumber(PHONE))).isEmpty();
  }

  @Test
  void whoSharesANumberIsToldHighestTierFirst() {
    Customers customers = customers();
    Customer low = customer("a", PHONE, 1);
    Customer high = customer("z", PHONE, 6);
    Customer highToo = customer("y", PHONE, 6);
    customers.save(low);
    customers.save(high);
    customers.save(highToo);
    assertThat(customers.findByPhone(new PhoneNumber(PHONE))).containsExactly(highToo, high, low);
  }
}
