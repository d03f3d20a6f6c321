package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.Leads;
import org.junit.jupiter.api.AfterAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Looks through promised calls in a real Postgres. */
class PostgresPromisedLeadsTest extends PromisedLeadsContract {
  private static final TestCore CORE = TestCore.start();
  private static final AnnotationConfigApplicationContext CONTEXT =
      new AnnotationConfigApplicationContext();

  static {
    CONTEXT.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
    CONTEXT.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
    CONTEXT.register(LeadConfig.class, LeadSearchConfig.class);
    CONTEXT.refresh();
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
    CORE.close();
  }

  @Override
  Looked looked() {
    return new Looked(CONTEXT.getBean(Leads.class), CONTEXT.getBean(PromisedLeads.class));
  }
}
