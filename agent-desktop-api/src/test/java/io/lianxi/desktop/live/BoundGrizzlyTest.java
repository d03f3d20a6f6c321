package io.lianxi.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundGrizzlyTest {

  /** Tyrus asks for it like this after each message, and keeps what it is given to cancel it. */
  @Test
  void nobodyLooksWhetherASessionWithoutALimitIsIdle() throws Exception {
    ScheduledExecutorService sessions = new BoundGrizzly("127.0.0.1").getScheduledExecutorService();
    AtomicBoolean hasLooked = new AtomicBoolean();
    Future<?> look = sessions.schedule(() -> hasLooked.set(true), 0, TimeUnit.MILLISECONDS);
    assertThat((Object) look).isNotNull();
    sessions.shutdown();
    assertThat(sessions.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(hasLooked).isFalse();
  }
}
