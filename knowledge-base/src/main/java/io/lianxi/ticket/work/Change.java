package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one ticket.
 *
 * @param before null when it is opened
 * @param events what happened, in order; at least one
 * @param after the fold of all that ever happened
 */
public record Change(@Nullable Ticket before, List<TicketEvent> events, Ticket after) {
  public Change {
    events = List.copyOf(events);
    int version = before == null ? 0 : before.version();
    if (events.isEmpty() || after.version() != version + events.size()) {
      throw new IllegalArgumentException("a change is what its events make of a ticket");
    }
  }

  /** Its opening. */
  public static Change opening(TicketEvent.Opened event) {
    return new Change(null, List.of(event), Ticket.open(event));
  }

  /** One event after another, the last of which led to {@code after}. */
  public static Change of(Ticket before, TicketEvent event, Ticket after) {
    return new Change(before, List.of(event), after);
  }

  /**
   * {@code changes} in the order of their tickets' ids: the order in which every store takes them.
   *
   * @throws IllegalArgumentException when there are none, or two of one ticket
   */
  static List<Change> inOrder(List<Change> changes) {
    List<Change> inOrder =
        changes.stream()
            .sorted(Comparator.comparing(change -> change.after().id().value()))
            .toList();
    if (inOrder.isEmpty()
        || inOrder.stream().map(change -> change.after().id()).distinct().count()
            < inOrder.size()) {
      throw new IllegalArgumentException("one change for each ticket that is touched");
    }
    return inOrder;
  }
}
