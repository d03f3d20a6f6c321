package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.intake.CustomerIntake;
import io.lianxi.acd.customer.intake.CustomerIntake.Taken;
import io.lianxi.acd.customer.intake.FileKind;
import io.lianxi.acd.customer.intake.IntakeReport;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/** Takes files of customers, and of what they have, in as they come. */
@RestController
public final class CustomerImportApi {
  private static final int BUFFERS_AHEAD = 16;

  private final CustomerIntake intake;
  private final Changes changes;

  CustomerImportApi(CustomerIntake intake, Changes changes) {
    this.intake = intake;
    this.changes = changes;
  }

  /** Reads the file as it comes in; a line that is refused does not keep the others out. */
  @PostMapping(path = "/api/customers/import", consumes = "text/csv")
  IntakeReport take(
      @RequestParam(defaultValue = "customers") String kind,
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    FileKind known =
        FileKind.parse(kind)
            .orElseThrow(
                () ->
                    Problem.invalid("kind", "must be customers, bills, contracts, usage or calls"));
    return switch (read(known, file, member)) {
      case Taken.Unusable(Remark why) ->
          throw Problem.invalid(
              List.of(new Problem.Field(why.field(), why.messageEn(), why.messageZh())));
      case Taken.In(IntakeReport report) -> {
        String detail =
            "%s: %d lines, %d of them new, %d refused"
                .formatted(
                    known.name().toLowerCase(Locale.ROOT),
                    report.imported(),
                    report.added(),
                    report.rejectedCount());
        changes.audit(exchange, member, Action.CUSTOMERS_IMPORTED, "", detail);
        yield report;
      }
    };
  }

  private Taken read(FileKind kind, Flux<DataBuffer> file, StaffMember member) {
    Flux<DataBuffer> there =
        file.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
      return intake.run(kind, in, member.username());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
