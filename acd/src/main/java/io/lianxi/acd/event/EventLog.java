package io.lianxi.acd.event;

import static java.util.stream.Collectors.groupingBy;

import io.lianxi.acd.event.EventFeed.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Copies the feed to the archives in batches, each batch and the cursor in one transaction: every
 * entry exactly once, whatever dies when. While Postgres is away the feed keeps what happens.
 */
public final class EventLog implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
  private static final int BATCH = 2_000;

  /** How long what comes is let come together, since each commit costs as much as many entries. */
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration READERS_BEHIND = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final EventFeed feed;
  private final Map<String, List<EventArchive>> archives;
  private final LogCursor cursor;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private volatile Thread thread = Thread.currentThread();

  EventLog(EventFeed feed, List<EventArchive> archives, LogCursor cursor) {
    this.feed = feed;
    this.archives = archives.stream().collect(groupingBy(EventArchive::topic));
    this.cursor = cursor;
  }

  /** Up to which position of the feed everything is kept. */
  public String cursor() {
    return cursor.position();
  }

  /** Keeps everything that is on the feed now. */
  public void catchUp() {
    while (keepNext(Duration.ZERO) > 0) {
      LOG.debug("kept a batch");
    }
  }

  /**
   * Keeps the next batch; waits up to {@code wait} for one.
   *
   * @return how many entries were kept
   */
  int keepNext(Duration wait) {
    String seen = cursor();
    List<Entry> entries = feed.read(seen, BATCH, wait);
    if (entries.isEmpty()) {
      return 0;
    }
    if (!cursor.move(seen, entries.getLast().position(), () -> keep(entries))) {
      return 0;
    }
    feed.trim(beforeLast(entries));
    return entries.size();
  }

  /** What nobody reads any more: readers of the feed may be a while behind this log. */
  private static String beforeLast(List<Entry> kept) {
    String last = kept.getLast().position();
    long millis = Long.parseLong(last.substring(0, last.indexOf('-')));
    return Math.max(0, millis - READERS_BEHIND.toMillis()) + "-0";
  }

  private void keep(List<Entry> entries) {
    entries.stream()
        .collect(groupingBy(Entry::topic))
        .forEach(
            (topic, ofTopic) -> {
              List<EventArchive> keepers = archives.get(topic);
              if (keepers == null) {
                throw new IllegalStateException("nobody keeps the topic " + topic);
              }
              keepers.forEach(archive -> archive.keep(ofTopic));
            });
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("event-log").start(this::run);
  }

  private void run() {
    boolean isFailing = false;
    while (stopping.getCount() > 0) {
      try {
        int kept = keepNext(WAIT);
        isFailing = false;
        if (kept < BATCH) {
          pause(GATHER);
        }
      } catch (RuntimeException e) {
        if (!isFailing) {
          LOG.error("events wait in the feed until the log can be written again", e);
        }
        isFailing = true;
        pause(RETRY);
      }
    }
  }

  private void pause(Duration length) {
    try {
      if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps what is left, so that an orderly stop leaves nothing behind. */
  @Override
  public void stop() {
    stopping.countDown();
    try {
      thread.join(WAIT.plusSeconds(1));
      catchUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the last events stay in the feed and are kept at the next start", e);
    }
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  /** Stops after everything that writes events. */
  @Override
  public int getPhase() {
    return -1000;
  }
}
