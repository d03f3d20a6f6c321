package io.lianxi.ticket.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.progress.AnsweredCustomers.Which;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose complaints were answered, in a real Postgres. */
class AnsweredCustomersTest {
  private static final TestCore CORE = TestCore.start();

  private final AnsweredCustomers answered =
      new PostgresAnsweredCustomers(CORE.get(JdbcClient.class));
  private final Tickets tickets = TestTickets.tickets(CORE, TestTickets.rules());
  private int count;

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    CORE.reset();
    TestTickets.clear(CORE);
  }

  private Ticket ticket(@Nullable String customer, TicketState state) {
    count++;
    TicketEvent.Complainant who =
        new TicketEvent.Complainant(
            customer == null ? null : new CustomerId(customer),
            new PhoneNumber("+8613800000001"),
            null);
    Ticket opened =
        tickets.open(
            WorkFixtures.opening(
                count,
                new TicketEvent.Matter(
                    who, "断网", "", Map.of(), new TicketEvent.Source(null, null, null), List.of()),
                SlaFixtures.ordinary()),
            "test " + count);
    TicketVerb[] way = TicketFixtures.way(state).toArray(TicketVerb[]::new);
    if (way.length > 0) {
      assertThat(tickets.record(List.of(WorkFixtures.change(opened, way)))).isTrue();
    }
    return tickets.find(opened.id()).orElseThrow();
  }

  private Instant says(Ticket ticket, Satisfaction opinion, int seconds) {
    Instant at = ticket.dates().changed().plusSeconds(seconds);
    TicketEvent.Revisited said = new TicketEvent.Revisited(opinion, "", "agent01", at);
    assertThat(tickets.record(List.of(WorkFixtures.change(ticket, said)))).isTrue();
    return at;
  }

  private List<String> found(Which which, Instant since) {
    return answered.since(since, which, 10).stream().map(CustomerId::value).toList();
  }

  @Test
  void whoHasAnAnswerIsFoundByWhatWasSaidOfIt() {
    ticket("waits", TicketState.WORKING);
    ticket("unasked", TicketState.ANSWERED);
    says(ticket("content", TicketState.ANSWERED), Satisfaction.SATISFIED, 60);
    Instant last = says(ticket("discontent", TicketState.ANSWERED), Satisfaction.NOT_SATISFIED, 60);
    says(ticket("away", TicketState.ANSWERED), Satisfaction.UNREACHABLE, 60);
    assertThat(found(Which.ALL, WorkFixtures.T0))
        .containsExactlyInAnyOrder("unasked", "content", "discontent", "away");
    assertThat(found(Which.NOT_ASKED, WorkFixtures.T0)).containsExactly("unasked");
    assertThat(found(Which.NOT_SATISFIED, WorkFixtures.T0)).containsExactly("discontent");
    assertThat(found(Which.NOT_SATISFIED, last.plusSeconds(1))).isEmpty();
    assertThat(found(Which.ALL, last.plusSeconds(1))).isEmpty();
  }

  @Test
  void eachCustomerOfTheUserBaseIsFoundOnce() {
    ticket("one", TicketState.ANSWERED);
    ticket("one", TicketState.ARCHIVED);
    ticket(null, TicketState.ANSWERED);
    assertThat(found(Which.ALL, WorkFixtures.T0)).containsExactly("one");
  }

  @Test
  void ofTooManyTheLastAnsweredAreFound() {
    says(ticket("first", TicketState.ANSWERED), Satisfaction.NOT_SATISFIED, 60);
    says(ticket("last", TicketState.ANSWERED), Satisfaction.NOT_SATISFIED, 90);
    says(ticket("second", TicketState.ANSWERED), Satisfaction.NOT_SATISFIED, 80);
    assertThat(answered.since(WorkFixtures.T0, Which.NOT_SATISFIED, 2))
        .extracting(CustomerId::value)
        .containsExactly("last", "second");
  }
}
