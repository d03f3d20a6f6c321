package io.lianxi.dialer.campaign.preview;

import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.campaign.lead.LeadConfig;
import io.lianxi.dialer.campaign.lead.Leads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reservations in a real Postgres, whose index is what keeps an agent to one. */
class PostgresReservationsTest extends ReservationsContract {
  private static final TestCore CORE = TestCore.start();
  private static final AnnotationConfigApplicationContext STORES =
      new AnnotationConfigApplicationContext();

  @BeforeAll
  static void start() {
    STORES.registerBean(JdbcClient.class, () -> CORE.get(JdbcClient.class));
    STORES.registerBean(JsonMapper.class, () -> CORE.get(JsonMapper.class));
    STORES.register(LeadConfig.class, PreviewConfig.class);
    STORES.refresh();
    CORE.get(JdbcClient.class)
        .sql("truncate lead_lists, leads, lead_holdouts, retention_outcomes, lead_previews")
        .update();
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
  Reservations reservations() {
    return STORES.getBean(Reservations.class);
  }
}
