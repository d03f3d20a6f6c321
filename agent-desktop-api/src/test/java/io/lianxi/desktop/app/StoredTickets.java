package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Tickets in the store of a centre, for tests of the doors to what customers get and know. */
@NullUnmarked
final class StoredTickets {
  private final Tickets tickets;

  StoredTickets(Centre centre) {
    this.tickets = centre.bean(Tickets.class);
  }

  /** A new ticket of a demo customer, in {@code state}. */
  Ticket in(TicketState state, String customer, @Nullable String phone) {
    Instant now = Instant.now();
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(
                new CustomerId(customer), phone == null ? null : new PhoneNumber(phone), null),
            "多扣费",
            "charged twice",
            Map.of(),
            new TicketEvent.Source(null, null, null),
            List.of());
    TicketEvent.Opened opening =
        new TicketEvent.Opened(
            TicketId.random(),
            tickets.nextNumber(now),
            matter,
            SlaFixtures.ordinary(),
            "agent01",
            now);
    Ticket ticket = tickets.open(opening, UUID.randomUUID().toString());
    for (TicketVerb verb : TicketFixtures.way(state)) {
      ticket = done(ticket, verb);
    }
    return ticket;
  }

  private Ticket done(Ticket before, TicketVerb verb) {
    TicketEvent event = TicketFixtures.event(verb, Instant.now());
    if (!(before.apply(event) instanceof Applied.Changed(Ticket after))) {
      throw new AssertionError(before.state() + " refuses " + verb);
    }
    assertThat(tickets.record(List.of(Change.of(before, event, after)))).isTrue();
    return after;
  }

  Ticket find(TicketId id) {
    return tickets.find(id).orElseThrow();
  }
}
