package io.lianxi.desktop.chat;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.upload.SentFile;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.file.ChatFile;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.web.FileSeals;
import io.lianxi.ivr.chat.web.WebTokens;
import io.lianxi.ticket.attachment.AttachmentCheck;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The files of conversations, for staff and for visitors of the web chat. */
@RestController
public final class ChatFileApi {
  private final ChatAccess access;
  private final ChatFiles files;
  private final AttachmentCheck check;
  private final Visitors visitors;
  private final Clock clock;

  /** How visitors show that they may have something. */
  record Visitors(WebTokens tokens, FileSeals seals) {}

  ChatFileApi(
      ChatAccess access, ChatFiles files, AttachmentCheck check, Visitors visitors, Clock clock) {
    this.access = access;
    this.files = files;
    this.check = check;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** Takes the one file that is sent, to be said in the conversation afterwards. */
  @PostMapping(path = "/api/chats/{contact}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  MessageView.FileView add(
      @PathVariable String contact,
      @RequestBody Flux<Part> parts,
      @AuthenticationPrincipal StaffMember member) {
    Conversation chat = access.readBy(member, contact);
    access.writerOf(chat, member);
    ChatFile file = kept(chat.address(), parts);
    return view(file, "/api/chats/files/" + file.id());
  }

  /** The same for a visitor, who shows what the socket's welcome gave. */
  @PostMapping(path = "/api/chat/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  MessageView.FileView addOfVisitor(
      @RequestBody Flux<Part> parts,
      @RequestHeader(name = "X-Visitor", required = false) @Nullable String visitor) {
    ChatAddress address =
        visitor(visitor).orElseThrow(() -> Problem.forbidden("Nobody is known by that X-Visitor."));
    ChatFile file = kept(address, parts);
    return view(
        file, VisitorFiles.address(file.id().toString(), visitors.seals(), clock.instant()));
  }

  private Optional<ChatAddress> visitor(@Nullable String shown) {
    return visitors.tokens().visitor(shown == null ? "" : shown);
  }

  private ChatFile kept(ChatAddress address, Flux<Part> parts) {
    SentFile file =
        SentFile.of(parts, ChatFiles.MOST_BYTES)
            .reduce((first, more) -> first) // all is read, or there would be no answer
            .blockOptional()
            .orElseThrow(() -> Problem.invalid("file", "must be given"));
    String type =
        switch (check.check(file.name(), file.content())) {
          case AttachmentCheck.Verdict.Fit fit -> fit.type();
          case AttachmentCheck.Verdict.Unfit unfit -> throw refused(unfit.reason());
        };
    ChatFile kept =
        new ChatFile(
            UUID.randomUUID(), address, file.name(), type, file.content().length, clock.instant());
    if (!files.add(kept, file.content())) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many",
          "A conversation has " + ChatFiles.MOST_A_DAY + " files a day at most.");
    }
    return kept;
  }

  private static Problem refused(AttachmentCheck.Reason reason) {
    return reason == AttachmentCheck.Reason.TOO_LARGE
        ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The file " + reason.en() + ".")
        : Problem.invalid(List.of(new Problem.Field("file", reason.en(), reason.zh())));
  }

  private static MessageView.FileView view(ChatFile file, String where) {
    return new MessageView.FileView(
        file.id().toString(), file.name(), file.type(), file.size(), where);
  }

  /** A file for staff who may see its conversation; a page shows it only as a picture. */
  @GetMapping("/api/chats/files/{file}")
  ResponseEntity<byte[]> get(
      @PathVariable String file, @AuthenticationPrincipal StaffMember member) {
    ChatFile found = find(file);
    access.reads(member, found.address());
    return sent(found);
  }

  /** A file for the visitor whose conversation it is, or for a page that was told its address. */
  @GetMapping("/api/chat/files/{file}")
  ResponseEntity<byte[]> getOfVisitor(
      @PathVariable String file,
      @RequestParam(required = false) @Nullable String seal,
      @RequestHeader(name = "X-Visitor", required = false) @Nullable String visitor) {
    Optional<UUID> id = Written.uuid(file);
    boolean isSealed =
        seal != null
            && id.filter(it -> visitors.seals().isGood(it, seal, clock.instant())).isPresent();
    boolean isTheirs =
        isSealed
            || visitor(visitor)
                .filter(it -> id.flatMap(files::find).filter(of(it)).isPresent())
                .isPresent();
    if (!isTheirs) {
      throw Problem.forbidden("That file is not yours, or its address is too old.");
    }
    return sent(find(file));
  }

  private static Predicate<ChatFile> of(ChatAddress address) {
    return file -> file.address().equals(address);
  }

  private ChatFile find(String id) {
    return Written.uuid(id).flatMap(files::find).orElseThrow(() -> Problem.notFound("file " + id));
  }

  private ResponseEntity<byte[]> sent(ChatFile file) {
    byte[] body = files.body(file.id()).orElseThrow(() -> Problem.notFound("file " + file.id()));
    ContentDisposition.Builder shown =
        file.type().startsWith("image/")
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            shown.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(body);
  }
}
