package io.lianxi.ticket.work;

import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets open tickets go by the newest version of the policy that someone wants them to go by. Looks
 * for those that lag behind, so whoever dies in the middle goes on where it was; of two copies that
 * do the same the store lets one through.
 */
final class AdoptionLoop {
  private static final Logger LOG = LoggerFactory.getLogger(AdoptionLoop.class);
  private static final int BATCH = 100;

  /** So many at once that other work on tickets hardly feels it. */
  private static final int MOST_BATCHES = 10;

  private final Tickets tickets;
  private final Adoptions adoptions;
  private final SlaPolicies policies;
  private final Clock clock;

  /** Where it goes on; what could not be changed is tried again after all others. */
  private Optional<TicketId> after = Optional.empty();

  AdoptionLoop(Tickets tickets, Adoptions adoptions, SlaPolicies policies, Clock clock) {
    this.tickets = tickets;
    this.adoptions = adoptions;
    this.policies = policies;
    this.clock = clock;
  }

  /** Does what there is to do, in batches; called again and again. */
  void tend() {
    adoptions.newest().filter(wanted -> wanted.doneAt() == null).ifPresent(this::adopt);
  }

  private void adopt(Adoption wanted) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<Ticket> some = tickets.behind(wanted.policy(), after, BATCH);
      some.forEach(ticket -> adopt(ticket, wanted));
      if (some.size() < BATCH) {
        after = Optional.empty();
        if (tickets.behind(wanted.policy(), after, 1).isEmpty()) {
          adoptions.done(wanted.policy(), clock.instant());
        }
        return;
      }
      after = Optional.of(some.getLast().id());
    }
  }

  /** One that fails does not keep the others. */
  private void adopt(Ticket ticket, Adoption wanted) {
    TicketEvent event =
        new TicketEvent.TermsChanged(
            terms(ticket.terms(), wanted.policy()), wanted.why(), wanted.by(), clock.instant());
    try {
      if (ticket.apply(event) instanceof Applied.Changed(Ticket changed)) {
        tickets.record(List.of(Change.of(ticket, event, changed)));
      }
    } catch (RuntimeException e) {
      LOG.error(
          "{} cannot go by policy {} and is tried again", ticket.number(), wanted.policy(), e);
    }
  }

  /** What was given by hand stays, unless the newer version knows no such class any more. */
  private SlaTerms terms(SlaTerms so, int policy) {
    @Nullable String given = so.slaClass();
    boolean isKnown =
        given != null && policies.find(policy).filter(p -> p.find(given).isPresent()).isPresent();
    return new SlaTerms(
        so.priority(), so.category(), so.tier(), so.calendar(), policy, isKnown ? given : null);
  }
}
