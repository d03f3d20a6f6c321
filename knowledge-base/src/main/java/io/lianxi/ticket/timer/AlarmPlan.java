package io.lianxi.ticket.timer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.alarm.Addressing;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.sla.Moment;
import io.lianxi.ticket.sla.SlaHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's timer is for:
 *
 * <ol>
 *   <li>every moment that any of its clocks has passed is told, in order, however late, even if
 *       that clock has stopped meanwhile;
 *   <li>so is the time until which it was suspended;
 *   <li>when all of that was told, the timer waits for the first moment ahead; while it is
 *       suspended there is none but the end of that.
 * </ol>
 *
 * @param passed what is to be told by now, told or not, earliest first
 * @param ahead what is to be told later, if nothing changes
 * @param next when; empty for never
 */
record AlarmPlan(List<Alarm> passed, Set<Cause> ahead, Optional<Instant> next) {

  /**
   * The plan of {@code ticket} at {@code now}.
   *
   * @param lookAgain until when it is suspended; null when it is not, or without an end
   */
  static AlarmPlan of(Ticket ticket, SlaHistory history, @Nullable Instant lookAgain, Instant now) {
    List<Alarm> passed = new ArrayList<>();
    history.passed(now).forEach(moment -> passed.add(alarm(ticket, moment)));
    List<Moment> ahead =
        history.moments().stream().filter(moment -> moment.at().isAfter(now)).toList();
    if (lookAgain != null && !lookAgain.isAfter(now)) {
      passed.add(lookAgain(ticket, lookAgain));
      passed.sort(Comparator.comparing(Alarm::at));
    }
    Stream<Instant> times =
        Stream.concat(
            ahead.stream().limit(1).map(Moment::at),
            Stream.ofNullable(lookAgain).filter(until -> until.isAfter(now)));
    return new AlarmPlan(
        List.copyOf(passed),
        ahead.stream().map(moment -> Alarm.cause(ticket.id(), moment)).collect(toUnmodifiableSet()),
        times.min(Comparator.naturalOrder()));
  }

  private static Alarm alarm(Ticket ticket, Moment moment) {
    Cause cause = Alarm.cause(ticket.id(), moment);
    return new Alarm(
        cause, cause.step(), moment.at(), Addressing.of(moment.occasion(), ticket.hands()));
  }

  private static Alarm lookAgain(Ticket ticket, Instant until) {
    return new Alarm(
        new Cause(ticket.id(), null, until, Occasion.LOOK_AGAIN, ""),
        "",
        until,
        List.of(Addressing.holder(ticket.hands())));
  }

  /** When the timer has to go off, given what was told: at once, if anything was not. */
  Optional<Instant> timer(Set<Cause> told) {
    return passed.stream()
        .filter(alarm -> !told.contains(alarm.cause()))
        .map(Alarm::at)
        .findFirst()
        .or(() -> next);
  }

  /** What was told of {@code told} and lies ahead again. */
  Set<Cause> putOff(Set<Cause> told) {
    return ahead.stream().filter(told::contains).collect(toUnmodifiableSet());
  }
}
