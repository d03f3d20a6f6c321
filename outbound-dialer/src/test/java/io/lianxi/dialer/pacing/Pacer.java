package io.lianxi.dialer.pacing;

import java.time.Instant;

/** Whoever says how many calls are made. */
interface Pacer {
  void learn(PacingEvent event);

  int calls(Instant now);

  /** The product's own. */
  static Pacer of(Pacing pacing) {
    return new Pacer() {
      @Override
      public void learn(PacingEvent event) {
        pacing.learn(event);
      }

      @Override
      public int calls(Instant now) {
        return pacing.decide(now).calls();
      }
    };
  }
}
