package io.lianxi.ticket.refund;

import static io.lianxi.ticket.refund.RefundFixtures.AGENT;
import static io.lianxi.ticket.refund.RefundFixtures.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Liability;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class PostgresRefundsTest extends RefundsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Refunds refunds(RefundListener... listeners) {
    CORE.get(JdbcClient.class).sql("truncate refunds, refund_payees").update();
    TestTickets.clear(CORE);
    Tickets tickets = TestTickets.tickets(CORE, TestTickets.rules());
    for (int i = 1; i <= 5; i++) {
      tickets.open(WorkFixtures.opening(i), "test " + i);
    }
    Ticket over = tickets.open(WorkFixtures.opening(9), "test 9");
    List<TicketVerb> way = TicketFixtures.way(TicketState.ARCHIVED);
    Change change = WorkFixtures.change(over, way.toArray(TicketVerb[]::new));
    assertThat(tickets.record(List.of(change))).isTrue();
    return copy(listeners);
  }

  private static Refunds copy(RefundListener... listeners) {
    return new PostgresRefunds(
        CORE.get(JdbcClient.class),
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class)),
        CORE.get(JsonMapper.class),
        List.of(listeners));
  }

  /** Twelve at once on five tickets and two copies, of whom only ten fit into the period. */
  @Test
  void togetherNobodyPassesTheLimitOfTheCustomer() throws Exception {
    refunds();
    RefundPolicy policy =
        new RefundPolicy(
            RefundPolicy.shipped().limits(), RefundPolicy.shipped().period(), 10_000, 10_000);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Refunding refunding =
          new Refunding(
              copy(),
              new Payees(CORE.get(Customers.class)),
              () -> policy,
              CORE.get(SettableClock.class));
      Ticket ticket =
          TestTickets.tickets(CORE, TestTickets.rules())
              .find(TicketFixtures.id(1 + i % 5))
              .orElseThrow();
      Refunding.Wish wish =
          new Refunding.Wish(
              RefundId.random(), Refund.Kind.REFUND, 1_000, Liability.OURS, "x", EVIDENCE);
      all.add(() -> RefundFixtures.granted(refunding.propose(ticket, wish, AGENT)).isPresent());
    }
    int granted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> done : threads.invokeAll(all)) {
        granted += done.get() ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(10);
    assertThat(
            CORE.get(JdbcClient.class)
                .sql("select sum(amount_fen) from refunds")
                .query(Long.class)
                .single())
        .isEqualTo(10_000);
  }
}
