package io.lianxi.acd.queue;

import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class PostgresQueuesTest extends QueuesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Queues queues() {
    CORE.reset();
    return CORE.get(Queues.class);
  }
}
