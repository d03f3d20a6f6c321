package io.lianxi.ticket.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.local.TestCore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class PostgresAlarmsTest extends AlarmsContract {
  private static final TestCore CORE = TestCore.start();
  private static final Addressee EXPERT = Addressee.agent(new AgentId("expert"));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Alarms alarms() {
    TestAlarms.clear(CORE);
    return TestAlarms.alarms(CORE);
  }

  @Test
  void ofManyCopiesThatTellTheSameOneDoes() throws Exception {
    List<Alarm> same = IntStream.range(0, 20).mapToObj(i -> breach(ONE, i, EXPERT)).toList();
    try (ExecutorService copies = Executors.newFixedThreadPool(4)) {
      Callable<Integer> copy =
          () -> {
            Alarms mine =
                new PostgresAlarms(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
            return same.stream().mapToInt(alarm -> mine.tell(List.of(alarm), T0).size()).sum();
          };
      int told = 0;
      for (Future<Integer> done : copies.invokeAll(List.of(copy, copy, copy, copy))) {
        told += done.get();
      }
      assertThat(told).isEqualTo(20);
    }
    assertThat(alarms.of(ONE)).hasSize(20);
  }

  @Test
  void whatATransactionToldThatFailedWasNeverTold() {
    TransactionTemplate transaction =
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          alarms.tell(List.of(breach(ONE, 1, EXPERT)), T0);
          status.setRollbackOnly();
        });
    assertThat(alarms.of(ONE)).isEmpty();
    assertThat(alarms.tell(List.of(breach(ONE, 1, EXPERT)), T0)).hasSize(1);
  }
}
