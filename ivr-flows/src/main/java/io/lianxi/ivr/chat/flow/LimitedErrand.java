package io.lianxi.ivr.chat.flow;

import io.lianxi.ivr.flow.Input;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An errand that has failed when it is not done in time. */
final class LimitedErrand {
  private static final Logger LOG = LoggerFactory.getLogger(LimitedErrand.class);

  private LimitedErrand() {}

  /** What came of {@code errand} within {@code limit}. */
  static Input done(String what, Duration limit, Supplier<Input> errand) {
    CompletableFuture<Input> doing =
        CompletableFuture.supplyAsync(
            errand, task -> Thread.ofVirtual().name("errand").start(task));
    try {
      return doing.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} is not done within {}", what, limit);
    } catch (ExecutionException e) {
      LOG.error("{} cannot be done", what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Input.Failed();
  }
}
