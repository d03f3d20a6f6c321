package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static io.lianxi.desktop.app.ArticleRequests.texts;
import static io.lianxi.desktop.app.ArticleRequests.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Articles from outside, on real Postgres and Redis. */
@NullUnmarked
class ArticleDoorTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient EDITOR = CENTRE.as("editor");
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");

  private static JsonNode open(Map<String, Object> wish) {
    return read(EDITOR.post().uri("/api/knowledge/articles").bodyValue(wish).exchange(), 201);
  }

  private static JsonNode get(WebTestClient who, String uri, Object... variables) {
    return read(who.get().uri(uri, variables).exchange(), 200);
  }

  private static WebTestClient.ResponseSpec send(
      WebTestClient who, JsonNode article, String verb, Object words) {
    return who.post()
        .uri("/api/knowledge/articles/{id}/{verb}", id(article), verb)
        .bodyValue(words)
        .exchange();
  }

  private static JsonNode act(WebTestClient who, JsonNode article, String verb, Object words) {
    return read(send(who, article, verb, words), 200);
  }

  private static JsonNode write(JsonNode article, Map<String, Object> wish, int status) {
    return read(
        EDITOR
            .put()
            .uri("/api/knowledge/articles/{id}/working", id(article))
            .bodyValue(wish)
            .exchange(),
        status);
  }

  private static String id(JsonNode article) {
    return article.path("id").asString();
  }

  private static JsonNode published(String title) {
    JsonNode draft = open(wish(title));
    act(EDITOR, draft, "submit", Map.of());
    return act(SUPERVISOR, draft, "approve", Map.of());
  }

  @Test
  void anArticleIsWrittenReviewedAndRead() {
    JsonNode draft = open(wish("宽带断网怎么办"));
    assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
    assertThat(draft.path("number").asString()).startsWith("K");
    assertThat(draft.path("edition").isNull()).isTrue();
    assertThat(texts(draft.path("allowed")))
        .containsExactlyInAnyOrder("edit", "submit", "restore", "discard");
    AGENT
        .get()
        .uri("/api/knowledge/articles/{id}", id(draft))
        .exchange()
        .expectStatus()
        .isNotFound();
    act(EDITOR, draft, "submit", Map.of());
    JsonNode own = read(send(EDITOR, draft, "approve", Map.of()), 409);
    assertThat(own.path("state").asString()).isEqualTo("IN_REVIEW");
    assertThat(own.path("action").asString()).isEqualTo("approve");
    assertThat(texts(own.path("allowed"))).containsExactly("reject", "discard");
    act(SUPERVISOR, draft, "approve", Map.of());
    JsonNode read = get(AGENT, "/api/knowledge/articles/{id}", id(draft));
    assertThat(read.path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(read.path("edition").asInt()).isEqualTo(1);
    assertThat(read.path("text").path("body").asString()).isEqualTo("<p>先看光猫的灯</p>");
    assertThat(read.path("working").isNull()).isTrue();
    assertThat(read.path("allowed").size()).isZero();
    assertThat(read.path("useful").path("yes").asInt()).isZero();
  }

  @Test
  void scriptsAreTakenOutAndTheAuthorIsTold() {
    JsonNode draft = open(wish("脚本"));
    Map<String, Object> wish = wish("脚本");
    wish.put("body", "<p onclick=\"x()\">甲<script>alert(1)</script></p>");
    wish.put("revision", draft.path("revision").asInt());
    JsonNode after = write(draft, wish, 200);
    assertThat(texts(after.path("cleaned"))).containsExactly("<p onclick>", "<script>");
    assertThat(texts(after.path("working").path("cleaned"))).hasSize(2);
    assertThat(after.path("working").path("text").path("body").asString()).isEqualTo("<p>甲</p>");
  }

  @Test
  void whoSawAnOlderRevisionIsToldSo() {
    JsonNode draft = open(wish("甲"));
    Map<String, Object> wish = wish("乙");
    wish.put("revision", 1);
    write(draft, wish, 200);
    JsonNode problem = write(draft, wish, 409);
    assertThat(problem.path("type").asString()).endsWith("changed-meanwhile");
    assertThat(problem.path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void editionsAreComparedAndRestored() {
    JsonNode first = published("流量包 30 元");
    Map<String, Object> wish = wish("流量包 50 元");
    wish.put("body", "<p>先看路由器的灯</p><p>再重启</p>");
    wish.put("tags", List.of("流量"));
    write(first, wish, 200);
    act(EDITOR, first, "submit", Map.of());
    act(SUPERVISOR, first, "approve", Map.of());
    JsonNode editions = get(EDITOR, "/api/knowledge/articles/{id}/editions", id(first));
    assertThat(editions.valueStream().map(one -> one.path("state").asString()).toList())
        .containsExactly("PUBLISHED", "REPLACED");
    JsonNode diff = get(EDITOR, "/api/knowledge/articles/{id}/diff?from=1&to=2", id(first));
    assertThat(diff.path("fields").valueStream().map(one -> one.path("field").asString()).toList())
        .containsExactly("title", "tags");
    assertThat(diff.path("body").toString())
        .isEqualTo(
            """
            [{"kind":"same","text":"先看"},{"kind":"removed","text":"光猫"},\
            {"kind":"added","text":"路由器"},{"kind":"same","text":"的灯"},\
            {"kind":"added","text":"\\n再重启"}]\
            """);
    assertThat(
            get(EDITOR, "/api/knowledge/articles/{id}/editions/1", id(first))
                .path("title")
                .asString())
        .isEqualTo("流量包 30 元");
    JsonNode restored = act(EDITOR, first, "restore", Map.of("edition", 1));
    assertThat(restored.path("working").path("edition").asInt()).isEqualTo(3);
    assertThat(restored.path("working").path("text").path("title").asString())
        .isEqualTo("流量包 30 元");
    assertThat(restored.path("text").path("title").asString()).isEqualTo("流量包 50 元");
  }

  @Test
  void whatIsWithdrawnIsGoneForReaders() {
    JsonNode article = published("下架的资费");
    assertThat(field(read(send(SUPERVISOR, article, "withdraw", Map.of()), 400)))
        .isEqualTo("reason");
    JsonNode gone = act(SUPERVISOR, article, "withdraw", Map.of("reason", "资费下架"));
    assertThat(gone.path("state").asString()).isEqualTo("WITHDRAWN");
    AGENT
        .get()
        .uri("/api/knowledge/articles/{id}", id(article))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void aTimeToPublishIsKept() {
    JsonNode draft = open(wish("春节资费"));
    act(EDITOR, draft, "submit", Map.of());
    assertThat(field(read(send(SUPERVISOR, draft, "approve", Map.of("publishAt", "soon")), 400)))
        .isEqualTo("publishAt");
    assertThat(
            field(
                read(
                    send(SUPERVISOR, draft, "approve", Map.of("publishAt", "2020-01-01T00:00:00Z")),
                    400)))
        .isEqualTo("publishAt");
    JsonNode later =
        act(
            SUPERVISOR,
            draft,
            "approve",
            Map.of("publishAt", Instant.now().plusSeconds(86_400).toString()));
    assertThat(later.path("working").path("state").asString()).isEqualTo("SCHEDULED");
    assertThat(later.path("edition").isNull()).isTrue();
    assertThat(act(EDITOR, draft, "publish", Map.of()).path("edition").asInt()).isEqualTo(1);
  }

  @Test
  void listsShowEachWhatTheyMaySee() {
    String mark = "列表" + System.nanoTime();
    JsonNode draft = open(wish(mark + " 草稿"));
    JsonNode shown = published(mark + " 发布");
    JsonNode all = get(EDITOR, "/api/knowledge/articles?q={q}", mark);
    assertThat(all.path("articles").valueStream().map(ArticleDoorTest::id).toList())
        .containsExactly(id(shown), id(draft));
    assertThat(all.path("next").isNull()).isTrue();
    assertThat(
            get(AGENT, "/api/knowledge/articles?q={q}", mark)
                .path("articles")
                .valueStream()
                .map(ArticleDoorTest::id)
                .toList())
        .containsExactly(id(shown));
    JsonNode page = get(EDITOR, "/api/knowledge/articles?q={q}&limit=1", mark);
    JsonNode next =
        get(
            EDITOR,
            "/api/knowledge/articles?q={q}&limit=1&after={after}",
            mark,
            page.path("next").asString());
    assertThat(id(next.path("articles").path(0))).isEqualTo(id(draft));
    assertThat(next.path("articles").path(0).path("working").path("state").asString())
        .isEqualTo("DRAFT");
  }

  @ParameterizedTest
  @CsvSource({
    "state=NEVER,state",
    "kind=POEM,kind",
    "expires-before=tomorrow,expires-before",
    "limit=0,limit",
    "limit=1000,limit",
    "limit=x,limit",
    "after=nonsense,after"
  })
  void aListThatCannotBeNamesItsField(String query, String field) {
    assertThat(field(read(EDITOR.get().uri("/api/knowledge/articles?" + query).exchange(), 400)))
        .isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|title",
        "{\"title\":\"\"}|title",
        "{\"title\":\"a\",\"kind\":\"POEM\"}|kind",
        "{\"title\":\"a\",\"category\":\"nowhere\"}|category",
        "{\"title\":\"a\",\"links\":[\"no-such\"]}|links[0]",
        "{\"title\":\"a\",\"links\":[\"a b\"]}|links[0]",
        "{\"title\":\"a\",\"tags\":[null]}|tags[0]",
        "{\"title\":\"a\",\"validFrom\":\"x\"}|validFrom",
        "{\"title\":\"a\",\"validFrom\":\"2026-02-01\",\"validTo\":\"2026-01-01\"}|validTo",
        "{\"title\":\"a\\u0000\"}|title",
        "{\"title\":\"a\",\"colour\":\"red\"}|colour"
      })
  void anArticleThatCannotBeNamesItsField(String body, String field) {
    assertThat(
            field(
                read(
                    EDITOR
                        .post()
                        .uri("/api/knowledge/articles")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                    400)))
        .isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{|400", "''|400", "[]|400", "null|400"})
  void whatIsNoArticleIsMalformed(String body, int status) {
    read(
        EDITOR
            .post()
            .uri("/api/knowledge/articles")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .exchange(),
        status);
  }

  @Test
  void aMegabyteIsKeptAndTenAreTooLarge() {
    Map<String, Object> wish = wish("长文");
    wish.put("body", "<p>" + "长".repeat(1_000_000) + "</p>");
    WebTestClient patient =
        EDITOR.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20)).build();
    JsonNode kept =
        read(patient.post().uri("/api/knowledge/articles").bodyValue(wish).exchange(), 201);
    assertThat(kept.path("text").path("body").asString()).hasSize(1_000_007);
    wish.put("body", "x".repeat(10 << 20));
    read(EDITOR.post().uri("/api/knowledge/articles").bodyValue(wish).exchange(), 413);
  }

  @Test
  void naughtyTextsAreKeptOrRefused() {
    for (String naughty : Texts.naughty()) {
      Map<String, Object> wish = wish("标题 " + naughty);
      wish.put("body", naughty);
      wish.put("questions", List.of("问 " + naughty));
      int status =
          EDITOR
              .post()
              .uri("/api/knowledge/articles")
              .bodyValue(wish)
              .exchange()
              .expectBody()
              .returnResult()
              .getStatus()
              .value();
      assertThat(status).as(naughty).isIn(201, 400);
      assertThat(
              EDITOR
                  .get()
                  .uri("/api/knowledge/articles?q={q}", naughty)
                  .exchange()
                  .expectBody()
                  .returnResult()
                  .getStatus()
                  .value())
          .as(naughty)
          .isIn(200, 400);
    }
  }

  @Test
  void whoOnlyReadsWritesNothing() {
    JsonNode article = published("只读");
    read(AGENT.post().uri("/api/knowledge/articles").bodyValue(wish("x")).exchange(), 403);
    read(send(AGENT, article, "withdraw", Map.of("reason", "x")), 403);
    read(AGENT.get().uri("/api/knowledge/articles/{id}/editions", id(article)).exchange(), 403);
    read(AGENT.get().uri("/api/knowledge/articles/export").exchange(), 403);
    read(CENTRE.web().get().uri("/api/knowledge/articles").exchange(), 401);
    read(EDITOR.get().uri("/api/knowledge/articles/{id}", "a b").exchange(), 404);
  }
}
