package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketId;
import java.util.Collection;

/**
 * What other packages keep of tickets, and forget with them.
 *
 * <p>Called inside the transaction in which the tickets are erased, and may be called again.
 */
public interface Belongings {

  /** Forgets everything about {@code tickets}; of what was never kept there is nothing to do. */
  void forget(Collection<TicketId> tickets);
}
