package io.lianxi.knowledge.learning.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleText;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Deed;
import io.lianxi.knowledge.learning.Beside;
import io.lianxi.knowledge.learning.Click;
import io.lianxi.knowledge.learning.LoggedSearch;
import io.lianxi.knowledge.learning.Opinion;
import io.lianxi.knowledge.learning.TestLearning;
import io.lianxi.knowledge.learning.Use;
import io.lianxi.knowledge.learning.report.LearningReports.Twins;
import io.lianxi.knowledge.learning.report.Staleness.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What figures of articles promise, and what is reported of them, on a real Postgres. */
@NullUnmarked
class ArticleFiguresTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant T0 = Instant.parse("2026-11-28T02:00:00.123456Z");
  private final SettableClock clock = CORE.get(SettableClock.class);
  private final Authoring authoring =
      new Authoring(TestArticles.articles(CORE), clock, ZoneOffset.UTC);
  private final ArticleFigures figures =
      new LearningReportConfig()
          .articleFigures(CORE.get(JdbcClient.class), CORE.get(JdbcTransactionManager.class));
  private final LearningReports reports =
      new LearningReports(figures, TestArticles.published(CORE), clock, ZoneOffset.UTC);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestLearning.clear(CORE);
    TestArticles.clear(CORE);
    clock.set(T0);
  }

  private Article draft(String title, @Nullable LocalDate validTo) {
    ArticleScope scope = new ArticleScope(ArticleKind.FAQ, "", List.of("安徽"), null, validTo);
    return authoring.open(
        new ArticleText(title, "<p>答</p>", "答", List.of("问" + title), List.of(), List.of(), scope),
        "editor");
  }

  private ArticleId published(String title, @Nullable LocalDate validTo) {
    ArticleId id = draft(title, validTo).id();
    authoring.act(id, null, new Deed.Submit(), "editor");
    assertThat(authoring.act(id, null, new Deed.Approve(null), "supervisor"))
        .isInstanceOf(Authoring.Acted.Done.class);
    return id;
  }

  private void used(ArticleId id, Instant at) {
    Beside call = new Beside(ContactId.random(), null);
    TestLearning.uses(CORE).add(new Use(id, 1, "agent01", Use.How.READ, call, at));
  }

  private void clicked(ArticleId id, Instant at) {
    LoggedSearch search = new LoggedSearch(UUID.randomUUID(), at, "agent01", "查", 1, false);
    TestLearning.searches(CORE).add(List.of(search));
    TestLearning.searches(CORE).click(new Click(search.id(), "agent01", id, 1, at));
  }

  private void judged(ArticleId id, String by, boolean isUseful) {
    TestLearning.feedback(CORE).give(new Opinion(id, 1, by, isUseful, "", Beside.NOTHING, T0));
  }

  @Test
  void whatWasUsedMostComesFirst() {
    ArticleId one = published("查话费", null);
    ArticleId two = published("查流量", null);
    published("积分", null);
    used(one, T0);
    used(two, T0);
    used(two, T0.minus(Duration.ofDays(40)));
    clicked(one, T0);
    clicked(two, T0);
    clicked(two, T0);
    judged(one, "agent01", true);
    judged(one, "agent02", false);
    judged(one, "agent03", false);
    assertThat(reports.used(30))
        .containsExactly(
            new UsedArticle(two, "查流量", 1, 2, 0, 0), new UsedArticle(one, "查话费", 1, 1, 1, 2));
    assertThat(reports.used(90)).extracting(UsedArticle::uses).containsExactly(2, 1);
    assertThat(figures.used(T0.minusSeconds(1), 1)).hasSize(1);
  }

  @Test
  void everyArticleThatReadersSeeIsTold() {
    ArticleId one = published("查话费", LocalDate.parse("2026-12-31"));
    ArticleId two = published("查流量", null);
    draft("草稿", null);
    used(one, T0.plusSeconds(5));
    clicked(one, T0.plusSeconds(9));
    judged(one, "agent01", false);
    List<ArticleFacts> told = new ArrayList<>();
    figures.each(told::add);
    assertThat(told)
        .containsExactlyInAnyOrder(
            new ArticleFacts(
                one, "查话费", T0, LocalDate.parse("2026-12-31"), T0.plusSeconds(9), 0, 1),
            new ArticleFacts(two, "查流量", T0, null, null, 0, 0));
  }

  @Test
  void whatHasToBeLookedAtAgainIsTold() {
    ArticleId soon = published("资费", LocalDate.parse("2027-02-28"));
    ArticleId unused = published("查流量", null);
    used(published("查话费", null), T0.plus(Duration.ofDays(50)));
    clock.set(T0.plus(Duration.ofDays(91)));
    assertThat(reports.stale())
        .extracting(stale -> stale.article().id(), Staleness.Stale::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(soon, Reason.EXPIRES),
            org.assertj.core.groups.Tuple.tuple(unused, Reason.UNUSED));
  }

  @Test
  void whatArticlesAnswerIsTold() {
    ArticleId one = published("查话费", LocalDate.parse("2026-12-31"));
    clock.set(T0.plusSeconds(60));
    ArticleId two = published("查流量", null);
    draft("草稿", null);
    assertThat(figures.sayings(10))
        .containsExactly(
            new Sayings(two, "查流量", List.of("问查流量"), Set.of("安徽"), null, null),
            new Sayings(
                one, "查话费", List.of("问查话费"), Set.of("安徽"), null, LocalDate.parse("2026-12-31")));
    assertThat(figures.sayings(1)).hasSize(1);
  }

  @Test
  void duplicatesFollowWhatIsPublished() {
    ArticleId one = published("怎么查话费", null);
    assertThat(reports.duplicates()).isEmpty();
    ArticleId two = published("如何查话费", null);
    assertThat(reports.duplicates()).extracting(Twins::similarity).containsExactly(1.0);
    assertThat(reports.duplicates())
        .flatExtracting(twins -> List.of(twins.one().id(), twins.other().id()))
        .containsExactlyInAnyOrder(one, two);
    authoring.act(two, null, new Deed.Withdraw("重复"), "editor");
    assertThat(reports.duplicates()).isEmpty();
  }
}
