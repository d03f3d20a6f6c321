package io.lianxi.ticket.timer;

import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done when a ticket's timer goes off, all in one transaction: whatever has passed and was
 * never told is claimed and told, escalations are written down on the ticket, and the timer is set
 * for what comes next. Whoever dies before the end has done nothing, and whoever comes later claims
 * nothing that was told.
 */
final class TimerFiring {
  private static final Logger LOG = LoggerFactory.getLogger(TimerFiring.class);

  /** How often it is decided again when others change the ticket at the same time. */
  private static final int TRIES = 5;

  private final Stores stores;
  private final AlarmPlans plans;
  private final TimerFigures figures;
  private final Clock clock;

  /** What it reads and changes, together. */
  record Stores(Tickets tickets, Alarms alarms, Timers timers, TransactionTemplate transaction) {}

  TimerFiring(Stores stores, AlarmPlans plans, TimerFigures figures, Clock clock) {
    this.stores = stores;
    this.plans = plans;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Acts upon {@code timer}.
   *
   * @throws IllegalStateException when others change the ticket all the time
   */
  void fire(DueTimer timer) {
    for (int i = 0; i < TRIES; i++) {
      Optional<List<Alarm>> told =
          stores
              .transaction()
              .execute(
                  status -> {
                    Optional<List<Alarm>> tried = tried(timer, clock.instant());
                    if (tried.isEmpty()) {
                      status.setRollbackOnly();
                    }
                    return tried;
                  });
      if (told != null && told.isPresent()) {
        told.get().forEach(alarm -> figures.told(alarm, clock.instant()));
        return;
      }
    }
    throw new IllegalStateException("others change ticket " + timer.ticket() + " all the time");
  }

  /** What was told; empty when someone else changed the ticket meanwhile. */
  private Optional<List<Alarm>> tried(DueTimer timer, Instant now) {
    Optional<Ticket> found = stores.tickets().find(timer.ticket());
    if (found.isEmpty()) {
      stores.timers().done(timer, Optional.empty(), now);
      return Optional.of(List.of());
    }
    AlarmPlan plan = plans.of(found.get(), List.of(), now);
    List<Alarm> told = stores.alarms().tell(plan.passed(), now);
    if (!isWrittenDown(found.get(), told, now)) {
      return Optional.empty();
    }
    stores.timers().done(timer, plan.next(), now);
    return Optional.of(told);
  }

  /** A ticket that cannot be escalated any more, e.g. since it was answered, is left as it is. */
  private boolean isWrittenDown(Ticket before, List<Alarm> told, Instant now) {
    List<TicketEvent> events = new ArrayList<>();
    Ticket after = before;
    for (Alarm alarm : told) {
      if (alarm.cause().occasion() == Occasion.ESCALATION) {
        TicketEvent event = escalated(alarm, now);
        if (after.apply(event) instanceof Applied.Changed(Ticket changed)) {
          events.add(event);
          after = changed;
        }
      }
    }
    return events.isEmpty() || stores.tickets().record(List.of(new Change(before, events, after)));
  }

  private static TicketEvent escalated(Alarm alarm, Instant now) {
    String reason = alarm.cause().kind() + " " + alarm.detail();
    return new TicketEvent.Escalated(alarm.told().getFirst().name(), reason, "", now);
  }

  /** {@code timer} could not be acted upon because of {@code thrown}: it goes off again later. */
  void failed(DueTimer timer, Throwable thrown) {
    Instant now = clock.instant();
    int failures = timer.failures() + 1;
    Instant next = now.plus(TimerRetry.after(failures));
    figures.failed();
    LOG.error(
        "The timer of ticket {} fails ({}), again at {}", timer.ticket(), failures, next, thrown);
    stores.timers().failed(timer, next, now);
    if (TimerRetry.isTold(failures)) {
      stores.alarms().tell(List.of(failure(timer, thrown)), now);
    }
  }

  /** One for each row of failures: they began after it last could. */
  private static Alarm failure(DueTimer timer, Throwable thrown) {
    Instant since = Objects.requireNonNullElse(timer.lastActed(), Instant.EPOCH);
    return new Alarm(
        new Cause(timer.ticket(), null, since, Occasion.TIMER_FAILED, ""),
        thrown.getClass().getSimpleName(),
        timer.at(),
        List.of(Addressee.SUPERVISOR));
  }

  /** {@code timer} was in the hands of a copy that is gone. */
  void died(DueTimer timer) {
    LOG.warn("The timer of ticket {} was in the hands of a copy that is gone", timer.ticket());
    stores.timers().release(timer);
  }
}
