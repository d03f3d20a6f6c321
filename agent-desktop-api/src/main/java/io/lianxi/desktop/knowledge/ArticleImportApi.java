package io.lianxi.desktop.knowledge;

import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.upload.SentFile;
import io.lianxi.knowledge.intake.ArticlePage;
import io.lianxi.knowledge.intake.CsvArticles;
import io.lianxi.knowledge.intake.ImportReport;
import io.lianxi.knowledge.intake.Incoming;
import io.lianxi.knowledge.intake.Intake;
import io.lianxi.knowledge.intake.NdjsonArticles;
import io.lianxi.knowledge.intake.Place;
import io.lianxi.ticket.attachment.AttachmentCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles that come in as files, one in memory at a time: at most 100 of 64 MB. What cannot be
 * read of them does not keep the rest out.
 */
@RestController
@RequestMapping("/api/knowledge/articles/import")
public final class ArticleImportApi {
  private static final String CSV = "text/csv";
  private static final int BUFFERS_AHEAD = 16;
  private static final int MOST_FILES = 100;
  private static final int MOST_FILE_BYTES = 64 << 20;

  private final Intake intake;
  private final AttachmentCheck check;
  private final Changes changes;
  private final JsonMapper json;

  ArticleImportApi(Intake intake, AttachmentCheck check, Changes changes, JsonMapper json) {
    this.intake = intake;
    this.check = check;
    this.changes = changes;
    this.json = json;
  }

  @PostMapping(consumes = {MediaType.APPLICATION_NDJSON_VALUE, CSV})
  ImportReport lines(
      @RequestParam(defaultValue = "false") boolean publish,
      @RequestBody Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    boolean isTable =
        MediaType.valueOf(CSV)
            .isCompatibleWith(exchange.getRequest().getHeaders().getContentType());
    return run(
        stream(
            body, in -> isTable ? new CsvArticles(in, null) : new NdjsonArticles(json, in, null)),
        new Intake.Terms(publish, member.username()),
        member,
        exchange);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport files(
      @RequestParam(defaultValue = "false") boolean publish,
      @RequestBody Flux<Part> parts,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    return run(
        reader -> {
          Iterator<SentFile> files = SentFile.of(parts, MOST_FILE_BYTES).toIterable(1).iterator();
          for (int i = 0; files.hasNext(); i++) {
            SentFile file = files.next();
            if (i < MOST_FILES && file.content().length <= MOST_FILE_BYTES) {
              source(file).read(reader);
            } else {
              reader.accept(refused(file, i));
            }
          }
        },
        new Intake.Terms(publish, member.username()),
        member,
        exchange);
  }

  private static Incoming refused(SentFile file, int before) {
    Remark remark =
        before < MOST_FILES
            ? new Remark("", true, "文件超过 64 MB", "is larger than 64 MB")
            : new Remark("", true, "一次最多 100 个文件", "at most 100 files go at once");
    return new Incoming.Refused(Place.file(file.name()), null, remark);
  }

  private Intake.Source source(SentFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
      return new NdjsonArticles(json, new ByteArrayInputStream(file.content()), file.name());
    }
    if (name.endsWith(".csv")) {
      return new CsvArticles(new ByteArrayInputStream(file.content()), file.name());
    }
    return new ArticlePage(file.name(), file.content(), check);
  }

  /** No body is a file without lines. */
  private static Intake.Source stream(
      Flux<DataBuffer> body, Function<InputStream, Intake.Source> made) {
    Flux<DataBuffer> there =
        body.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    return reader -> {
      try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
        made.apply(in).read(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private ImportReport run(
      Intake.Source source, Intake.Terms terms, StaffMember member, ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ImportReport report = intake.run(source, terms);
    changes.audit(
        exchange,
        member,
        Action.ARTICLES_IMPORTED,
        "",
        "%d articles%s, %d of them updated, %d refused"
            .formatted(
                report.imported(),
                terms.isPublished() ? " published" : "",
                report.updated(),
                report.rejectedCount()));
    return report;
  }
}
