package io.lianxi.ticket.work;

import java.util.List;

/**
 * Who has to know of every change of a ticket, with it or not at all.
 *
 * <p>Called inside the transaction of the changes, on the thread that makes them: what a listener
 * writes into the same store is there exactly when the changes are, and what it throws undoes them.
 * So it does nothing slow and nothing outside the store.
 */
public interface TicketListener {

  /** {@code changes} are being made, one for each ticket that is touched. */
  void changed(List<Change> changes);
}
