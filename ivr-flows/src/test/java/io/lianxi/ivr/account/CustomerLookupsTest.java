package io.lianxi.ivr.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerLookupsTest {
  private static final CustomerId WANG = new CustomerId("c1");

  private final MemoryCustomers customers = new MemoryCustomers();
  private final Lookups lookups = new CustomerLookups(customers);

  @Test
  void theAccountIsTheCustomersOwn() {
    customers.save(
        new Customer(
            WANG,
            "1001",
            "王",
            Customer.Type.PERSONAL,
            PhoneNumber.parse("13800138000").orElseThrow(),
            3,
            Language.EN,
            "5G 128",
            12_350));
    assertThat(lookups.find("account", Optional.of(WANG), Map.of()))
        .contains(
            Map.of(
                "number", "1001", "name", "王", "tier", 3L, "plan", "5G 128", "balance", 12_350L));
    assertThat(lookups.names()).containsExactly("account");
  }

  @Test
  void ofAStrangerOrAnotherFactThereIsNothing() {
    assertThat(lookups.find("account", Optional.empty(), Map.of())).isEmpty();
    assertThat(lookups.find("account", Optional.of(WANG), Map.of())).isEmpty();
    assertThat(lookups.find("weather", Optional.of(WANG), Map.of())).isEmpty();
  }
}
