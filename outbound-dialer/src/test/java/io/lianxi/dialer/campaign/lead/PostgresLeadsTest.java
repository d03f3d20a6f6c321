package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Leads in a real Postgres. */
class PostgresLeadsTest extends LeadsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Leads leads() {
    CORE.get(JdbcClient.class)
        .sql("truncate lead_lists, leads, lead_holdouts, retention_outcomes")
        .update();
    return new PostgresLeads(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }
}
