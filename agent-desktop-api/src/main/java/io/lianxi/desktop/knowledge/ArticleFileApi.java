package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.upload.SentFile;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.library.ArticleFile;
import io.lianxi.knowledge.library.ArticleFiles;
import io.lianxi.ticket.attachment.AttachmentCheck;
import io.lianxi.ticket.attachment.AttachmentCheck.Reason;
import io.lianxi.ticket.attachment.AttachmentCheck.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The files of articles. */
@RestController
@RequestMapping("/api/knowledge/articles/{id}/attachments")
public final class ArticleFileApi {
  private final ArticleDoor door;
  private final ArticleFiles files;
  private final AttachmentCheck check;
  private final Changes changes;
  private final Clock clock;

  ArticleFileApi(
      ArticleDoor door, ArticleFiles files, AttachmentCheck check, Changes changes, Clock clock) {
    this.door = door;
    this.files = files;
    this.check = check;
    this.changes = changes;
    this.clock = clock;
  }

  /** Adds the one file that is sent. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  TextView.FileView add(
      @PathVariable String id,
      @RequestBody Flux<Part> parts,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ArticleId article = door.article(id, member).id();
    SentFile file =
        SentFile.of(parts, AttachmentCheck.MOST_BYTES)
            .reduce((first, more) -> first) // all is read, or there would be no answer
            .blockOptional()
            .orElseThrow(() -> Problem.invalid("file", "must be given"));
    String type =
        switch (check.check(file.name(), file.content())) {
          case Verdict.Fit fit -> fit.type();
          case Verdict.Unfit unfit -> throw refused(unfit.reason());
        };
    ArticleFile kept =
        new ArticleFile(
            UUID.randomUUID(),
            article,
            file.name(),
            type,
            file.content().length,
            member.username(),
            clock.instant());
    if (!files.add(kept, file.content())) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many",
          "An article has " + ArticleFiles.MOST + " files at most.");
    }
    audit(exchange, member, kept, "added");
    return TextView.FileView.of(kept);
  }

  private static Problem refused(Reason reason) {
    return reason == Reason.TOO_LARGE
        ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The file " + reason.en() + ".")
        : Problem.invalid(List.of(new Problem.Field("file", reason.en(), reason.zh())));
  }

  private void audit(
      ServerWebExchange exchange, StaffMember member, ArticleFile file, String what) {
    changes.audit(
        exchange,
        member,
        Action.ARTICLE_CHANGED,
        file.article().value(),
        "file %s %s".formatted(file.name(), what));
  }

  /** The file, to be saved; a page shows it only as a picture. */
  @GetMapping("/{file}")
  ResponseEntity<byte[]> get(
      @PathVariable String id,
      @PathVariable String file,
      @AuthenticationPrincipal StaffMember member) {
    ArticleFile found = find(door.article(id, member).id(), file);
    byte[] content = files.content(found.id()).orElseThrow(() -> unknown(file));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.type()))
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  @DeleteMapping("/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String id,
      @PathVariable String file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ArticleFile found = find(door.article(id, member).id(), file);
    if (files.remove(found.article(), found.id())) {
      audit(exchange, member, found, "removed");
    }
  }

  private ArticleFile find(ArticleId article, String file) {
    return uuid(file).flatMap(known -> files.find(article, known)).orElseThrow(() -> unknown(file));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem unknown(String file) {
    return Problem.notFound("file " + file);
  }
}
