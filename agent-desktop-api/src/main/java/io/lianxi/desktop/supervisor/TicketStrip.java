package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.ticket.group.Group;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.report.TicketReports;
import io.lianxi.ticket.report.TicketReports.Strip;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What wallboards know of tickets: how they stand, counted now and then, and where they wait. */
final class TicketStrip {
  private final TicketReports reports;
  private final Groups groups;
  private final Clock clock;
  private final AtomicReference<@Nullable Strip> newest = new AtomicReference<>();

  TicketStrip(TicketReports reports, Groups groups, Clock clock) {
    this.reports = reports;
    this.groups = groups;
    this.clock = clock;
  }

  /** What was counted last; null before the first time. */
  @Nullable Strip newest() {
    return newest.get();
  }

  /** The queues that tickets wait in for a free member of their group. */
  Set<QueueName> queues() {
    return groups.all().stream()
        .map(Group::queue)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Counts again; true when something is different. */
  boolean count() {
    Strip now = reports.strip(clock.instant());
    return !Objects.equals(newest.getAndSet(now), now);
  }
}
