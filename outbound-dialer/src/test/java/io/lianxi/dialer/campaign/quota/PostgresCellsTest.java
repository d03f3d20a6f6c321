package io.lianxi.dialer.campaign.quota;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.Leads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cells in a real Postgres. */
class PostgresCellsTest extends CellsContract {
  private static final TestCore CORE = TestCore.start();
  private static final AnnotationConfigApplicationContext STORES =
      new AnnotationConfigApplicationContext();

  @BeforeAll
  static void start() {
    STORES.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
    STORES.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
    STORES.register(LeadConfig.class, QuotaConfig.class);
    STORES.refresh();
  }

  @AfterAll
  static void stop() {
    STORES.close();
    CORE.close();
  }

  @Override
  Leads leads() {
    return STORES.getBean(Leads.class);
  }

  @Override
  Cells cells() {
    return STORES.getBean(Cells.class);
  }
}
