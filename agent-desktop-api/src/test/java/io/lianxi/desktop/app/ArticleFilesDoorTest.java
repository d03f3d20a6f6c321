package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.ArticleRequests.field;
import static io.lianxi.desktop.app.ArticleRequests.read;
import static io.lianxi.desktop.app.ArticleRequests.texts;
import static io.lianxi.desktop.app.ArticleRequests.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** Articles that come and go as files, their attachments and their categories. */
@NullUnmarked
class ArticleFilesDoorTest {
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient AGENT = CENTRE.as("agent01");
  private static final WebTestClient EDITOR = CENTRE.as("editor");

  private static JsonNode lines(String lines, int status) {
    return read(
        EDITOR
            .post()
            .uri("/api/knowledge/articles/import?publish=true")
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(lines.getBytes(StandardCharsets.UTF_8))
            .exchange(),
        status);
  }

  private static WebTestClient.ResponseSpec form(String uri, Map<String, byte[]> files) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    files.forEach(
        (name, content) -> form.part("file", new ByteArrayResource(content)).filename(name));
    return EDITOR.post().uri(uri).body(BodyInserters.fromMultipartData(form.build())).exchange();
  }

  @Test
  void linesOfJsonAreTakenInAsTheContractSays() {
    JsonNode report =
        lines(
            """
            {"id":"door-1","title":"5G 畅享套餐","body":"每月 129 元","category":"资费","validFrom":"2026-01-01"}
            {"id":"door-2","title":"坏","body":1.5,"validTo":"soon"}
            nonsense
            {"id":"door-1","title":"5G 畅享套餐（新）","body":"每月 119 元","provinces":["上海"]}
            """,
            200);
    assertThat(report.path("imported").asInt()).isEqualTo(2);
    assertThat(report.path("updated").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").size()).isEqualTo(2);
    assertThat(report.path("rejected").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(report.path("rejected").path(0).path("id").asString()).isEqualTo("door-2");
    assertThat(report.path("rejected").path(0).path("field").asString()).isEqualTo("validTo");
    assertThat(report.path("rejected").path(1).path("line").asInt()).isEqualTo(3);
    JsonNode article = read(AGENT.get().uri("/api/knowledge/articles/door-1").exchange(), 200);
    assertThat(article.path("title").asString()).isEqualTo("5G 畅享套餐（新）");
    assertThat(article.path("text").path("body").asString()).isEqualTo("<p>每月 119 元</p>");
    assertThat(CENTRE.bean(AuditTrail.class).newest(20))
        .anyMatch(
            line -> line.action() == Action.ARTICLES_IMPORTED && line.actor().equals("editor"));
  }

  @Test
  void anEmptyImportIsNothing() {
    assertThat(lines("", 200).path("imported").asInt()).isZero();
    assertThat(lines("\n\n", 200).path("rejected").size()).isZero();
  }

  @Test
  void naughtyLinesNeverBreakAnImport() {
    StringBuilder lines = new StringBuilder();
    Texts.naughty().forEach(text -> lines.append(text.replace("\n", " ")).append('\n'));
    int there = (int) lines.chars().filter(c -> c == '\n').count();
    assertThat(lines(lines.toString(), 200).path("rejectedCount").asInt())
        .isLessThanOrEqualTo(there);
  }

  @Test
  void documentsOfAllKindsAreTakenInAndBrokenOnesAreNamed() {
    JsonNode report =
        read(
            form(
                "/api/knowledge/articles/import?publish=true",
                Map.of(
                    "门店流程.md",
                    "# 门店流程\n\n先取号".getBytes(StandardCharsets.UTF_8),
                    "网页.html",
                    "<h1>网页</h1><p>文<script>x</script></p>".getBytes(StandardCharsets.UTF_8),
                    "坏.docx",
                    "no".getBytes(StandardCharsets.UTF_8),
                    "表.csv",
                    "id,title,body\ndoor-csv,表格,正文\n,,\n".getBytes(StandardCharsets.UTF_8))),
            200);
    assertThat(report.path("imported").asInt()).isEqualTo(3);
    assertThat(
            report.path("rejected").valueStream().map(one -> one.path("file").asString()).toList())
        .containsExactlyInAnyOrder("坏.docx", "表.csv");
    assertThat(texts(report.path("cleaned").path(0).path("removed"))).containsExactly("<script>");
    assertThat(
            read(AGENT.get().uri("/api/knowledge/articles/{id}", "门店流程").exchange(), 200)
                .path("title")
                .asString())
        .isEqualTo("门店流程");
  }

  @Test
  void aHundredFilesGoAtOnceAndNoMore() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 101; i++) {
      String name = "%03d.md".formatted(i);
      files.put(name, ("# 第 " + i + " 篇").getBytes(StandardCharsets.UTF_8));
    }
    JsonNode report = read(form("/api/knowledge/articles/import", files), 200);
    assertThat(report.path("imported").asInt()).isEqualTo(100);
    assertThat(report.path("rejected").path(0).path("file").asString()).isEqualTo("100.md");
  }

  @Test
  void whoOnlyReadsImportsNothing() {
    read(
        AGENT
            .post()
            .uri("/api/knowledge/articles/import")
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(new byte[] {'\n'})
            .exchange(),
        403);
  }

  @Test
  void whatGoesOutIsSafeForSpreadsheetsAndComesInAgain() {
    lines("{\"id\":\"door-out\",\"title\":\"=HYPERLINK(1)\",\"body\":\"正文\"}\n", 200);
    String csv = export("csv");
    assertThat(csv).startsWith("\uFEFFid,title,body").contains("door-out,'=HYPERLINK(1),");
    String ndjson = export("ndjson");
    assertThat(ndjson).contains("\"id\":\"door-out\"");
    JsonNode again = lines(ndjson, 200);
    assertThat(again.path("updated").asInt()).isEqualTo(again.path("imported").asInt());
    assertThat(again.path("rejected").size()).isZero();
    assertThat(
            field(
                read(EDITOR.get().uri("/api/knowledge/articles/export?format=x").exchange(), 400)))
        .isEqualTo("format");
  }

  private static String export(String format) {
    byte[] body =
        EDITOR
            .mutate()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
            .build()
            .get()
            .uri("/api/knowledge/articles/export?format=" + format)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(body, StandardCharsets.UTF_8);
  }

  @Test
  void filesBelongToTheirArticle() {
    JsonNode article =
        read(EDITOR.post().uri("/api/knowledge/articles").bodyValue(wish("附件")).exchange(), 201);
    String door = "/api/knowledge/articles/" + article.path("id").asString() + "/attachments";
    byte[] text = "资费表".getBytes(StandardCharsets.UTF_8);
    JsonNode file = read(form(door, Map.of("资费.txt", text)), 201);
    assertThat(file.path("type").asString()).isEqualTo("text/plain");
    String one = door + "/" + file.path("id").asString();
    EDITOR
        .get()
        .uri(one)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectBody(byte[].class)
        .isEqualTo(text);
    AGENT.get().uri(one).exchange().expectStatus().isNotFound();
    assertThat(field(read(form(door, Map.of("a.exe", new byte[] {'M', 'Z', 0, 1})), 400)))
        .isEqualTo("file");
    read(form(door, Map.of()), 400);
    read(form(door, Map.of("large.txt", new byte[11 << 20])), 413);
    EDITOR.delete().uri(one).exchange().expectStatus().isNoContent();
    EDITOR.delete().uri(one).exchange().expectStatus().isNotFound();
  }

  @Test
  void theTreeIsSavedOverTheOneThatWasSeen() {
    JsonNode before = read(AGENT.get().uri("/api/knowledge/categories").exchange(), 200);
    int version = before.path("version").asInt();
    List<Object> shelves = new ArrayList<>(before.path("categories").valueStream().toList());
    int there = shelves.size();
    shelves.add(Map.of("id", "door", "labelZh", "门", "labelEn", "Door"));
    shelves.add(Map.of("id", "door.5g", "labelZh", "5G 套餐", "labelEn", "5G", "parent", "door"));
    Map<String, Object> wish = Map.of("version", version, "categories", shelves);
    JsonNode after = read(put(wish), 200);
    assertThat(after.path("version").asInt()).isEqualTo(version + 1);
    JsonNode nodes = after.path("categories");
    assertThat(nodes.path(there).path("parent").isNull()).isTrue();
    assertThat(nodes.path(there + 1).path("parent").asString()).isEqualTo("door");
    read(put(wish), 409);
    assertThat(
            field(
                read(
                    put(
                        Map.of(
                            "categories",
                            List.of(
                                Map.of("id", "a", "labelZh", "甲", "labelEn", "A", "parent", "x")))),
                    400)))
        .isEqualTo("categories[0].parent");
    assertThat(field(read(put(Map.of()), 400))).isEqualTo("categories");
    AGENT
        .put()
        .uri("/api/knowledge/categories")
        .bodyValue(wish)
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private static WebTestClient.ResponseSpec put(Map<String, Object> wish) {
    return EDITOR.put().uri("/api/knowledge/categories").bodyValue(wish).exchange();
  }

  @Test
  void thereIsAShapeForEachKind() {
    JsonNode shapes = read(AGENT.get().uri("/api/knowledge/templates").exchange(), 200);
    assertThat(shapes.valueStream().map(one -> one.path("kind").asString()).toList())
        .containsExactly("TARIFF", "FAULT", "PROCESS", "FAQ");
  }
}
