package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where customers are changed, and every change is kept with who and when. */
public interface Register {

  /**
   * One field of a customer that was changed, as text; a secret is never told.
   *
   * @param before null for a new customer
   */
  record Changed(@Nullable String before, String after) {}

  /**
   * A change of one customer.
   *
   * @param id rises with time
   * @param by log-in name
   */
  record Change(long id, Instant at, String by, Map<String, Changed> fields) {}

  /** Who changes something, and when. */
  record Author(String by, Instant at) {}

  /**
   * What becomes of one customer.
   *
   * @param passwordHash null when it stays
   * @param fields what is kept of the change
   */
  record Revised(Customer after, @Nullable String passwordHash, Map<String, Changed> fields) {}

  /**
   * Changes customers in one transaction; nobody else changes any meanwhile.
   *
   * @param numbers the operator's numbers of those who may be changed
   * @param decide is told who of them is there, by number, and says what becomes of them: one after
   *     the other, the same more than once, new ones among them
   */
  void revise(
      Collection<String> numbers,
      Function<Map<String, Customer>, List<Revised>> decide,
      Author author);

  /** How the service password is known; empty when there is none. */
  Optional<String> passwordHash(CustomerId id);

  /**
   * What was changed of the customer, the newest first.
   *
   * @param before only changes with lower ids
   */
  List<Change> changes(CustomerId id, long before, int limit);
}
