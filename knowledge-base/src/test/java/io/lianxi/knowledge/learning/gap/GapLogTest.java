package io.lianxi.knowledge.learning.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Deed;
import io.lianxi.knowledge.learning.Click;
import io.lianxi.knowledge.learning.LoggedSearch;
import io.lianxi.knowledge.learning.SearchLog;
import io.lianxi.knowledge.learning.TestLearning;
import io.lianxi.knowledge.learning.Wording;
import io.lianxi.knowledge.learning.gap.GapLog.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the log of gaps promises, and what is done about them, on a real Postgres. */
@NullUnmarked
class GapLogTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00Z");
  private static final Period PERIOD = new Period(T0, T0.plusSeconds(600));
  private final SettableClock clock = CORE.get(SettableClock.class);
  private final SearchLog searches = TestLearning.searches(CORE);
  private final Articles articles = TestArticles.articles(CORE);
  private final Authoring authoring = new Authoring(articles, clock, ZoneOffset.UTC);
  private final GapLog log =
      new GapConfig().gapLog(CORE.get(JdbcClient.class), CORE.get(JdbcTransactionManager.class));
  private final GapFilling filling = new GapFilling(log, authoring, clock);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestLearning.clear(CORE);
    TestArticles.clear(CORE);
    clock.set(T0.plus(Duration.ofDays(1)));
  }

  private LoggedSearch search(String query, int hits, int second, boolean isPartial) {
    LoggedSearch search =
        new LoggedSearch(
            UUID.randomUUID(), T0.plusSeconds(second), "agent01", query, hits, isPartial);
    searches.add(List.of(search));
    return search;
  }

  private static String subject(String text) {
    return Wording.of(text).orElseThrow().subject();
  }

  @Test
  void searchesAreCountedByWhatWasTyped() {
    search("积分兑换", 0, 1, false);
    search("积分兑换", 0, 5, false);
    LoggedSearch opened = search("积分兑换", 3, 7, false);
    searches.click(new Click(opened.id(), "agent01", new ArticleId("a"), 1, T0.plusSeconds(8)));
    search("怎么兑换积分", 3, 6, false);
    search("积分兑换", 3, 700, false); // may still be opened
    search("积分兑换", 0, 3, true); // only a part was looked through
    LoggedSearch fine = search("查话费", 3, 1, false);
    searches.click(new Click(fine.id(), "agent01", new ArticleId("a"), 1, T0.plusSeconds(2)));
    List<AskedQuery> asked = log.asked(PERIOD);
    assertThat(asked)
        .containsExactly(
            new AskedQuery(
                "积分兑换",
                Wording.of("积分兑换").orElseThrow(),
                4,
                2,
                0,
                T0.plusSeconds(700),
                T0.plusSeconds(5)),
            new AskedQuery(
                "怎么兑换积分",
                Wording.of("怎么兑换积分").orElseThrow(),
                1,
                0,
                1,
                T0.plusSeconds(6),
                T0.plusSeconds(6)));
    assertThat(log.asked(new Period(T0.plusSeconds(701), T0.plusSeconds(900)))).isEmpty();
  }

  @Test
  void theDraftIsMadeOfWhatPeopleAskAndOnlyOnce() {
    search("积分兑换", 0, 1, false);
    search("积分兑换", 0, 2, false);
    search("怎么兑换积分", 0, 3, false);
    Gap gap = filling.gaps(30).getFirst();
    ArticleId draft = filling.draft(gap.id(), "editor").orElseThrow();
    Article article = articles.find(draft).orElseThrow();
    assertThat(article.shown().text().title()).isEqualTo("积分兑换");
    assertThat(article.shown().text().questions()).containsExactly("积分兑换", "怎么兑换积分");
    assertThat(article.shown().author()).isEqualTo("editor");
    assertThat(filling.draft(gap.id(), "supervisor")).contains(draft);
    assertThat(filling.gaps(30)).extracting(Gap::draft).containsExactly(draft);
    assertThat(articles.findAll(List.of(draft))).hasSize(1);
  }

  @Test
  void twoAtTheSameTimeGetTheSameDraft() {
    search("积分兑换", 0, 1, false);
    String gap = subject("积分兑换");
    List<CompletableFuture<ArticleId>> both =
        Stream.of("editor", "supervisor")
            .map(who -> CompletableFuture.supplyAsync(() -> filling.draft(gap, who).orElseThrow()))
            .toList();
    assertThat(both.getFirst().join()).isEqualTo(both.getLast().join());
    assertThat(articleCount()).isEqualTo(1);
  }

  private long articleCount() {
    return CORE.get(JdbcClient.class)
        .sql("select count(*) from articles")
        .query(Long.class)
        .single();
  }

  @Test
  void whenOpeningFailsNothingIsDecided() {
    search("积分兑换", 0, 1, false);
    GapLog.Decision decision = new GapLog.Decision(Wording.of("积分兑换").orElseThrow(), "editor", T0);
    assertThatThrownBy(
            () ->
                log.draft(
                    decision,
                    () -> {
                      throw new IllegalStateException("full");
                    }))
        .hasMessage("full");
    assertThat(log.settled()).isEmpty();
  }

  @Test
  void aDraftThatWasGivenUpIsMadeAnew() {
    search("积分兑换", 0, 1, false);
    String gap = subject("积分兑换");
    ArticleId first = filling.draft(gap, "editor").orElseThrow();
    authoring.act(first, null, new Deed.Discard(), "editor");
    assertThat(filling.gaps(30)).extracting(Gap::draft).containsExactly((ArticleId) null);
    assertThat(filling.draft(gap, "editor")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void whatNeedsNoArticleIsNoGapUntilSomeoneDraftsIt() {
    search("积分兑换", 0, 1, false);
    String gap = subject("积分兑换");
    assertThat(filling.dismiss(gap, "editor")).isTrue();
    assertThat(filling.dismiss(gap, "editor")).isTrue();
    assertThat(filling.gaps(30)).isEmpty();
    filling.draft(gap, "editor");
    assertThat(filling.gaps(30)).hasSize(1);
  }

  @Test
  void nothingIsDecidedAboutWhatNobodySearchedFor() {
    assertThat(filling.dismiss("none", "editor")).isFalse();
    assertThat(filling.draft("none", "editor")).isEmpty();
    assertThat(log.settled()).isEmpty();
  }

  @Test
  void aPublishedDraftFillsItsGap() {
    search("积分兑换", 0, 1, false);
    ArticleId draft = filling.draft(subject("积分兑换"), "editor").orElseThrow();
    ArticleText empty = articles.find(draft).orElseThrow().shown().text();
    ArticleText text =
        new ArticleText(
            empty.title(),
            "<p>发短信</p>",
            "发短信",
            empty.questions(),
            List.of(),
            List.of(),
            empty.scope());
    authoring.act(draft, null, new Deed.Edit(text), "editor");
    authoring.act(draft, null, new Deed.Submit(), "editor");
    authoring.act(draft, null, new Deed.Approve(null), "supervisor");
    assertThat(articles.find(draft).orElseThrow().published()).isNotNull();
    assertThat(filling.gaps(30)).isEmpty();
    search("积分兑换", 0, 86_401, false);
    clock.set(T0.plus(Duration.ofDays(2)));
    assertThat(filling.gaps(30)).extracting(Gap::draft).containsExactly(draft);
  }
}
