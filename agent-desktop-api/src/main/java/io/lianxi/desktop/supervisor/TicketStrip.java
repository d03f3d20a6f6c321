package io.lianxi.desktop.supervisor;

import io.lianxi.ticket.report.TicketReports;
import io.lianxi.ticket.report.TicketReports.Strip;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How tickets stand, counted now and then for all wallboards together. */
final class TicketStrip {
  private final TicketReports reports;
  private final Clock clock;
  private final AtomicReference<@Nullable Strip> newest = new AtomicReference<>();

  TicketStrip(TicketReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /** What was counted last; null before the first time. */
  @Nullable Strip newest() {
    return newest.get();
  }

  /** Counts again; true when something is different. */
  boolean count() {
    Strip now = reports.strip(clock.instant());
    return !Objects.equals(newest.getAndSet(now), now);
  }
}
