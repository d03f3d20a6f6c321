package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.work.TicketQuery.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: its last line.
 *
 * @param due null in lists that are not in order of it, and where nothing is due
 * @param at when it changed last in lists in order of that, else when it was opened
 */
record ListPlace(Order order, @Nullable Instant due, Instant at, TicketId id) {

  /** Where {@code line} stands in a list in that order. */
  static ListPlace of(Order order, TicketLine line) {
    TicketLine.Due due = line.due();
    return new ListPlace(
        order,
        order == Order.DUE && due != null ? due.at() : null,
        order == Order.CHANGED ? line.changedAt() : line.openedAt(),
        line.id());
  }

  /** What {@link #text} says; empty when it says no such thing, or of another order. */
  static Optional<ListPlace> parse(Order order, String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != 4 || !parts[0].equals(order.name())) {
      return Optional.empty();
    }
    try {
      Instant due = parts[1].isEmpty() ? null : Instant.parse(parts[1]);
      return Optional.of(
          new ListPlace(order, due, Instant.parse(parts[2]), new TicketId(parts[3])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it is given to whoever reads on. */
  String text() {
    return order + "_" + (due == null ? "" : due) + "_" + at + "_" + id.value();
  }
}
