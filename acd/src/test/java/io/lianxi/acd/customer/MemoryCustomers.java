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
  public Optional<Customer> findByNumber(String number) {
    return customers.values().stream().filter(c -> c.number().equals(number)).findFirst();
  }

  @Override
  public List<Customer> findByName(String beginning, String after, int limit) {
    List<Customer> all =
        customers.values().stream()
            .filter(customer -> customer.name().startsWith(beginning))
            .sorted(comparing(Customer::name).thenComparing(Customer::number))
            .toList();
    return all.stream()
        .skip(after.isEmpty() ? 0 : 1 + all.stream().map(Customer::number).toList().indexOf(after))
        .limit(limit)
        .toList();
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
