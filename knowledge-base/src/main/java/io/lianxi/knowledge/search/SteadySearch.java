package io.lianxi.knowledge.search;

import io.lianxi.knowledge.search.index.IndexAway;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Finds articles whether the better way is there or not: what does not answer in time is asked
 * again only after a pause, and meanwhile the other way answers.
 */
final class SteadySearch implements ArticleSearch, AutoCloseable {
  private static final long PATIENCE_MILLIS = 3_000;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ArticleSearch better;
  private final ArticleSearch other;
  private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
  private volatile long awaySince = System.nanoTime() - PAUSE_NANOS;

  SteadySearch(ArticleSearch better, ArticleSearch other) {
    this.better = better;
    this.other = other;
  }

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
    if (System.nanoTime() - awaySince < PAUSE_NANOS) {
      return question.apply(other);
    }
    Future<T> answer = asking.submit(() -> question.apply(better));
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof IndexAway)) {
        throw new IllegalStateException("search failed", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("search was not waited for", e);
    }
    awaySince = System.nanoTime();
    return question.apply(other);
  }

  @Override
  public void close() {
    asking.close();
  }
}
