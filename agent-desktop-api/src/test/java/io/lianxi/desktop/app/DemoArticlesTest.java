package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.library.Shelves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a fresh centre knows. */
@NullUnmarked
class DemoArticlesTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient EDITOR = CENTRE.as("editor");

  private static List<Article> shipped() {
    return CENTRE.bean(Articles.class).page(new ArticleId("demo"), 1_000).stream()
        .filter(article -> article.id().value().startsWith("demo-"))
        .toList();
  }

  @Test
  void everyShippedArticleIsPublishedFiledAndLinkedToWhatIsThere() {
    List<ArticleId> ids = shipped().stream().map(Article::id).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
    Shelves shelves = CENTRE.bean(Library.class).inForce().content();
    for (Article article : shipped()) {
      ArticleEdition shown = article.shown();
      assertThat(shown.text().questions()).as(article.id().value()).isNotEmpty();
      assertThat(shown.text().plain()).as(article.id().value()).hasSizeGreaterThan(80);
      assertThat(ids).containsAll(shown.text().links());
      assertThat(shelves.has(shown.text().scope().category())).as(article.id().value()).isTrue();
    }
  }

  @Test
  void whatIsThereStaysAtTheNextStart() {
    CENTRE.bean(DemoArticles.class).afterSingletonsInstantiated();
    assertThat(shipped()).allMatch(article -> article.revision() == 1);
  }

  @Test
  void editorsAreRemindedOfWhatEndsSoon() {
    LocalDate last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
    String line =
        "{\"id\":\"ends-soon\",\"title\":\"快到期\",\"body\":\"x\",\"validTo\":\"" + last + "\"}";
    EDITOR
        .post()
        .uri("/api/knowledge/articles/import?publish=true")
        .contentType(MediaType.APPLICATION_NDJSON)
        .bodyValue(line.getBytes(StandardCharsets.UTF_8))
        .exchange()
        .expectStatus()
        .isOk();
    JsonNode told = read(EDITOR.get().uri("/api/knowledge/reminders").exchange(), 200);
    JsonNode soon =
        told.valueStream()
            .filter(one -> one.path("id").asString().equals("ends-soon"))
            .findFirst()
            .orElseThrow();
    assertThat(soon.path("days").asInt()).isBetween(2, 3);
    assertThat(soon.path("step").asInt()).isEqualTo(7);
    assertThat(soon.path("mine").asBoolean()).isTrue();
    read(CENTRE.as("agent01").get().uri("/api/knowledge/reminders").exchange(), 403);
  }
}
