package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.Searchable;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whoever publishes wait until what was published is found. Whoever waits lends a hand, so
 * nobody waits for a tick.
 *
 * <p>Found by words is found, in Elasticsearch and in Postgres: a search may be answered by either
 * at any moment. While there is time, and while few articles wait for it, their meaning is waited
 * for, too. While Elasticsearch is away it is enough that the words in Postgres are there.
 */
final class AwaitedIndex implements Searchable {
  private static final Logger LOG = LoggerFactory.getLogger(AwaitedIndex.class);
  private static final long PAUSE_MILLIS = 20;

  /** Of so many articles the meaning is computed within about a minute. */
  private static final int FEW = 10_000;

  private final IndexLoop indexes;
  private final WordsLoop words;
  private final EmbedLoop embeddings;
  private final IndexListener listener;

  AwaitedIndex(IndexLoop indexes, WordsLoop words, EmbedLoop embeddings, IndexListener listener) {
    this.indexes = indexes;
    this.words = words;
    this.embeddings = embeddings;
    this.listener = listener;
  }

  @Override
  public boolean await(long position, Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    boolean isThere = goOn(() -> words.position() >= position, words::step, deadline);
    try {
      isThere &= goOn(() -> indexes.position() >= position, indexes::step, deadline);
      if (isThere && embeddings.waiting() <= FEW) {
        goOn(() -> embeddings.waiting() == 0, embeddings::step, deadline);
      }
    } catch (IndexAway e) {
      LOG.debug("what is in Postgres is found", e);
    }
    listener.changed();
    return isThere;
  }

  private static boolean goOn(BooleanSupplier isDone, BooleanSupplier step, long deadline)
      throws InterruptedException {
    while (!isDone.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      if (!step.getAsBoolean()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return true;
  }
}
