package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.intake.ArticleExport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** All articles that readers see, as files that an import reads again; written as it is read. */
@RestController
public final class ArticleExportApi {
  private static final int PAGE = 100;

  private final Articles articles;
  private final ArticleExport export;
  private final Changes changes;
  private final Scheduler scheduler;

  ArticleExportApi(Articles articles, ArticleExport export, Changes changes, Scheduler scheduler) {
    this.articles = articles;
    this.export = export;
    this.changes = changes;
    this.scheduler = scheduler;
  }

  @GetMapping("/api/knowledge/articles/export")
  ResponseEntity<Flux<DataBuffer>> get(
      @RequestParam(defaultValue = "ndjson") String format,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ResponseEntity<Flux<DataBuffer>> answer =
        switch (format) {
          case "ndjson" -> answer(MediaType.APPLICATION_NDJSON, format, pages(export::ndjson));
          case "csv" ->
              answer(
                  new MediaType("text", "csv", StandardCharsets.UTF_8),
                  format,
                  Flux.concat(Flux.just(export.header()), pages(export::csv)));
          default -> throw Problem.invalid("format", "must be ndjson or csv");
        };
    changes.audit(exchange, member, Action.ARTICLES_EXPORTED, "", format);
    return answer;
  }

  private static ResponseEntity<Flux<DataBuffer>> answer(
      MediaType type, String ending, Flux<String> text) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("articles." + ending).build().toString())
        .body(
            text.map(
                part ->
                    DefaultDataBufferFactory.sharedInstance.wrap(
                        part.getBytes(StandardCharsets.UTF_8))));
  }

  /** A page after the other, none before the one before was written. */
  private Flux<String> pages(Function<List<Article>, String> written) {
    Cursor cursor = new Cursor();
    return Flux.<String>generate(
            sink -> {
              List<Article> page = articles.page(cursor.last, PAGE);
              if (page.isEmpty()) {
                sink.complete();
              } else {
                cursor.last = page.getLast().id();
                sink.next(written.apply(page));
              }
            })
        .subscribeOn(scheduler);
  }

  /** How far an export has come; one thread at a time moves it on. */
  private static final class Cursor {
    private volatile @Nullable ArticleId last;
  }
}
