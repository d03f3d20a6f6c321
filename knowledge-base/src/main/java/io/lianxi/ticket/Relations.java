package io.lianxi.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * What is done with two tickets at once, or with all of an incident: on both sides or on neither.
 *
 * @param by log-in name of who does it
 */
public record Relations(String by, Instant at) {

  /** What came of it on each side. */
  public record Both(Applied one, Applied other) {
    /** Was it done on both sides? Else it must be on neither. */
    public boolean isDone() {
      return one instanceof Applied.Changed && other instanceof Applied.Changed;
    }
  }

  /** What a part is about. */
  public record Description(String subject, String text) {}

  /** {@code source} goes on as {@code target}, whose own clocks go on. */
  public Both merge(Ticket source, Ticket target) {
    return new Both(
        source.apply(new TicketEvent.MergedInto(target.id(), by, at)),
        target.apply(new TicketEvent.Absorbed(source.id(), by, at)));
  }

  /** {@code parent} is what {@code child} is about, too. */
  public Both link(Ticket parent, Ticket child) {
    return new Both(
        parent.apply(new TicketEvent.ChildLinked(child.id(), by, at)),
        child.apply(new TicketEvent.ParentLinked(parent.id(), by, at)));
  }

  /** {@code part} becomes a ticket of its own, with its own clocks from now on. */
  public Both split(Ticket ticket, TicketEvent.Opened part) {
    return new Both(
        ticket.apply(new TicketEvent.SplitOff(part.id(), by, at)),
        new Applied.Changed(Ticket.open(part)));
  }

  /** What a part of {@code ticket} is: about the same customer, under the same terms. */
  public TicketEvent.Opened part(
      Ticket ticket, TicketId id, TicketNumber number, Description description) {
    TicketEvent.Matter whole = ticket.matter();
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            whole.complainant(),
            description.subject(),
            description.text(),
            whole.fields(),
            new TicketEvent.Source(whole.source().contact(), ticket.id(), null),
            whole.risks());
    return new TicketEvent.Opened(id, number, matter, ticket.terms(), by, at);
  }

  /** The one answer for everyone who complains of {@code incident}; empty while it has none. */
  public Optional<TicketEvent.IncidentAnswered> answer(Ticket incident) {
    Ticket.Outcome outcome = incident.outcome();
    return !incident.ties().isIncident() || outcome == null
        ? Optional.empty()
        : Optional.ofNullable(outcome.answer())
            .map(answer -> new TicketEvent.IncidentAnswered(incident.id(), answer, by, at));
  }
}
