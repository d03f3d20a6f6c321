package io.lianxi.ticket;

import io.lianxi.ticket.Ticket.Ties;
import java.util.List;
import java.util.stream.Stream;

/** The ties of a ticket with one more. */
record TiesChange(Ties so) {

  Ties parent(TicketId parent) {
    return new Ties(
        parent,
        so.children(),
        so.absorbed(),
        so.parts(),
        so.mergedInto(),
        so.isIncident(),
        so.incident());
  }

  Ties child(TicketId child) {
    return lists(with(so.children(), child), so.absorbed(), so.parts());
  }

  Ties absorbed(TicketId source) {
    return lists(so.children(), with(so.absorbed(), source), so.parts());
  }

  Ties part(TicketId part) {
    return lists(so.children(), so.absorbed(), with(so.parts(), part));
  }

  private Ties lists(List<TicketId> children, List<TicketId> absorbed, List<TicketId> parts) {
    return new Ties(
        so.parent(), children, absorbed, parts, so.mergedInto(), so.isIncident(), so.incident());
  }

  Ties mergedInto(TicketId target) {
    return new Ties(
        so.parent(),
        so.children(),
        so.absorbed(),
        so.parts(),
        target,
        so.isIncident(),
        so.incident());
  }

  Ties incident() {
    return new Ties(
        so.parent(), so.children(), so.absorbed(), so.parts(), so.mergedInto(), true, null);
  }

  Ties joined(TicketId incident) {
    return new Ties(
        so.parent(), so.children(), so.absorbed(), so.parts(), so.mergedInto(), false, incident);
  }

  private static List<TicketId> with(List<TicketId> all, TicketId more) {
    return Stream.concat(all.stream(), Stream.of(more)).toList();
  }
}
