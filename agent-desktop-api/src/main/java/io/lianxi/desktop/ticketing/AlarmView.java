package io.lianxi.desktop.ticketing;

import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.Told;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as people see it.
 *
 * @param kind the clock; absent where none is concerned
 * @param detail the step of a warning, the level of an escalation
 * @param told names of agents, groups and roles
 * @param withdrawnAt when a change of the ticket's terms put it off; absent while it stands
 * @param seenAt when the reader acknowledged it; absent when not
 */
public record AlarmView(
    String id,
    Instant at,
    @Nullable ClockKind kind,
    Occasion occasion,
    String detail,
    List<String> told,
    Instant toldAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant seenAt) {

  /** {@code told} as people see it. */
  public static AlarmView of(Told told) {
    return new AlarmView(
        Long.toString(told.id()),
        told.alarm().at(),
        told.alarm().cause().kind(),
        told.alarm().cause().occasion(),
        told.alarm().detail(),
        told.alarm().told().stream().map(Addressee::name).toList(),
        told.at(),
        told.withdrawnAt(),
        told.seenAt());
  }
}
