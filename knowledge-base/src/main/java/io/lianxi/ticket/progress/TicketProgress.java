package io.lianxi.ticket.progress;

import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.Acted;
import io.lianxi.ticket.work.Ticketing;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells customers how their tickets stand, and does what they say. */
final class TicketProgress implements Progress {
  /** Who did it when the customer did. */
  static final String CUSTOMER = "";

  /** How often it is decided anew while others change the same ticket. */
  private static final int CLAIMS = 5;

  /** How many steps are told: the newest. */
  private static final int MOST_STEPS = 100;

  private final Tickets tickets;
  private final Ticketing ticketing;
  private final Tracking tracking;
  private final Clock clock;

  TicketProgress(Tickets tickets, Ticketing ticketing, Tracking tracking, Clock clock) {
    this.tickets = tickets;
    this.ticketing = ticketing;
    this.tracking = tracking;
    this.clock = clock;
  }

  private Optional<Tracking.Found> proven(Proof proof) {
    return TicketNumber.parse(proof.number())
        .flatMap(number -> tracking.find(number, proof.phone()));
  }

  @Override
  public Optional<Standing> find(Proof proof) {
    return proven(proof)
        .flatMap(
            found -> tickets.find(found.ticket()).map(ticket -> standing(ticket, found.due())));
  }

  private Standing standing(Ticket ticket, @Nullable Instant due) {
    List<TicketEvent> events = tickets.events(ticket.id());
    List<Step> steps =
        events.stream()
            .flatMap(
                event ->
                    ProgressWords.step(event).stream().map(label -> new Step(event.at(), label)))
            .toList();
    Ticket.Outcome outcome = ticket.outcome();
    return new Standing(
        ticket.number(),
        ProgressWords.state(ticket.state()),
        events.getFirst().at(),
        due,
        steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()),
        outcome == null ? null : outcome.answer(),
        SelfService.mayUrge(ticket, events, clock.instant()),
        SelfService.mayRevisit(ticket));
  }

  @Override
  public Heard urge(Proof proof, String note) {
    return say(
        proof,
        (ticket, now) ->
            SelfService.mayUrge(ticket, tickets.events(ticket.id()), now)
                ? Optional.of(new TicketEvent.Urged(note, CUSTOMER, now))
                : Optional.empty());
  }

  @Override
  public Heard revisit(Proof proof, Satisfaction satisfaction, String note) {
    return say(
        proof,
        (ticket, now) ->
            SelfService.mayRevisit(ticket)
                ? Optional.of(new TicketEvent.Revisited(satisfaction, note, CUSTOMER, now))
                : Optional.empty());
  }

  private Heard say(
      Proof proof, BiFunction<Ticket, Instant, Optional<? extends TicketEvent>> decide) {
    Optional<Tracking.Found> found = proven(proof);
    for (int i = 0; i < CLAIMS; i++) {
      Optional<Ticket> before = found.flatMap(theirs -> tickets.find(theirs.ticket()));
      if (before.isEmpty()) {
        return Heard.UNKNOWN;
      }
      Optional<? extends TicketEvent> event = decide.apply(before.get(), clock.instant());
      if (event.isEmpty()) {
        return Heard.NOT_NOW;
      }
      Acted acted =
          ticketing.act(before.get().id(), before.get().version(), (ticket, now) -> event.get());
      if (!(acted instanceof Acted.Stale)) {
        return heard(acted);
      }
    }
    return Heard.NOT_NOW;
  }

  private static Heard heard(Acted acted) {
    return switch (acted) {
      case Acted.Done done -> Heard.DONE;
      case Acted.Parted parted -> Heard.DONE;
      case Acted.Unknown unknown -> Heard.UNKNOWN;
      case Acted.Refused refused -> Heard.NOT_NOW;
      case Acted.Stale stale -> Heard.NOT_NOW;
      case Acted.Wrong wrong -> Heard.NOT_NOW;
    };
  }
}
