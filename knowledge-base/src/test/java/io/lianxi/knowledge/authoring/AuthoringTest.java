package io.lianxi.knowledge.authoring;

import static io.lianxi.knowledge.article.ArticleFixtures.T0;
import static io.lianxi.knowledge.article.ArticleFixtures.id;
import static io.lianxi.knowledge.article.ArticleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.MemoryArticles;
import io.lianxi.knowledge.authoring.Authoring.Acted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AuthoringTest {
  private final MemoryArticles articles = new MemoryArticles();
  private final Authoring authoring = at(T0);

  private Authoring at(Instant now) {
    return new Authoring(articles, Clock.fixed(now, ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void whoSawAnOlderRevisionIsToldSo() {
    Article opened = authoring.open(text("甲"), "writer");
    assertThat(authoring.act(opened.id(), 1, new Deed.Edit(text("乙")), "writer"))
        .isInstanceOf(Acted.Done.class);
    assertThat(authoring.act(opened.id(), 1, new Deed.Submit(), "writer"))
        .isInstanceOfSatisfying(
            Acted.Stale.class, stale -> assertThat(stale.article().revision()).isEqualTo(2));
  }

  @Test
  void whatIsNotAllowedLeavesTheArticleAsItIs() {
    Article opened = authoring.open(text("甲"), "writer");
    assertThat(authoring.act(opened.id(), null, new Deed.Approve(null), "other"))
        .isInstanceOf(Acted.Refused.class);
    assertThat(articles.find(opened.id()).orElseThrow().revision()).isEqualTo(1);
    assertThat(authoring.act(id("none"), null, new Deed.Submit(), "x"))
        .isEqualTo(new Acted.Unknown());
  }

  @Test
  void todayIsTheDayWhereTheCentreIs() {
    assertThat(at(Instant.parse("2026-10-01T17:00:00Z")).today())
        .isEqualTo(LocalDate.parse("2026-10-02"));
  }
}
