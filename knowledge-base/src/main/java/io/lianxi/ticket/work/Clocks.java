package io.lianxi.ticket.work;

import io.lianxi.ticket.sla.ClockState;
import io.lianxi.ticket.sla.Moment;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.work.TicketLine.Due;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list has to know of a ticket's clocks, such that it stays true while time passes and
 * nothing happens.
 *
 * @param faces the newest clock of each kind that is promised
 * @param due the clock that is due first of those that run; null when none runs
 */
record Clocks(Map<ClockKind, Face> faces, @Nullable Due due) {
  Clocks {
    faces = Map.copyOf(faces);
  }

  /**
   * How one clock looks.
   *
   * @param due null while it is paused, unless it is breached already
   * @param state RUNNING or PAUSED until it stops, whether it is breached or not: time tells
   */
  record Face(@Nullable Instant due, ClockState state) {}

  /** As they are after the last thing that happened, which was at {@code changed}. */
  static Clocks of(SlaHistory history, Instant changed) {
    boolean isPaused = history.pauses().stream().map(Pause::to).anyMatch(to -> to == null);
    List<Moment> moments = history.moments();
    Map<ClockKind, Face> faces = new EnumMap<>(ClockKind.class);
    history
        .at(changed)
        .forEach(
            (kind, read) -> {
              boolean isRunning = breach(moments, kind).isPresent();
              ClockState going = isPaused ? ClockState.PAUSED : ClockState.RUNNING;
              faces.put(kind, new Face(read.due(), isRunning ? going : read.state()));
            });
    return new Clocks(faces, isPaused ? null : first(moments).orElse(null));
  }

  private static Optional<Moment> breach(List<Moment> moments, ClockKind kind) {
    return moments.stream().filter(Clocks::isBreach).filter(at -> at.kind() == kind).findFirst();
  }

  private static boolean isBreach(Moment moment) {
    return moment.occasion() instanceof Moment.Breach;
  }

  private static Optional<Due> first(List<Moment> moments) {
    return moments.stream()
        .filter(Clocks::isBreach)
        .findFirst()
        .map(breach -> due(moments, breach));
  }

  private static Due due(List<Moment> moments, Moment breach) {
    List<Instant> warnings =
        moments.stream()
            .filter(moment -> moment.occasion() instanceof Moment.Warning)
            .filter(moment -> moment.kind() == breach.kind())
            .map(Moment::at)
            .toList();
    return warnings.isEmpty()
        ? new Due(breach.kind(), breach.at(), null, null)
        : new Due(breach.kind(), breach.at(), warnings.getFirst(), warnings.getLast());
  }

  /** The face of {@code kind}; empty when none was ever started or promised. */
  Optional<Face> face(ClockKind kind) {
    return Optional.ofNullable(faces.get(kind));
  }
}
