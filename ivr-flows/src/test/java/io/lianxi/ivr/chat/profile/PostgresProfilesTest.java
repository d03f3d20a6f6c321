package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles in a real Postgres. */
class PostgresProfilesTest extends ProfilesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Profiles profiles() {
    CORE.get(JdbcClient.class).sql("truncate chat_profiles, chat_links").update();
    return new PostgresProfiles(CORE.get(JdbcClient.class));
  }
}
