package io.lianxi.ticket.timer;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The timers of tickets, at most one each. All of it happens in the transaction of the caller, if
 * there is one: a timer is set, moved or removed exactly when what it is set for is kept.
 */
interface Timers {

  /** Sets or moves the timers, also those that are in someone's hands just now. */
  void set(Map<TicketId, Instant> timers);

  /** Removes the timers, where there are any. */
  void remove(Collection<TicketId> tickets);

  /** When the ticket's timer goes off; empty when it has none. */
  Optional<Instant> find(TicketId ticket);

  /**
   * Gives a timer that was acted upon back, to go off at {@code next} or never again. One that was
   * set anew meanwhile is left alone.
   */
  void done(DueTimer timer, Optional<Instant> next, Instant now);

  /** Gives a timer that could not be acted upon back, to go off at {@code next}. */
  void failed(DueTimer timer, Instant next, Instant now);

  /** Gives a timer back that was in the hands of a copy that is gone; it goes off at once. */
  void release(DueTimer timer);

  /**
   * Takes timers out of hands that say they will be busy in the future: a machine's clock was set
   * back. They go off at once.
   *
   * @return how many
   */
  int releaseAhead(Instant now);
}
