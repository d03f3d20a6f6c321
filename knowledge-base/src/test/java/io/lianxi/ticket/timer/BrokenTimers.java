package io.lianxi.ticket.timer;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Timers that do everything and fail then, as if whoever asks had died just before the end. */
@NullMarked
record BrokenTimers(Timers timers) implements Timers {
  private static IllegalStateException died() {
    return new IllegalStateException("died here");
  }

  @Override
  public void set(Map<TicketId, Instant> set) {
    timers.set(set);
    throw died();
  }

  @Override
  public void remove(Collection<TicketId> tickets) {
    timers.remove(tickets);
    throw died();
  }

  @Override
  public Optional<Instant> find(TicketId ticket) {
    return timers.find(ticket);
  }

  @Override
  public void done(DueTimer timer, Optional<Instant> next, Instant now) {
    timers.done(timer, next, now);
    throw died();
  }

  @Override
  public void failed(DueTimer timer, Instant next, Instant now) {
    timers.failed(timer, next, now);
  }

  @Override
  public void release(DueTimer timer) {
    timers.release(timer);
  }

  @Override
  public int releaseAhead(Instant now) {
    return timers.releaseAhead(now);
  }
}
