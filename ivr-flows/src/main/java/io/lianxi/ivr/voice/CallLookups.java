package io.lianxi.ivr.voice;

import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks things up for one caller, and hears which keys are pressed meanwhile. */
final class CallLookups {
  private static final Logger LOG = LoggerFactory.getLogger(CallLookups.class);

  /** Most lookups are done before listening would have begun. */
  private static final Duration SOON = Duration.ofMillis(50);

  private static final Duration LISTENING = Duration.ofMillis(100);

  private final Lookups lookups;
  private final Optional<CustomerId> customer;
  private final VoicePlayer player;
  private final StringBuilder typed = new StringBuilder();

  CallLookups(Lookups lookups, Optional<CustomerId> customer, VoicePlayer player) {
    this.lookups = lookups;
    this.customer = customer;
    this.player = player;
  }

  /** What came of it, within the verb's limit. */
  Input find(Verb.LookUp look) throws AgiException {
    CompletableFuture<Optional<Map<String, Object>>> asked =
        CompletableFuture.supplyAsync(
            () -> lookups.find(look.fact(), customer, look.with()),
            task -> Thread.ofVirtual().name("lookup").start(task));
    Duration left = look.limit();
    Duration wait = SOON;
    while (left.isPositive()) {
      Optional<Input> outcome = outcome(asked, look.fact(), wait);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      left = left.minus(wait).minus(LISTENING);
      wait = Duration.ZERO;
      player.hear(LISTENING).ifPresent(typed::append);
    }
    LOG.warn("{} was not found within {}", look.fact(), look.limit());
    return new Input.Failed();
  }

  private static Optional<Input> outcome(
      CompletableFuture<Optional<Map<String, Object>>> asked, String fact, Duration wait) {
    try {
      Optional<Map<String, Object>> found = asked.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(found.<Input>map(Input.Found::new).orElseGet(Input.Nothing::new));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      LOG.error("{} cannot be looked up", fact, e.getCause());
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
