package io.lianxi.knowledge.article;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.drafted;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.published;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static io.lianxi.knowledge.article.ArticleFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What every store of articles does. */
@NullUnmarked
abstract class ArticlesContract {
  abstract Articles articles();

  private Article stored(Revised change) {
    assertThat(articles().record(List.of(change))).isTrue();
    return articles().find(change.after().id()).orElseThrow();
  }

  @Test
  void whatIsKeptIsFoundAsItWas() {
    Revised change = drafted("a", text("断网怎么办", LocalDate.parse("2026-12-31")), "editor");
    Article found = stored(change);
    assertThat(found.number()).isPositive();
    assertThat(found.working()).isEqualTo(change.after().working());
    assertThat(found.published()).isNull();
    assertThat(found.revision()).isEqualTo(1);
    assertThat(articles().edition(id("a"), 1)).contains(change.touched().getFirst());
  }

  @Test
  void numbersDiffer() {
    assertThat(stored(drafted("a", text("甲"), "x")).number())
        .isNotEqualTo(stored(drafted("b", text("乙"), "x")).number());
  }

  @Test
  void whoChangesWhatSomeoneElseChangedMeanwhileIsRefused() {
    Article first = stored(drafted("a", text("甲"), "x"));
    assertThat(articles().record(List.of(drafted("a", text("乙"), "y")))).isFalse();
    stored(published(first, "a", text("丙")));
    assertThat(articles().record(List.of(published(first, "a", text("丁"))))).isFalse();
    assertThat(articles().find(id("a")).orElseThrow().shown().text().title()).isEqualTo("丙");
  }

  @Test
  void ofManyChangesAllAreKeptOrNone() {
    stored(drafted("a", text("甲"), "x"));
    assertThat(
            articles().record(List.of(drafted("b", text("乙"), "x"), drafted("a", text("又"), "x"))))
        .isFalse();
    assertThat(articles().find(id("b"))).isEmpty();
    assertThat(
            articles().record(List.of(drafted("b", text("乙"), "x"), drafted("c", text("丙"), "x"))))
        .isTrue();
    assertThat(articles().findAll(List.of(id("a"), id("b"), id("c"), id("d")))).hasSize(3);
  }

  @Test
  void everyEditionStaysAndTheNewestComesFirst() {
    Article one = stored(published(null, "a", text("甲")));
    Article two = stored(published(one, "a", text("乙")));
    assertThat(two.published().number()).isEqualTo(2);
    assertThat(articles().editions(id("a")))
        .extracting(ArticleEdition::state)
        .containsExactly(ArticleState.PUBLISHED, ArticleState.REPLACED);
    assertThat(articles().edition(id("a"), 1).orElseThrow().text().title()).isEqualTo("甲");
    assertThat(articles().editions(id("none"))).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsThereStill() {
    Article gone = stored(withdrawn(stored(published(null, "a", text("甲")))));
    assertThat(gone.published()).isNull();
    assertThat(gone.ended().state()).isEqualTo(ArticleState.WITHDRAWN);
    assertThat(gone.ended().reason()).isEqualTo("资费下架");
    assertThat(gone.state(LocalDate.ofEpochDay(0))).isEqualTo(ArticleState.WITHDRAWN);
  }

  @Test
  void aPublishedEditionAndTheNextOneAreThereTogether() {
    Article shown = stored(published(null, "a", text("甲")));
    ArticleEdition draft = ArticleEdition.draft(2, text("乙"), "y", T0);
    Article both =
        stored(
            new Revised(
                shown,
                new Article(shown.id(), shown.number(), 2, 2, shown.published(), draft, null),
                List.of(draft)));
    assertThat(both.working()).isEqualTo(draft);
    assertThat(both.published()).isEqualTo(shown.published());
  }

  @Test
  void pagesGoThroughWhatReadersSee() {
    articles()
        .record(
            List.of(
                published(null, "b", text("乙")),
                drafted("c", text("丙"), "x"),
                published(null, "a", text("甲"))));
    assertThat(articles().page(null, 1)).extracting(Article::id).containsExactly(id("a"));
    assertThat(articles().page(id("a"), 5)).extracting(Article::id).containsExactly(id("b"));
    assertThat(articles().page(id("b"), 5)).isEmpty();
  }
}
