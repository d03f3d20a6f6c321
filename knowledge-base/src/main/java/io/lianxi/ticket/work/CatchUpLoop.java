package io.lianxi.ticket.work;

import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Relations;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.StoredCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tickets up to what concerns many of them at once: the answer of their incident, and newer
 * versions of their calendar. Looks for those that lag behind, so whoever dies in the middle, or
 * joins late, is no special case. Every copy of the application runs it; of two who do the same the
 * store lets one through.
 */
final class CatchUpLoop {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUpLoop.class);
  private static final int BATCH = 100;

  /** So that nothing else waits for longer than some seconds. */
  private static final int MOST_BATCHES = 50;

  /** The clock and nobody else. */
  private static final String BY = "";

  private final Tickets tickets;
  private final Calendars calendars;
  private final Clock clock;

  CatchUpLoop(Tickets tickets, Calendars calendars, Clock clock) {
    this.tickets = tickets;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Does what there is to do, in batches; called again and again. */
  void tend() {
    tickets.unheard(BATCH).forEach(this::answer);
    calendars.all().stream().map(StoredCalendar::version).forEach(this::follow);
  }

  private void answer(TicketId id) {
    Instant now = clock.instant();
    tickets
        .find(id)
        .flatMap(incident -> new Relations(BY, now).answer(incident))
        .ifPresent(answer -> all(() -> tickets.waiting(id, BATCH), answer));
  }

  private void follow(CalendarVersion newest) {
    TicketEvent changed = new TicketEvent.CalendarChanged(newest, BY, clock.instant());
    all(() -> tickets.behind(newest, BATCH), changed);
  }

  /** Until there are none left, or a batch of which none could be brought up. */
  private void all(Supplier<List<Ticket>> behind, TicketEvent event) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<Ticket> some = behind.get();
      long done = some.stream().filter(ticket -> isDone(ticket, event)).count();
      if (some.size() < BATCH || done == 0) {
        return;
      }
    }
  }

  /** One that fails does not keep the others. */
  private boolean isDone(Ticket ticket, TicketEvent event) {
    try {
      return ticket.apply(event) instanceof Applied.Changed(Ticket after)
          && tickets.record(List.of(Change.of(ticket, event, after)));
    } catch (RuntimeException e) {
      LOG.error("{} cannot be brought up to {} and is tried again", ticket.number(), event, e);
      return false;
    }
  }
}
