package io.lianxi.ticket.timer;

import java.time.Instant;
import java.util.List;

class MemoryTimersTest extends TimersContract {
  private final MemoryTimers store = new MemoryTimers();

  @Override
  Timers timers() {
    return store;
  }

  @Override
  List<DueTimer> take(Instant now) {
    return store.take(now);
  }
}
