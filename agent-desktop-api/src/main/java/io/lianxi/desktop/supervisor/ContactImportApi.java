package io.lianxi.desktop.supervisor;

import io.lianxi.acd.contact.past.PastContactFile;
import io.lianxi.acd.contact.past.PastContactImport;
import io.lianxi.acd.contact.past.PastContactImport.Imported;
import io.lianxi.acd.contact.past.UnreadableFile;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Takes over the history of the system used before. */
@RestController
public final class ContactImportApi {
  private static final int BUFFERS_AHEAD = 16;

  private final PastContactImport imports;
  private final Changes changes;
  private final Clock clock;

  ContactImportApi(PastContactImport imports, Changes changes, Clock clock) {
    this.imports = imports;
    this.changes = changes;
    this.clock = clock;
  }

  /** Reads the file as it comes in; a line that is refused does not keep the others out. */
  @PostMapping(path = "/api/contacts/import", consumes = "text/csv")
  Imported take(
      @RequestBody(required = false) Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Imported imported = read(file);
    changes.audit(
        exchange,
        member,
        Action.CONTACTS_IMPORTED,
        "",
        imported.imported() + " contacts, " + imported.rejectedCount() + " lines refused");
    return imported;
  }

  private Imported read(Flux<DataBuffer> file) {
    try (InputStream in = DataBufferUtils.subscriberInputStream(file, BUFFERS_AHEAD);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return imports.run(new PastContactFile(text, clock.instant()));
    } catch (UnreadableFile e) {
      String detail = e.getMessage() + " Nothing was imported.";
      throw e.isTooLarge()
          ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail)
          : Problem.of(HttpStatus.BAD_REQUEST, "malformed", detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
