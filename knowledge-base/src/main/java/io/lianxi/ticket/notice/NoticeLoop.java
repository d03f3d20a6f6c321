package io.lianxi.ticket.notice;

import io.lianxi.acd.line.TextMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox. A text is sent at least once: whoever dies between sending it and
 * saying so leaves it to be sent again when the claim has expired.
 */
public final class NoticeLoop {
  /** How often a text is tried before it is given up: over about eight hours. */
  static final int MOST_ATTEMPTS = 10;

  /** Longer than anybody's patience. */
  private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY = Duration.ofHours(4);
  private static final Logger LOG = LoggerFactory.getLogger(NoticeLoop.class);

  private final Notices notices;
  private final TextMessages texts;
  private final Pace pace;
  private final Clock clock;

  /**
   * When texts are sent, and how many.
   *
   * @param perSecond how many all copies send together
   * @param patience how long the way of a text may take; then it counts as not taken
   */
  record Pace(QuietHours quiet, int perSecond, Duration patience) {}

  NoticeLoop(Notices notices, TextMessages texts, Pace pace, Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.pace = pace;
    this.clock = clock;
  }

  /** How long after attempt {@code attempt} the next one is made; null when it was the last. */
  static @Nullable Duration retryAfter(int attempt) {
    if (attempt >= MOST_ATTEMPTS) {
      return null;
    }
    Duration doubled = FIRST_RETRY.multipliedBy(1L << (attempt - 1));
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }

  /** Sends some of what is due, unless customers are to be left alone now. */
  public void run() {
    Instant now = clock.instant();
    if (pace.quiet().isQuiet(now)) {
      return;
    }
    List<Notice> claimed = notices.claim(pace.perSecond(), now, now.plus(CLAIMED_FOR));
    if (!claimed.isEmpty()) {
      send(claimed);
    }
  }

  private void send(List<Notice> claimed) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<Boolean>> sendings =
          threads.invokeAll(
              claimed.stream()
                  .<Callable<Boolean>>map(notice -> () -> texts.send(notice.phone(), notice.text()))
                  .toList(),
              pace.patience().toMillis(),
              TimeUnit.MILLISECONDS);
      for (int i = 0; i < claimed.size(); i++) {
        settle(claimed.get(i), sendings.get(i));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow(); // close() would wait for a way that never answers
    }
  }

  private void settle(Notice notice, Future<Boolean> sending) throws InterruptedException {
    try {
      if (sending.get()) {
        notices.sent(notice, clock.instant());
      } else {
        failed(notice, "not taken");
      }
    } catch (CancellationException e) {
      failed(notice, "no answer within " + pace.patience().toSeconds() + " s");
    } catch (ExecutionException e) {
      LOG.warn("the text {} cannot be sent", notice.id(), e.getCause());
      failed(notice, "the way of texts is broken");
    }
  }

  private void failed(Notice notice, String why) {
    Instant now = clock.instant();
    Duration wait = retryAfter(notice.attempts());
    Instant retryAt = wait == null ? null : pace.quiet().earliest(now.plus(wait));
    notices.failed(notice, why, retryAt, now);
    if (wait == null) {
      LOG.warn("the text {} of ticket {} was given up: {}", notice.id(), notice.ticket(), why);
    }
  }
}
