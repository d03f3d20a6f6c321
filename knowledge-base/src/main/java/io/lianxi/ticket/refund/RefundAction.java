package io.lianxi.ticket.refund;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a refund. */
public enum RefundAction {
  APPROVE,
  REJECT,
  /** It has been paid. */
  PAY,
  CANCEL;

  /** As it is written in addresses, e.g. {@code approve}. */
  public String action() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is written {@code action}; empty when none is. */
  public static Optional<RefundAction> of(String action) {
    return Stream.of(values()).filter(one -> one.action().equals(action)).findFirst();
  }
}
