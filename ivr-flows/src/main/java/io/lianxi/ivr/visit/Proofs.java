package io.lianxi.ivr.visit;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.chat.profile.Link;
import java.util.Map;
import java.util.Optional;

/** Keeps who customers have proven to be while a flow has them. */
final class Proofs {
  private final Customers customers;
  private final Identities identities;

  Proofs(Customers customers, Identities identities) {
    this.customers = customers;
    this.identities = identities;
  }

  /** {@code person} is what was found about the number and the password that were given. */
  void found(Visitor visitor, Map<String, Object> person) {
    if (Boolean.TRUE.equals(person.get("ok")) && person.get("number") instanceof String number) {
      Optional<Customer> proven = customers.findByNumber(number);
      proven.ifPresent(
          customer -> identities.prove(visitor.contact(), customer.id(), Link.Proof.PASSWORD));
    }
  }
}
