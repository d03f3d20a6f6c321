package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is, in a real Postgres. */
class PostgresDialTurnTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void oneCopyHasItUntilItDoesNotAskForFiveSeconds() {
    DialTurn one = new PostgresDialTurn(CORE.get(JdbcClient.class), "one");
    DialTurn other = new PostgresDialTurn(CORE.get(JdbcClient.class), "other");
    assertThat(one.isMine(NOW)).isTrue();
    assertThat(other.isMine(NOW)).isFalse();
    assertThat(one.isMine(NOW.plusSeconds(4))).isTrue();
    assertThat(other.isMine(NOW.plusSeconds(9))).isFalse();
    assertThat(other.isMine(NOW.plusSeconds(10))).isTrue();
    assertThat(one.isMine(NOW.plusSeconds(10))).isFalse();
  }
}
