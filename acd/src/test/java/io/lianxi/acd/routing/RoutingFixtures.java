package io.lianxi.acd.routing;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import java.util.List;
import java.util.Optional;

/** Routing for tests. */
public final class RoutingFixtures {
  private RoutingFixtures() {}

  public static Queueing queueing(Contacts contacts, Customers customers, ContactHistory history) {
    return new Queueing(contacts, customers, history, (queue, channel) -> Optional.empty());
  }

  /** Reads how everything is and does what is to be done, as often as it is called. */
  public static void wake(RoutingLoop loop) {
    loop.begin();
    loop.hear(List.of());
  }
}
