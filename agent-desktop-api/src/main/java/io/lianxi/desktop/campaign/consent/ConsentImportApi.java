package io.lianxi.desktop.campaign.consent;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.compliance.consent.Consents;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Takes files of consents in, e.g. those of a contract system, each with its evidence. */
@RestController
public final class ConsentImportApi {
  private final Consents consents;
  private final Changes changes;
  private final Clock clock;

  ConsentImportApi(Consents consents, Changes changes, Clock clock) {
    this.consents = consents;
    this.changes = changes;
    this.clock = clock;
  }

  /** Each line is a number, what it agrees to, and where that can be seen. */
  @PostMapping(path = "/api/consents/import", consumes = "text/csv")
  NumberReport take(
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Instant now = clock.instant();
    NumberReport report =
        NumberFile.take(
            file,
            new NumberFile.Form<>(
                ConsentLine.NEEDED,
                ConsentLine.NAMES,
                (number, row, wrong) -> new ConsentLine(number, row, now, wrong).entry(),
                consents::give,
                Consents.MOST_AT_ONCE));
    changes.audit(exchange, member, Action.CONSENTS_IMPORTED, "", report.summary());
    return report;
  }
}
