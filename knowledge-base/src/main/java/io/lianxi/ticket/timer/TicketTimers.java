package io.lianxi.ticket.timer;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TicketListener;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets the timer of every ticket that changes to what it is for now, in the transaction of the
 * change.
 */
final class TicketTimers implements TicketListener {
  private final AlarmPlans plans;
  private final Alarms alarms;
  private final Timers timers;
  private final Clock clock;

  TicketTimers(AlarmPlans plans, Alarms alarms, Timers timers, Clock clock) {
    this.plans = plans;
    this.alarms = alarms;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void changed(List<Change> changes) {
    Instant now = clock.instant();
    Map<TicketId, AlarmPlan> all = new HashMap<>();
    for (Change change : changes) {
      Ticket after = change.after();
      all.put(after.id(), plans.of(after, change.events(), now));
    }
    Set<Cause> told = new HashSet<>(alarms.told(asked(changes, all)));
    withdraw(changes, all, told, now);
    set(all, told);
  }

  /** Nothing was ever told of a ticket that is being opened, or has not passed anything. */
  private static List<TicketId> asked(List<Change> changes, Map<TicketId, AlarmPlan> all) {
    return changes.stream()
        .filter(change -> change.before() != null)
        .filter(change -> isChangeOfTerms(change) || hasPassed(all, change))
        .map(change -> change.after().id())
        .toList();
  }

  private static boolean hasPassed(Map<TicketId, AlarmPlan> all, Change change) {
    AlarmPlan plan = all.get(change.after().id());
    return plan != null && !plan.passed().isEmpty();
  }

  private static boolean isChangeOfTerms(Change change) {
    return change.events().stream()
        .anyMatch(
            event ->
                event instanceof TicketEvent.TermsChanged
                    || event instanceof TicketEvent.CalendarChanged);
  }

  /** A breach that a change of terms undoes is told again when it comes; nothing else ever is. */
  private void withdraw(
      List<Change> changes, Map<TicketId, AlarmPlan> all, Set<Cause> told, Instant now) {
    Set<Cause> putOff = new HashSet<>();
    changes.stream()
        .filter(TicketTimers::isChangeOfTerms)
        .map(change -> all.get(change.after().id()))
        .forEach(plan -> putOff.addAll(plan == null ? Set.of() : plan.putOff(told)));
    alarms.withdraw(putOff, now);
    told.removeAll(putOff);
  }

  private void set(Map<TicketId, AlarmPlan> all, Set<Cause> told) {
    Map<TicketId, Instant> set = new HashMap<>();
    List<TicketId> removed = new ArrayList<>();
    all.forEach(
        (ticket, plan) -> {
          Optional<Instant> at = plan.timer(told);
          at.ifPresentOrElse(time -> set.put(ticket, time), () -> removed.add(ticket));
        });
    timers.set(set);
    timers.remove(removed);
  }
}
