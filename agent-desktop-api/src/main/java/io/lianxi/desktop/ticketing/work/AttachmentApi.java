package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.attachment.Attachment;
import io.lianxi.ticket.attachment.AttachmentCheck;
import io.lianxi.ticket.attachment.AttachmentCheck.Reason;
import io.lianxi.ticket.attachment.AttachmentCheck.Verdict;
import io.lianxi.ticket.attachment.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The files of tickets. */
@RestController
@RequestMapping("/api/tickets/{id}/attachments")
public final class AttachmentApi {
  private static final int BUFFERS_AHEAD = 16;

  private final TicketDoor door;
  private final Attachments attachments;
  private final AttachmentCheck check;
  private final Predicate<Attachment> isEvidence;
  private final Clock clock;

  /**
   * Where files are, and which ones.
   *
   * @param isEvidence does a refund rest on it?
   */
  record Files(Attachments attachments, AttachmentCheck check, Predicate<Attachment> isEvidence) {}

  AttachmentApi(TicketDoor door, Files files, Clock clock) {
    this.door = door;
    this.attachments = files.attachments();
    this.check = files.check();
    this.isEvidence = files.isEvidence();
    this.clock = clock;
  }

  /** A file; {@code by} is who added it. */
  public record View(String id, String name, String type, int size, String by, Instant at) {
    static View of(Attachment attachment) {
      return new View(
          attachment.id().toString(),
          attachment.name(),
          attachment.type(),
          attachment.size(),
          attachment.addedBy(),
          attachment.addedAt());
    }
  }

  /** All files of a ticket. */
  public record Listed(List<View> items) {}

  @GetMapping
  Listed all(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Ticket ticket = visible(id, member);
    return new Listed(attachments.of(ticket.id()).stream().map(View::of).toList());
  }

  /** Adds the file that is the body of the request. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestBody(required = false) @Nullable Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member) {
    return add(id, name, file == null ? new byte[0] : read(file), member);
  }

  /** What was sent, read no further than a file may be long. */
  private static byte[] read(Flux<DataBuffer> file) {
    try (InputStream in = DataBufferUtils.subscriberInputStream(file, BUFFERS_AHEAD)) {
      return in.readNBytes(AttachmentCheck.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private View add(String id, String name, byte[] content, StaffMember member) {
    TicketAccess access = door.access(member);
    Ticket ticket = door.ticket(id);
    if (!access.opens()) {
      throw Problem.forbidden("You only read tickets.");
    }
    String type =
        switch (check.check(name, content)) {
          case Verdict.Fit fit -> fit.type();
          case Verdict.Unfit unfit -> throw refused(unfit.reason());
        };
    Attachment added =
        new Attachment(
            UUID.randomUUID(),
            ticket.id(),
            name,
            type,
            content.length,
            sha256(content),
            member.username(),
            clock.instant());
    if (!attachments.add(added, content)) {
      throw Problem.of(
          HttpStatus.CONFLICT, "too-many", "A ticket has " + Attachments.MOST + " files at most.");
    }
    return View.of(added);
  }

  private static Problem refused(Reason reason) {
    return reason == Reason.TOO_LARGE
        ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The file " + reason.en() + ".")
        : Problem.invalid(List.of(new Problem.Field(reason.field(), reason.en(), reason.zh())));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** The file, to be saved: nothing in it is ever shown or run by the page. */
  @GetMapping("/{attachment}")
  ResponseEntity<byte[]> get(
      @PathVariable String id,
      @PathVariable String attachment,
      @AuthenticationPrincipal StaffMember member) {
    Attachment found = find(visible(id, member), attachment);
    byte[] content = attachments.content(found.id()).orElseThrow(() -> unknown(attachment));
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

  @DeleteMapping("/{attachment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String id,
      @PathVariable String attachment,
      @AuthenticationPrincipal StaffMember member) {
    TicketAccess access = door.access(member);
    Attachment found = find(door.ticket(id), attachment);
    if (!access.oversees() && !found.addedBy().equals(member.username())) {
      throw Problem.forbidden("Only who added a file takes it away.");
    }
    if (isEvidence.test(found)) {
      throw Problem.of(HttpStatus.CONFLICT, "not-allowed", "The file proves a refund and stays.")
          .with(Map.of("detailZh", "该附件是退费凭证，不能删除"));
    }
    attachments.remove(found.ticket(), found.id());
  }

  /** The ticket, for who may read it. */
  private Ticket visible(String id, StaffMember member) {
    door.access(member);
    return door.ticket(id);
  }

  private Attachment find(Ticket ticket, String attachment) {
    return uuid(attachment)
        .flatMap(known -> attachments.find(ticket.id(), known))
        .orElseThrow(() -> unknown(attachment));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem unknown(String attachment) {
    return Problem.notFound("file " + attachment);
  }
}
