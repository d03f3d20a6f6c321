package io.lianxi.ticket.work;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

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
}
