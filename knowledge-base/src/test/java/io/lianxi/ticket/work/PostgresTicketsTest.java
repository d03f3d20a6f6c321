package io.lianxi.ticket.work;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.sla.SlaFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresTicketsTest extends TicketsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Tickets tickets(TicketListener... listeners) {
    TestTickets.clear(CORE);
    return TestTickets.tickets(CORE, TestTickets.rules(), listeners);
  }

  @Test
  void whatFlowsAndOtherProgramsSendCanAlwaysBeStored() {
    Tickets tickets = tickets();
    String sent = "断\0网 \uD83D";
    String kept = "断\uFFFD网 \uFFFD";
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(null, null, sent),
            sent,
            sent,
            Map.of("address", sent),
            new TicketEvent.Source(null, null, null),
            List.of(sent));
    Ticket ticket =
        tickets.open(WorkFixtures.opening(1, matter, SlaFixtures.ordinary()), "request 1");
    for (TicketEvent event :
        List.of(
            new TicketEvent.CustomerWrote(sent, "", T0),
            new TicketEvent.Urged(sent, "", T0),
            new TicketEvent.Accepted(TicketFixtures.FRONT, "front", T0),
            new TicketEvent.PreProcessed(sent, "front", T0),
            new TicketEvent.Escalated(sent, sent, "front", T0),
            new TicketEvent.IncidentDeclared(sent, "front", T0),
            new TicketEvent.Answered(sent, "front", T0),
            new TicketEvent.Revisited(Satisfaction.SATISFIED, sent, "", T0),
            new TicketEvent.Archived(sent, Liability.OURS, "front", T0))) {
      Change change = WorkFixtures.change(ticket, event);
      assertThat(tickets.record(List.of(change))).isTrue();
      ticket = change.after();
    }
    assertThat(tickets.find(ticket.id())).contains(ticket);
    assertThat(ticket.matter().subject()).isEqualTo(kept);
    assertThat(ticket.matter().fields()).containsEntry("address", kept);
    assertThat(tickets.events(ticket.id()))
        .contains(new TicketEvent.CustomerWrote(kept, "", T0), new TicketEvent.Urged(kept, "", T0));
  }
}
