package io.lianxi.ticket.upkeep;

import io.lianxi.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;

/** Erases tickets for good; what is left is that there was one. */
interface Erasures {

  /**
   * Erases tickets that ended before {@code endedBefore} and are not held, the longest ended first,
   * with everything that belongs to them. Atomic, and may be repeated.
   *
   * @return which
   */
  List<TicketNumber> erase(Instant endedBefore, int most, Instant now);
}
