package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket from its start until it is stopped for good.
 *
 * @param gaps when it stood still for reasons of its own, beside the ticket's pauses
 * @param stopped null while it runs
 */
record ClockRun(ClockKind kind, Instant start, List<Pause> gaps, @Nullable Stop stopped) {
  ClockRun {
    gaps = List.copyOf(gaps);
  }

  /**
   * How a clock was stopped; whatever changes later, this stands.
   *
   * @param promised null when nothing was
   * @param passed the moments that came first
   */
  record Stop(
      Instant at,
      ClockState state,
      @Nullable Instant due,
      @Nullable Duration promised,
      Duration elapsed,
      List<Moment> passed) {}

  static ClockRun from(ClockKind kind, Instant start) {
    return new ClockRun(kind, start, List.of(), null);
  }

  boolean isRunning() {
    return stopped == null;
  }

  ClockRun stop(Stop stop) {
    return new ClockRun(kind, start, gaps, stop);
  }

  /** Goes on at {@code at} as if it had stood still since {@code stoppedAt}. */
  ClockRun goOn(Instant stoppedAt, Instant at) {
    return new ClockRun(kind, start, with(gaps, new Pause(stoppedAt, at)), null);
  }

  /** When it stands still, the ticket's {@code pauses} included. */
  List<Pause> stillDuring(List<Pause> pauses) {
    return gaps.isEmpty() ? pauses : Stream.concat(pauses.stream(), gaps.stream()).toList();
  }

  static List<Pause> with(List<Pause> pauses, Pause more) {
    return Stream.concat(pauses.stream(), Stream.of(more)).toList();
  }
}
