package io.lianxi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.sla.ClockReading;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.SlaHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tickets to which anything happens that can: 2,000 walks of 60 verbs each, from one seed each. */
class TicketWalkTest {
  private static final int WALKS = 2_000;
  private static final int STEPS = 60;
  private static final int LONGEST_WAY = 8;
  private static final TicketVerb[] VERBS = TicketVerb.values();

  private final SlaFixtures rules = new SlaFixtures();
  private final Set<TicketState> seen = EnumSet.noneOf(TicketState.class);

  @Test
  void whateverHappensTheInvariantsHold() {
    for (int seed = 1; seed <= WALKS; seed++) {
      walk(new Random(seed), seed);
    }
    assertThat(seen).containsExactlyInAnyOrder(TicketState.values());
  }

  private void walk(Random random, int seed) {
    Ticket ticket = TicketFixtures.opened(1);
    List<TicketEvent> history = new ArrayList<>();
    Instant at = SlaFixtures.monday("10:00");
    for (int step = 0; step < STEPS; step++) {
      at = at.plusSeconds(random.nextInt(4) == 0 ? 0 : random.nextInt(20_000));
      TicketEvent event = event(random, at);
      Ticket next = next(ticket, event, seed);
      if (next.version() != ticket.version()) {
        history.add(event);
        holds(ticket, next, at, seed);
      }
      ticket = next;
      seen.add(ticket.state());
    }
    assertThat(
            history.stream().reduce(TicketFixtures.opened(1), TicketFixtures::changed, (a, b) -> b))
        .as("replay of seed %d", seed)
        .isEqualTo(ticket);
    canBeArchived(ticket, at, seed);
  }

  /** Every other verb is one that leads on, so that walks go far. */
  private static TicketEvent event(Random random, Instant at) {
    TicketVerb verb = VERBS[random.nextInt(random.nextBoolean() ? 9 : VERBS.length)];
    boolean isRare = verb == TicketVerb.MERGE || verb == TicketVerb.CLOSE;
    if (isRare && random.nextInt(6) > 0) {
      verb = TicketVerb.SUSPEND;
    }
    if (verb == TicketVerb.REVISIT && random.nextBoolean()) {
      return new TicketEvent.Revisited(Satisfaction.NOT_SATISFIED, "", "front", at);
    }
    return TicketFixtures.event(verb, at);
  }

  private static Ticket next(Ticket ticket, TicketEvent event, int seed) {
    return switch (ticket.apply(event)) {
      case Applied.Changed(Ticket changed) -> changed;
      case Applied.Refused refused -> {
        assertThat(refused.allowed()).as("seed %d", seed).isEqualTo(ticket.allowed());
        assertThat(refused.why()).isNotBlank();
        yield ticket;
      }
    };
  }

  private void holds(Ticket before, Ticket after, Instant now, int seed) {
    assertThat(after.version()).isEqualTo(before.version() + 1);
    if (before.hands().responsible() != null) {
      assertThat(after.hands().responsible())
          .as("seed %d: the first stays responsible", seed)
          .isEqualTo(before.hands().responsible());
    }
    assertThat(after.suspendedIn() != null)
        .as("seed %d: only what is suspended knows where it was", seed)
        .isEqualTo(after.state() == TicketState.SUSPENDED);
    SlaHistory clocks = SlaHistory.of(after.facts(), rules);
    for (ClockReading clock : clocks.all(now)) {
      assertThat(clock.elapsed().isNegative()).as("seed %d: %s", seed, clock).isFalse();
      assertThat(clock.remaining().isNegative()).as("seed %d: %s", seed, clock).isFalse();
      assertThat(clock.overdue().isNegative()).as("seed %d: %s", seed, clock).isFalse();
    }
    boolean isOwed =
        after.state().isOpen()
            && after.state() != TicketState.ANSWERED
            && after.state() != TicketState.REVISITED;
    boolean isPaused = after.state() == TicketState.SUSPENDED;
    if (!isOwed) {
      assertThat(clocks.moments()).as("seed %d: nothing is owed", seed).isEmpty();
    } else if (!isPaused) {
      assertThat(clocks.moments()).as("seed %d: an answer is owed", seed).isNotEmpty();
    }
  }

  /** Never stuck: from every open state a few allowed verbs lead to the archive. */
  private static void canBeArchived(Ticket ticket, Instant at, int seed) {
    Ticket now = ticket;
    for (int i = 0; i < LONGEST_WAY && now.state().isOpen(); i++) {
      TicketVerb verb = onward(now.state());
      assertThat(now.allowed()).as("seed %d, %s", seed, now.state()).contains(verb);
      now = TicketFixtures.changed(now, TicketFixtures.event(verb, at));
    }
    if (ticket.state().isOpen()) {
      assertThat(now.state()).as("seed %d", seed).isEqualTo(TicketState.ARCHIVED);
    }
  }

  private static TicketVerb onward(TicketState state) {
    return switch (state) {
      case OPENED -> TicketVerb.ACCEPT;
      case ACCEPTED -> TicketVerb.PRE_PROCESS;
      case PRE_PROCESSED, WORKING, RETURNED -> TicketVerb.ANSWER;
      case DISPATCHED -> TicketVerb.TAKE;
      case TAKEN, REOPENED -> TicketVerb.WORK;
      case SUSPENDED -> TicketVerb.RESUME;
      case ANSWERED -> TicketVerb.REVISIT;
      case REVISITED -> TicketVerb.ARCHIVE;
      case ARCHIVED, MERGED, CLOSED -> TicketVerb.REOPEN;
    };
  }
}
