package io.lianxi.ticket.upkeep;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the tickets of those who are away for too long back to their groups. */
final class InactiveOwners {
  private static final Logger LOG = LoggerFactory.getLogger(InactiveOwners.class);
  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 10;

  private final Staff staff;
  private final HeldTickets held;
  private final Tickets tickets;
  private final Supplier<Duration> allowed;
  private final Clock clock;
  private Absence absence = Absence.NOBODY;

  /** Who there is, and what they are doing. */
  record Staff(Agents agents, Presences presences) {}

  /**
   * @param allowed how long the owner of a ticket may be away; zero for as long as they like
   */
  InactiveOwners(
      Staff staff, HeldTickets held, Tickets tickets, Supplier<Duration> allowed, Clock clock) {
    this.staff = staff;
    this.held = held;
    this.tickets = tickets;
    this.allowed = allowed;
    this.clock = clock;
  }

  /** Looks once; at most 2,000 tickets are given back. */
  synchronized void look() {
    Instant now = clock.instant();
    List<AgentId> everyone = staff.agents().all().stream().map(Agent::id).toList();
    absence = absence.with(staff.presences().findAll(everyone), now);
    Duration longest = allowed.get();
    Set<AgentId> away = longest.isZero() ? Set.of() : absence.longerThan(longest, now);
    int found = away.isEmpty() ? 0 : BATCH;
    for (int i = 0; i < MOST_BATCHES && found == BATCH; i++) {
      List<Ticket> batch = tickets.find(held.heldBy(away, BATCH));
      found = batch.size();
      int given = (int) batch.stream().filter(ticket -> isGivenBack(ticket, away, now)).count();
      if (given > 0) {
        LOG.info("{} tickets of owners who are away go back to their groups", given);
      }
    }
  }

  /** Someone who changes the ticket meanwhile comes first. */
  private boolean isGivenBack(Ticket ticket, Set<AgentId> away, Instant now) {
    return decided(ticket, away, now)
        .map(
            event ->
                ticket.apply(event) instanceof Applied.Changed(Ticket after)
                    && tickets.record(List.of(Change.of(ticket, event, after))))
        .orElse(false);
  }

  /** That {@code ticket} goes back to its group; empty when it does not. */
  static Optional<TicketEvent> decided(Ticket ticket, Set<AgentId> away, Instant now) {
    AgentId handler = ticket.hands().handler();
    String group = ticket.hands().group();
    boolean isHeld = ticket.state() == TicketState.TAKEN || ticket.state() == TicketState.WORKING;
    return isHeld && handler != null && group != null && away.contains(handler)
        ? Optional.of(
            new TicketEvent.Transferred(group, null, handler + " 离线过久 / away too long", "", now))
        : Optional.empty();
  }
}
