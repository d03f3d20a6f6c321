package io.lianxi.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What every store lets readers see. */
@NullUnmarked
abstract class PublishedArticlesContract {
  static final Instant AT = Instant.parse("2026-10-01T02:00:00Z");

  abstract PublishedArticles articles();

  abstract void publish(PublishedArticle article);

  abstract void withdraw(ArticleId id);

  static ArticleId id(String value) {
    return new ArticleId(value);
  }

  static PublishedArticle article(String id, int edition) {
    return new PublishedArticle(
        id(id),
        edition,
        "宽带断了怎么办 " + edition,
        "先看光猫的灯",
        List.of("上不了网", "断网"),
        List.of("宽带", "故障"),
        "fault.broadband",
        ArticleKind.FAULT,
        Set.of("44", "31"),
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-12-31"),
        AT);
  }

  private List<ArticleId> changed(long cursor) {
    return articles().changedAfter(cursor, 10).stream().map(ArticleChange::id).toList();
  }

  @Test
  void whatIsPublishedIsSeenAsItWasWritten() {
    publish(article("a", 1));
    assertThat(articles().find(id("a"))).contains(article("a", 1));
    assertThat(articles().find(id("b"))).isEmpty();
    assertThat(articles().count()).isEqualTo(1);
  }

  @Test
  void nothingHasChangedWhereNothingWasPublished() {
    assertThat(articles().changedAfter(PublishedArticles.BEGINNING, 10)).isEmpty();
    assertThat(articles().lastPosition()).isEqualTo(PublishedArticles.BEGINNING);
    assertThat(articles().page(null, 10)).isEmpty();
  }

  @Test
  void changesComeInTheirOrderAndTheLastOfEachArticleOnly() {
    publish(article("a", 1));
    publish(article("b", 1));
    publish(article("a", 2));
    assertThat(changed(PublishedArticles.BEGINNING)).containsExactly(id("b"), id("a"));
    assertThat(articles().find(id("a"))).contains(article("a", 2));
  }

  @Test
  void aCursorGoesOnWhereItWas() {
    publish(article("a", 1));
    long cursor = articles().lastPosition();
    assertThat(changed(cursor)).isEmpty();
    publish(article("b", 1));
    assertThat(changed(cursor)).containsExactly(id("b"));
    assertThat(articles().changedAfter(PublishedArticles.BEGINNING, 1))
        .containsExactly(new ArticleChange(cursor, id("a")));
  }

  @Test
  void anArticleThatIsWithdrawnHasChangedAndIsSeenNoMore() {
    publish(article("a", 1));
    long cursor = articles().lastPosition();
    withdraw(id("a"));
    assertThat(changed(cursor)).containsExactly(id("a"));
    assertThat(articles().find(id("a"))).isEmpty();
    assertThat(articles().count()).isZero();
  }

  @Test
  void pagesGoThroughAllArticlesById() {
    List.of("b", "甲", "a-2", "A", "𠀀").forEach(id -> publish(article(id, 1)));
    assertThat(articles().page(null, 2))
        .extracting(one -> one.id().value())
        .containsExactly("A", "a-2");
    assertThat(articles().page(id("a-2"), 9))
        .extracting(one -> one.id().value())
        .containsExactly("b", "甲", "𠀀");
    assertThat(articles().page(id("𠀀"), 9)).isEmpty();
  }

  @Test
  void someAreReadAtOnce() {
    publish(article("a", 1));
    publish(article("b", 3));
    assertThat(articles().findAll(List.of(id("b"), id("c"), id("a"), id("b"))))
        .containsExactlyInAnyOrder(article("a", 1), article("b", 3));
    assertThat(articles().findAll(List.of())).isEmpty();
  }
}
