package io.lianxi.knowledge.search;

import io.lianxi.knowledge.search.index.IndexAway;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds articles whether the better way is there or not: what does not answer is asked again only
 * after a pause, and meanwhile the other way answers. Each way bears so many questions at once; for
 * whom there is no room either way is told so.
 */
final class SteadySearch implements ArticleSearch {
  private static final Logger LOG = LoggerFactory.getLogger(SteadySearch.class);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * More of the one would wait in the client of Elasticsearch; of the other, would leave too few
   * connections to Postgres for everybody else.
   */
  private static final Room USUAL = new Room(16, 6, Duration.ofSeconds(1));

  private final ArticleSearch better;
  private final ArticleSearch other;
  private final Semaphore betterRoom;
  private final Semaphore otherRoom;
  private final Duration patience;
  private volatile long awaySince = System.nanoTime() - PAUSE_NANOS;

  SteadySearch(ArticleSearch better, ArticleSearch other) {
    this(better, other, USUAL);
  }

  SteadySearch(ArticleSearch better, ArticleSearch other, Room room) {
    this.better = better;
    this.other = other;
    this.betterRoom = new Semaphore(room.better());
    this.otherRoom = new Semaphore(room.other());
    this.patience = room.patience();
  }

  /**
   * How many each way bears at once.
   *
   * @param patience how long is waited for a place
   */
  record Room(int better, int other, Duration patience) {}

  @Override
  public SearchAnswer search(SearchQuestion question) {
    return ask(search -> search.search(question));
  }

  @Override
  public List<Suggestion> complete(String start, LocalDate day, int most) {
    return ask(search -> search.complete(start, day, most));
  }

  /** What was away is there again, as far as anybody knows. */
  void tryAgain() {
    awaySince = System.nanoTime() - PAUSE_NANOS;
  }

  private <T> T ask(Function<ArticleSearch, T> question) {
    if (System.nanoTime() - awaySince >= PAUSE_NANOS && hasRoom(betterRoom)) {
      try {
        return leaving(betterRoom, better, question);
      } catch (IndexAway e) {
        LOG.debug("asked the other way", e);
        awaySince = System.nanoTime();
      }
    }
    if (!hasRoom(otherRoom)) {
      throw new SearchBusy();
    }
    return leaving(otherRoom, other, question);
  }

  private boolean hasRoom(Semaphore room) {
    try {
      return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("search was not waited for", e);
    }
  }

  private static <T> T leaving(
      Semaphore room, ArticleSearch search, Function<ArticleSearch, T> question) {
    try {
      return question.apply(search);
    } finally {
      room.release();
    }
  }
}
