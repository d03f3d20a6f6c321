package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents and refusals in a real Postgres. */
class PostgresConsentTest extends ConsentContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Refusals refusals() {
    CORE.get(JdbcClient.class).sql("truncate refusals").update();
    return new PostgresRefusals(CORE.get(JdbcClient.class));
  }

  @Override
  Consents consents() {
    CORE.get(JdbcClient.class).sql("truncate consents, consent_withdrawals").update();
    return new PostgresConsents(CORE.get(JdbcClient.class));
  }
}
