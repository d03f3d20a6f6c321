package io.lianxi.ticket.refund;

/** What became of a refund so far. */
public enum RefundState {
  /** Someone has to approve it. */
  PROPOSED,
  /** To be paid. */
  APPROVED,
  REJECTED,
  PAID,
  /** Withdrawn before it was paid. */
  CANCELLED;

  /** Has the customer got it, or may the customer still? */
  public boolean isPromised() {
    return switch (this) {
      case PROPOSED, APPROVED, PAID -> true;
      case REJECTED, CANCELLED -> false;
    };
  }
}
