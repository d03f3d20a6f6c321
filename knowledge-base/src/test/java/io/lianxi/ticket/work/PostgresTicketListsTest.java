package io.lianxi.ticket.work;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresTicketListsTest extends TicketListsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Stores stores() {
    TestTickets.clear(CORE);
    return new Stores(TestTickets.tickets(CORE, TestTickets.rules()), TestTickets.lists(CORE));
  }
}
