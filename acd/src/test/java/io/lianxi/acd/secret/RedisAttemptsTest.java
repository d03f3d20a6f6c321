package io.lianxi.acd.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.TestCore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisAttemptsTest extends AttemptsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Attempts attempts() {
    CORE.reset();
    return CORE.get(Attempts.class);
  }

  @Test
  void theyAreForgottenInTimeAndARefusedOneDoesNotProlongIt() {
    Attempts attempts = attempts();
    assertThat(attempts.claim("a", 1, Duration.ofMillis(200))).isTrue();
    attempts.claim("a", 1, Duration.ofHours(1));
    await().until(() -> attempts.claim("a", 1, Duration.ofHours(1)));
  }
}
