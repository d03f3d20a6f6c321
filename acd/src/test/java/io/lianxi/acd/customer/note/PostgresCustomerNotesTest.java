package io.lianxi.acd.customer.note;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresCustomerNotesTest extends CustomerNotesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  CustomerNotes notes() {
    CORE.reset();
    return new PostgresCustomerNotes(CORE.get(JdbcClient.class));
  }
}
