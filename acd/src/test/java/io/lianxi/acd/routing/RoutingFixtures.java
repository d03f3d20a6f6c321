package io.lianxi.acd.routing;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;

/** Routing for tests. */
public final class RoutingFixtures {
  private RoutingFixtures() {}

  public static Queueing queueing(Contacts contacts, Customers customers, ContactHistory history) {
    return new Queueing(contacts, customers, history);
  }
}
