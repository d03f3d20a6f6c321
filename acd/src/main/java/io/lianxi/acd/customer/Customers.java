package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import java.util.List;
import java.util.Optional;

/** The local user base. */
public interface Customers {

  Optional<Customer> find(CustomerId id);

  /** Those with this number, the highest tier first. */
  List<Customer> findByPhone(PhoneNumber phone);

  /** Adds the customer or replaces the one with its id. */
  void save(Customer customer);
}
