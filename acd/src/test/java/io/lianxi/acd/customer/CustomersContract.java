package io.lianxi.acd.customer;

import static io.lianxi.acd.customer.CustomerFixtures.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
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
