package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.search.SearchListener;
import io.lianxi.knowledge.search.SearchQuestion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes searches down after they were answered: nobody who searches waits for that. Up to {@link
 * #MOST_WAITING} wait to be written; what comes while so many wait is dropped and counted. What
 * waits when the process dies is lost.
 */
public final class SearchRecorder implements SearchListener, AutoCloseable {
  /** So many searches wait to be written at most. */
  public static final int MOST_WAITING = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(SearchRecorder.class);

  private final SearchLog log;
  private final Clock clock;
  private final BlockingQueue<LoggedSearch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LongAdder dropped = new LongAdder();
  private final ReentrantLock writing = new ReentrantLock();
  private final List<LoggedSearch> taken = new ArrayList<>();
  private long told;

  public SearchRecorder(SearchLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The next page of a search is no other search, and nothing is learnt of who asks nothing. */
  @Override
  public void searched(Search search) {
    SearchQuestion question = search.question();
    String query = cut(question.text().strip());
    if (question.from() > 0 || query.isEmpty()) {
      return;
    }
    SearchQuestion.Scope scope = question.scope();
    LoggedSearch logged =
        new LoggedSearch(
            search.id(),
            clock.instant(),
            search.by(),
            query,
            search.answer().total(),
            scope.category() != null || scope.kind() != null || search.answer().degraded() != null);
    if (!waiting.offer(logged)) {
      dropped.increment();
    }
  }

  private static String cut(String text) {
    int most = LoggedSearch.LONGEST;
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
  }

  /** How many were dropped since the start. */
  public long dropped() {
    return dropped.sum();
  }

  /** Writes all that waits; what could not be written is tried again the next time. */
  public void write() {
    writing.lock();
    try {
      tellDropped();
      do {
        waiting.drainTo(taken, SearchLog.MOST - taken.size());
        if (!taken.isEmpty()) {
          log.add(taken);
          taken.clear();
        }
      } while (!waiting.isEmpty());
    } finally {
      writing.unlock();
    }
  }

  private void tellDropped() {
    long now = dropped.sum();
    if (now > told) {
      LOG.warn("{} searches were not logged: {} waited already", now - told, MOST_WAITING);
      told = now;
    }
  }

  /** Remembers that an article was opened; false when that person made no such search. */
  public boolean click(Click click) {
    if (log.click(click)) {
      return true;
    }
    write();
    return log.click(click);
  }

  @Override
  public void close() {
    write();
  }
}
