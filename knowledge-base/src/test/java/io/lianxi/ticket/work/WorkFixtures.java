package io.lianxi.ticket.work;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.TicketEvent.Source;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tickets and their changes, for tests of what is done with them. */
public final class WorkFixtures {
  /** A Monday. */
  public static final Instant T0 = SlaFixtures.monday("10:00");

  private WorkFixtures() {}

  /** That the {@code count}th ticket is opened, about this. */
  public static TicketEvent.Opened opening(int count, Matter matter, SlaTerms terms) {
    return new TicketEvent.Opened(
        TicketFixtures.id(count), TicketFixtures.number(count), matter, terms, "front", T0);
  }

  public static TicketEvent.Opened opening(int count) {
    return opening(count, matter("断网"), SlaFixtures.ordinary());
  }

  public static Matter matter(String subject) {
    return new Matter(
        new Complainant(new CustomerId("C1"), new PhoneNumber("+8613800000001"), "31"),
        subject,
        "No line since the morning",
        Map.of("address", "浦东 1 号"),
        new Source(null, null, null),
        List.of("media"));
  }

  /** {@code verbs} done one after the other, which must be allowed, as one change. */
  public static Change change(Ticket before, TicketVerb... verbs) {
    List<TicketEvent> events = new ArrayList<>();
    Ticket now = before;
    for (TicketVerb verb : verbs) {
      TicketEvent event = TicketFixtures.event(verb, T0.plusSeconds(60L * now.version()));
      events.add(event);
      now = TicketFixtures.changed(now, event);
    }
    return new Change(before, events, now);
  }

  /** {@code event} done, which must be allowed. */
  public static Change change(Ticket before, TicketEvent event) {
    if (before.apply(event) instanceof Applied.Changed(Ticket after)) {
      return Change.of(before, event, after);
    }
    throw new AssertionError(before.state() + " refuses " + event);
  }
}
