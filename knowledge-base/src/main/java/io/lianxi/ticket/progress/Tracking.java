package io.lianxi.ticket.progress;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the ticket that a number and a telephone prove to be the customer's. */
public interface Tracking {

  /**
   * A ticket that is theirs.
   *
   * @param due when something is due next; null when nothing is
   */
  record Found(TicketId ticket, @Nullable Instant due) {}

  /**
   * The ticket of that number whose complainant has that telephone, or whose customer has when the
   * ticket names none; empty for no such ticket and for another telephone alike, and it takes as
   * long.
   */
  Optional<Found> find(TicketNumber number, PhoneNumber phone);
}
