package io.lianxi.acd.queue;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresQueuesTest extends QueuesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Queues queues() {
    CORE.reset();
    return copy();
  }

  /** The store in another copy of the application. */
  private static PostgresQueues copy() {
    return new PostgresQueues(CORE.get(JdbcClient.class), CORE.get(JsonMapper.class));
  }

  @Test
  void anotherCopySeesAChangeWhenItLooks() {
    Queues here = queues();
    PostgresQueues there = copy();
    here.save(queue(BILLING), Queues.NEW, "supervisor", T0);
    assertThat(there.find(BILLING)).isPresent();
    here.save(queue(BILLING, Duration.ZERO), 1, "supervisor", T0);
    assertThat(there.find(BILLING).orElseThrow().version()).isEqualTo(1);
    there.known().refresh();
    assertThat(there.find(BILLING).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void whoIsRefusedSeesWhatWasInTheWay() {
    Queues here = queues();
    Queues there = copy();
    here.save(queue(BILLING), Queues.NEW, "supervisor", T0);
    assertThat(there.all()).hasSize(1);
    here.save(queue(BILLING, Duration.ZERO), 1, "supervisor", T0);
    assertThat(there.save(queue(BILLING, null), 1, "admin", T0)).isEmpty();
    assertThat(there.find(BILLING).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aChangeByHandIsSeenToo() {
    PostgresQueues queues = (PostgresQueues) queues();
    queues.save(queue(BILLING), Queues.NEW, "supervisor", T0);
    CORE.get(JdbcClient.class)
        .sql("update queues set body = jsonb_set(body, '{labelEn}', '\"Bills\"')")
        .update();
    queues.known().refresh();
    assertThat(queues.find(BILLING).orElseThrow().labelEn()).isEqualTo("Bills");
    CORE.get(JdbcClient.class).sql("delete from queues").update();
    queues.known().refresh();
    assertThat(queues.all()).isEmpty();
  }
}
