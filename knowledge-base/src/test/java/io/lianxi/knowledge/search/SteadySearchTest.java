package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lianxi.knowledge.search.index.IndexAway;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadySearchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** A way that answers when it is let, and counts who waits for it. */
  private static final class Way implements ArticleSearch {
    private final CountDownLatch open;
    private final boolean isAway;
    private final AtomicInteger asked = new AtomicInteger();

    Way(CountDownLatch open, boolean isAway) {
      this.open = open;
      this.isAway = isAway;
    }

    static Way closed() {
      return new Way(new CountDownLatch(1), false);
    }

    static Way answering() {
      return new Way(new CountDownLatch(0), false);
    }

    static Way away() {
      return new Way(new CountDownLatch(0), true);
    }

    @Override
    public SearchAnswer search(SearchQuestion question) {
      return SearchAnswer.nothing(question.mode());
    }

    @Override
    public List<Suggestion> complete(String start, LocalDate day, int most) {
      asked.incrementAndGet();
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IndexAway(e);
      }
      if (isAway) {
        throw new IndexAway(new IllegalStateException("away"));
      }
      return List.of();
    }
  }

  private static SteadySearch search(Way better, Way other) {
    return new SteadySearch(better, other, new SteadySearch.Room(2, 1, Duration.ZERO));
  }

  private static List<Suggestion> ask(ArticleSearch search) {
    return search.complete("a", DAY, 1);
  }

  private static CompletableFuture<List<Suggestion>> asking(ArticleSearch search) {
    return CompletableFuture.supplyAsync(() -> ask(search), Thread::startVirtualThread);
  }

  @Test
  void whoFindsNoRoomIsAnsweredTheOtherWay() {
    Way better = Way.closed();
    Way other = Way.answering();
    SteadySearch search = search(better, other);
    List<CompletableFuture<List<Suggestion>>> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting.add(asking(search));
    }
    await().until(() -> better.asked.get() == 2);
    assertThat(ask(search)).isEmpty();
    assertThat(other.asked.get()).isEqualTo(1);
    better.open.countDown();
    waiting.forEach(CompletableFuture::join);
    assertThat(ask(search)).isEmpty();
    assertThat(better.asked.get()).isEqualTo(3);
  }

  @Test
  void whoFindsNoRoomEitherWayIsToldSoAtOnce() {
    Way other = Way.closed();
    SteadySearch search = search(Way.away(), other);
    CompletableFuture<List<Suggestion>> waiting = asking(search);
    await().until(() -> other.asked.get() == 1);
    assertThatThrownBy(() -> ask(search)).isInstanceOf(SearchBusy.class);
    other.open.countDown();
    assertThat(waiting.join()).isEmpty();
    assertThat(ask(search)).isEmpty();
  }
}
