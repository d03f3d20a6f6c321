package io.lianxi.knowledge.upkeep;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.drafted;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.published;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.TestArticles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Authoring.Acted;
import io.lianxi.knowledge.authoring.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time does to articles, on a real Postgres. */
@NullUnmarked
class KnowledgeUpkeepTest {
  private static final TestCore CORE = TestCore.start();
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");
  private final Articles articles = TestArticles.articles(CORE);
  private final DueArticles due = new PostgresDueArticles(CORE.get(JdbcClient.class));
  private final SettableClock clock = new SettableClock(T0);
  private final Authoring authoring = new Authoring(articles, clock, ZoneOffset.UTC);
  private final ScheduledPublication publication =
      new ScheduledPublication(due, articles, authoring, clock);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestArticles.clear(CORE);
  }

  private ArticleId scheduled(String name, Instant at) {
    articles.record(List.of(drafted(name, text("甲"), "writer")));
    authoring.act(id(name), null, new Deed.Submit(), "writer");
    assertThat(authoring.act(id(name), null, new Deed.Approve(at), "other"))
        .isInstanceOf(Acted.Done.class);
    return id(name);
  }

  private Article find(ArticleId id) {
    return articles.find(id).orElseThrow();
  }

  @Test
  void whatIsDueIsPublishedOnceAndNothingBeforeItsTime() {
    ArticleId soon = scheduled("soon", T0.plusSeconds(60));
    ArticleId later = scheduled("later", T0.plusSeconds(120));
    publication.look();
    assertThat(find(soon).published()).isNull();
    clock.set(T0.plusSeconds(60));
    publication.look();
    publication.look();
    assertThat(find(soon).published().publishedAt()).isEqualTo(T0.plusSeconds(60));
    assertThat(find(soon).published().reviewer()).isEqualTo("other");
    assertThat(find(soon).revision()).isEqualTo(4);
    assertThat(find(later).published()).isNull();
  }

  @Test
  void whatWasMissedWhileEverythingWasDownIsPublishedLate() {
    ArticleId missed = scheduled("missed", T0.plusSeconds(60));
    clock.set(T0.plus(Duration.ofDays(3)));
    publication.look();
    assertThat(find(missed).published()).isNotNull();
  }

  @Test
  void whoeverPutsItOffMeanwhileComesFirst() {
    ArticleId id = scheduled("a", T0.plusSeconds(60));
    clock.set(T0.plusSeconds(61));
    DueArticles slow =
        new DueArticles() {
          @Override
          public List<ArticleId> scheduled(Instant now, int most) {
            List<ArticleId> found = due.scheduled(now, most);
            authoring.act(id, null, new Deed.Reject("再改"), "other");
            return found;
          }

          @Override
          public List<Expiring> expiring(LocalDate from, LocalDate to, int most) {
            return due.expiring(from, to, most);
          }
        };
    new ScheduledPublication(slow, articles, authoring, clock).look();
    assertThat(find(id).published()).isNull();
  }

  @Test
  void articlesAreToldFromTheFirstStepToTheirLastDay() {
    articles.record(
        List.of(
            published(null, "over", text("过", TODAY.minusDays(1))),
            published(null, "last", text("今", TODAY)),
            published(null, "week", text("周", TODAY.plusDays(7))),
            published(null, "month", text("月", TODAY.plusDays(30))),
            published(null, "far", text("远", TODAY.plusDays(31))),
            drafted("draft", text("稿", TODAY.plusDays(2)), "writer")));
    List<Reminders.Reminder> told = new Reminders(due, List.of(30, 7, 1)).on(TODAY);
    assertThat(told)
        .extracting(
            one -> one.article().id().value(), Reminders.Reminder::days, Reminders.Reminder::step)
        .containsExactly(tuple("last", 0, 1), tuple("week", 7, 7), tuple("month", 30, 30));
    assertThat(told.getFirst().article().authors()).containsExactly("editor");
    assertThat(told.getFirst().article().isBeingWritten()).isFalse();
  }

  @Test
  void reminderDaysAreDays() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reminders(due, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reminders(due, List.of(7, -1)));
  }
}
