package io.lianxi.ticket.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases tickets that ended longer ago than they are to be kept. */
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 50;

  private final Erasures erasures;
  private final IntSupplier days;
  private final Clock clock;

  /**
   * @param days how long a ticket is kept after it ended; 0 for ever
   */
  Retention(Erasures erasures, IntSupplier days, Clock clock) {
    this.erasures = erasures;
    this.days = days;
    this.clock = clock;
  }

  /** Looks once; at most 10,000 tickets are erased. */
  void look() {
    int kept = days.getAsInt();
    if (kept <= 0) {
      return;
    }
    Instant now = clock.instant();
    int erased = 0;
    int found = BATCH;
    for (int i = 0; i < MOST_BATCHES && found == BATCH; i++) {
      found = erasures.erase(now.minus(Duration.ofDays(kept)), BATCH, now).size();
      erased += found;
    }
    if (erased > 0) {
      LOG.info("{} tickets were erased that ended more than {} days ago", erased, kept);
    }
  }
}
