package io.lianxi.ticket.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NullUnmarked
class PostgresTimersTest extends TimersContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Timers timers() {
    TestTimers.clear(CORE);
    return TestTimers.timers(CORE);
  }

  @Override
  List<DueTimer> take(Instant now) {
    return TestTimers.take(CORE, now);
  }

  @Test
  void aTimerIsSetWithItsTransactionOrNotAtAll() {
    TransactionTemplate transaction =
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          timers.set(Map.of(ONE, T0));
          status.setRollbackOnly();
        });
    assertThat(timers.find(ONE)).isEmpty();
  }
}
