package io.lianxi.ticket.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullMarked;

/** A clock that runs, and can be set forward and back while it does. */
@NullMarked
final class MovableClock extends Clock {
  private final Clock system = Clock.systemUTC();
  private volatile Duration ahead;

  MovableClock(Instant now) {
    this.ahead = Duration.between(system.instant(), now);
  }

  void set(Instant now) {
    ahead = Duration.between(system.instant(), now);
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(system.withZone(zone), ahead);
  }
}
