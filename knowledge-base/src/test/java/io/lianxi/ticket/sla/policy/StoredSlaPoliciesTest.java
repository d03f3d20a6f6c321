package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.edition.Editions;
import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policies in a real Postgres. */
class StoredSlaPoliciesTest extends SlaPoliciesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Editions<SlaPolicy> editions() {
    CORE.get(JdbcClient.class).sql("truncate sla_policies").update();
    return CORE.get(EditionStores.class).open("sla_policies", SlaPolicy.class);
  }
}
