package io.lianxi.ivr.account;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the local user base knows. */
final class CustomerLookups implements Lookups {
  private static final String ACCOUNT = "account";

  private final Customers customers;

  CustomerLookups(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Set<String> names() {
    return Set.of(ACCOUNT);
  }

  @Override
  public Optional<Map<String, Object>> find(
      String name, Optional<CustomerId> customer, Map<String, Object> with) {
    return ACCOUNT.equals(name)
        ? customer.flatMap(customers::find).map(CustomerLookups::account)
        : Optional.empty();
  }

  private static Map<String, Object> account(Customer customer) {
    return Map.of(
        "number", customer.number(),
        "name", customer.name(),
        "tier", (long) customer.tier(),
        "plan", customer.plan(),
        "balance", customer.balanceFen());
  }
}
