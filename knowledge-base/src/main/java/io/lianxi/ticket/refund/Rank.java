package io.lianxi.ticket.refund;

import java.util.Arrays;
import java.util.Optional;

/** How high someone stands who decides about money, lowest first. */
public enum Rank {
  AGENT,
  SUPERVISOR,
  ADMIN;

  /** The next higher one; empty above the highest. */
  Optional<Rank> next() {
    return Arrays.stream(values()).filter(rank -> rank.compareTo(this) > 0).findFirst();
  }

  boolean isAtLeast(Rank other) {
    return compareTo(other) >= 0;
  }
}
