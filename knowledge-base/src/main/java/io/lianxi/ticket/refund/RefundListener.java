package io.lianxi.ticket.refund;

/**
 * Who has to know what becomes of a refund, with it or not at all: called inside the transaction of
 * the change, as {@link io.lianxi.ticket.work.TicketListener}s are.
 */
public interface RefundListener {

  /** It has become {@code refund}. */
  void changed(Refund refund);
}
