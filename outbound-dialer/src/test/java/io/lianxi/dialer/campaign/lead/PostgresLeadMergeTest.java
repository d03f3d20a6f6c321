package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Customers who come into a real Postgres. */
class PostgresLeadMergeTest extends LeadMergeContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Leads leads() {
    return new PostgresLeads(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
