package io.lianxi.desktop.campaign;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.dialer.dial.CustomerTroubles;
import io.lianxi.ticket.work.TicketLine;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.TicketQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The troubles that tickets tell of, those changed last. A ticket is opened for a complaint. */
final class TicketTroubles implements CustomerTroubles {
  private static final int MOST = 50;

  private final Customers customers;
  private final TicketLists tickets;
  private final Clock clock;

  TicketTroubles(Customers customers, TicketLists tickets, Clock clock) {
    this.customers = customers;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public Trouble of(String customer) {
    return customer.isEmpty()
        ? Trouble.NONE
        : customers.findByNumber(customer).map(Customer::id).map(this::of).orElse(Trouble.NONE);
  }

  private Trouble of(CustomerId customer) {
    List<TicketLine> lines =
        tickets
            .page(TicketQuery.everything().ofCustomer(customer), clock.instant(), "", MOST)
            .map(TicketLists.Page::lines)
            .orElse(List.of());
    return new Trouble(
        latest(lines.stream().map(TicketLine::openedAt)).orElse(null),
        lines.stream().anyMatch(line -> line.state().isOpen()),
        latest(lines.stream().filter(line -> !line.state().isOpen()).map(TicketLine::changedAt))
            .orElse(null));
  }

  private static Optional<Instant> latest(Stream<Instant> moments) {
    return moments.max(Comparator.naturalOrder());
  }
}
