package io.lianxi.acd.agent;

import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

class RedisPresencesTest extends PresencesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Live live() {
    CORE.reset();
    return new Live(CORE.get(Presences.class), CORE.get(EventFeed.class));
  }
}
