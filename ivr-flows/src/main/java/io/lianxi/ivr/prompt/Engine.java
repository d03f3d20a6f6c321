package io.lianxi.ivr.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** An engine as it is used: no more at a time than it bears, and not while it is out of order. */
final class Engine {
  /** So long nobody waits for one that has just failed. */
  private static final Duration REST = Duration.ofSeconds(30);

  private final Speech speech;
  private final Semaphore permits;
  private final Clock clock;
  private volatile Instant restsUntil = Instant.MIN;

  Engine(Speech speech, Clock clock) {
    this.speech = speech;
    this.permits = new Semaphore(speech.atATime(), true);
    this.clock = clock;
  }

  String recipe() {
    return speech.recipe();
  }

  boolean isResting() {
    return clock.instant().isBefore(restsUntil);
  }

  void rest() {
    restsUntil = clock.instant().plus(REST);
  }

  void speak(Wording.Spoken spoken, Path to) throws IOException {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before it was spoken", e);
    }
    try {
      speech.speak(spoken, to);
    } finally {
      permits.release();
    }
  }
}
