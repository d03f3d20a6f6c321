package io.lianxi.ivr.chat.site;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresIntroductionsTest extends IntroductionsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Introductions introductions() {
    return new PostgresIntroductions(CORE.get(JdbcClient.class));
  }
}
