package io.lianxi.acd.customer;

import static java.util.Comparator.comparing;

import io.lianxi.acd.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The local user base in memory. */
public final class MemoryCustomers implements Customers {
  private final Map<CustomerId, Customer> customers = new ConcurrentHashMap<>();

  public MemoryCustomers(Customer... customers) {
    for (Customer customer : customers) {
      save(customer);
    }
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return Optional.ofNullable(customers.get(id));
  }

  @Override
  public List<Customer> findByPhone(PhoneNumber phone) {
    return customers.values().stream()
        .filter(customer -> customer.phone().equals(phone))
        .sorted(
            comparing(Customer::tier).reversed().thenComparing(customer -> customer.id().value()))
        .toList();
  }

  @Override
  public void save(Customer customer) {
    customers.put(customer.id(), customer);
  }
}
