package io.lianxi.ivr.voice;

import io.lianxi.ivr.flow.Input;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what takes a while, and hears which keys the caller presses meanwhile. */
final class CallWaits {
  private static final Logger LOG = LoggerFactory.getLogger(CallWaits.class);

  /** Most is done before listening would have begun. */
  private static final Duration SOON = Duration.ofMillis(50);

  private static final Duration LISTENING = Duration.ofMillis(100);

  private final VoicePlayer player;
  private final StringBuilder typed = new StringBuilder();

  CallWaits(VoicePlayer player) {
    this.player = player;
  }

  /** What came of {@code deed}; it has failed when it is not done within {@code limit}. */
  Input done(String what, Duration limit, Supplier<Input> deed) throws AgiException {
    CompletableFuture<Input> doing =
        CompletableFuture.supplyAsync(deed, task -> Thread.ofVirtual().name("errand").start(task));
    Duration left = limit;
    Duration wait = SOON;
    while (left.isPositive()) {
      Optional<Input> outcome = outcome(doing, what, wait);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      left = left.minus(wait).minus(LISTENING);
      wait = Duration.ZERO;
      player.hear(LISTENING).ifPresent(typed::append);
    }
    LOG.warn("{} is not done within {}", what, limit);
    return new Input.Failed();
  }

  private static Optional<Input> outcome(
      CompletableFuture<Input> doing, String what, Duration wait) {
    try {
      return Optional.of(doing.get(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      LOG.error("{} cannot be done", what, e.getCause());
      return Optional.of(new Input.Failed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Input.Failed());
    }
  }

  /** The keys that were pressed since it was asked last. */
  String typed() {
    String keys = typed.toString();
    typed.setLength(0);
    return keys;
  }
}
