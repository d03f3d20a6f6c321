package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import java.util.List;
import java.util.Optional;

/** The local user base. */
public interface Customers {

  Optional<Customer> find(CustomerId id);

  /** The one with the operator's number; empty when nobody has it. */
  Optional<Customer> findByNumber(String number);

  /** Those with this number, the highest tier first; at most 20. */
  List<Customer> findByPhone(PhoneNumber phone);

  /**
   * Those whose names begin so, by name and number.
   *
   * @param after the number of the customer after whom they come; "" for the first
   */
  List<Customer> findByName(String beginning, String after, int limit);

  /** Adds the customer or replaces the one with its id. */
  void save(Customer customer);
}
