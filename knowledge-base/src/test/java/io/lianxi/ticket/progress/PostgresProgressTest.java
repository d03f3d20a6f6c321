package io.lianxi.ticket.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.progress.Revisits.Revisit;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose tickets they are, and whom to ask, in a real Postgres. */
class PostgresProgressTest {
  private static final TestCore CORE = TestCore.start();
  private static final PhoneNumber PHONE = new PhoneNumber("+8613800000001");
  private static final PhoneNumber OTHER = new PhoneNumber("+8613800000002");

  private final Tracking tracking = new PostgresTracking(CORE.get(JdbcClient.class));
  private final Revisits revisits = new PostgresRevisits(CORE.get(JdbcClient.class));
  private final Tickets tickets = TestTickets.tickets(CORE, TestTickets.rules());

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    CORE.reset();
    TestTickets.clear(CORE);
    CORE.get(Customers.class)
        .save(
            new Customer(
                new CustomerId("C1"),
                "C00000001",
                "林国栋",
                Customer.Type.PERSONAL,
                PHONE,
                1,
                Language.ZH,
                "",
                0));
  }

  private Ticket ticket(int number, @Nullable PhoneNumber phone, TicketState state) {
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(new CustomerId("C1"), phone, null),
            "断网 " + number,
            "",
            Map.of(),
            new TicketEvent.Source(null, null, null),
            List.of());
    Ticket opened =
        tickets.open(
            WorkFixtures.opening(number, matter, SlaFixtures.ordinary()), "test " + number);
    TicketVerb[] way = TicketFixtures.way(state).toArray(TicketVerb[]::new);
    if (way.length == 0) {
      return opened;
    }
    assertThat(tickets.record(List.of(WorkFixtures.change(opened, way)))).isTrue();
    return tickets.find(opened.id()).orElseThrow();
  }

  @Test
  void aTicketIsTheirsWhoKnowItsNumberAndTelephone() {
    Ticket ticket = ticket(1, PHONE, TicketState.OPENED);
    Tracking.Found found = tracking.find(ticket.number(), PHONE).orElseThrow();
    assertThat(found.ticket()).isEqualTo(ticket.id());
    assertThat(found.due()).isAfter(WorkFixtures.T0);
    assertThat(tracking.find(ticket.number(), OTHER)).isEmpty();
    assertThat(tracking.find(TicketFixtures.number(2), PHONE)).isEmpty();
  }

  @Test
  void aTicketWithoutATelephoneIsTheirsWhoHaveThatOfItsCustomer() {
    Ticket without = ticket(1, null, TicketState.OPENED);
    assertThat(tracking.find(without.number(), PHONE)).isPresent();
    Ticket with = ticket(2, OTHER, TicketState.OPENED);
    assertThat(tracking.find(with.number(), PHONE)).isEmpty();
    assertThat(tracking.find(with.number(), OTHER)).isPresent();
  }

  private List<TicketId> due() {
    return revisits.due("", 10).orElseThrow().revisits().stream().map(Revisit::ticket).toList();
  }

  @Test
  void whoHasAnAnswerAndWasNotAskedIsToBe() {
    ticket(1, PHONE, TicketState.WORKING);
    Ticket answered = ticket(2, PHONE, TicketState.ANSWERED);
    ticket(3, PHONE, TicketState.REVISITED);
    ticket(4, PHONE, TicketState.ARCHIVED);
    assertThat(due()).containsExactly(answered.id());
    Revisit revisit = revisits.due("", 10).orElseThrow().revisits().getFirst();
    assertThat(revisit.number()).isEqualTo(answered.number());
    assertThat(revisit.subject()).isEqualTo("断网 2");
    assertThat(revisit.phone()).isEqualTo(PHONE);
    assertThat(revisit.customer()).isEqualTo(new CustomerId("C1"));
    assertThat(revisit.answeredAt()).isEqualTo(answered.dates().answered());
  }

  @Test
  void whoMustNotBeCalledOrCannotBeIsNot() {
    Ticket reachable = ticket(1, null, TicketState.ANSWERED);
    ticket(2, OTHER, TicketState.ANSWERED);
    CORE.get(DoNotCall.class).add(new DoNotCall.Entry(OTHER, "asked", "agent01", WorkFixtures.T0));
    assertThat(due()).containsExactly(reachable.id());
    CORE.get(JdbcClient.class).sql("truncate customers").update();
    assertThat(due()).isEmpty();
  }

  @Test
  void theListIsReadInPieces() {
    for (int i = 1; i <= 5; i++) {
      ticket(i, PHONE, TicketState.ANSWERED);
    }
    Revisits.Page first = revisits.due("", 2).orElseThrow();
    String next = first.next();
    assertThat(next).isNotNull();
    Revisits.Page second = revisits.due(next == null ? "" : next, 2).orElseThrow();
    String last = second.next();
    Revisits.Page third = revisits.due(last == null ? "" : last, 2).orElseThrow();
    assertThat(third.next()).isNull();
    assertThat(
            Stream.of(first, second, third)
                .flatMap(page -> page.revisits().stream())
                .map(Revisit::subject))
        .containsExactly("断网 1", "断网 2", "断网 3", "断网 4", "断网 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1",
        "1.2",
        "' or 1=1",
        "99999999999999999999.00000000-0000-0000-0000-000000000000"
      })
  void whatNoPageSaidIsNoPlaceToGoOn(String after) {
    assertThat(revisits.due(after, 2)).isEmpty();
  }
}
