package io.lianxi.knowledge.article;

import static io.lianxi.knowledge.article.ArticleFixtures.drafted;
import static io.lianxi.knowledge.article.ArticleFixtures.published;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PostgresPublishedArticlesTest extends PublishedArticlesContract {
  private static final int WRITERS = 4;
  private static final int EACH = 50;
  private static final TestCore CORE = TestCore.start();
  private final Articles articles = TestArticles.articles(CORE);
  private final PublishedArticles published = TestArticles.published(CORE);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestArticles.clear(CORE);
  }

  @Override
  PublishedArticles articles() {
    return published;
  }

  @Override
  void publish(PublishedArticle wanted) {
    Article before = articles.find(wanted.id()).orElse(null);
    ArticleText text =
        new ArticleText(
            wanted.title(),
            "<p>" + wanted.body() + "</p>",
            wanted.body(),
            wanted.questions(),
            wanted.tags(),
            List.of(),
            new ArticleScope(
                wanted.kind(),
                wanted.category(),
                List.copyOf(wanted.provinces()),
                wanted.validFrom(),
                wanted.validTo()));
    ArticleEdition next =
        ArticleEdition.draft(wanted.edition(), text, "editor", AT).published("editor", AT);
    int revision = before == null ? 1 : before.revision() + 1;
    Article after = new Article(wanted.id(), 0, revision, wanted.edition(), next, null, null);
    assertThat(articles.record(List.of(new Revised(before, after, List.of(next))))).isTrue();
  }

  @Override
  void withdraw(ArticleId id) {
    Article before = articles.find(id).orElseThrow();
    assertThat(articles.record(List.of(ArticleFixtures.withdrawn(before)))).isTrue();
  }

  @Test
  void whatNobodyPublishedIsNoChangeForReaders() {
    articles.record(List.of(drafted("a", text("甲"), "editor")));
    assertThat(published.changedAfter(PublishedArticles.BEGINNING, 10)).isEmpty();
    assertThat(published.count()).isZero();
  }

  @Test
  void whoFollowsTheChangesMissesNoneHoweverManyPublishAtOnce() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<Boolean>> work =
          IntStream.range(0, WRITERS * EACH)
              .<Callable<Boolean>>mapToObj(
                  n ->
                      () -> articles.record(List.of(published(null, "n" + n, text("第" + n + "篇")))))
              .toList();
      List<Future<Boolean>> all = work.stream().map(writers::submit).toList();
      List<ArticleChange> seen = new ArrayList<>();
      long cursor = PublishedArticles.BEGINNING;
      while (!all.stream().allMatch(Future::isDone) || cursor < published.lastPosition()) {
        List<ArticleChange> next = published.changedAfter(cursor, 7);
        seen.addAll(next);
        cursor = next.isEmpty() ? cursor : next.getLast().position();
      }
      assertThat(seen)
          .extracting(ArticleChange::id)
          .doesNotHaveDuplicates()
          .hasSize(WRITERS * EACH);
    }
  }
}
