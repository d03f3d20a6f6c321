package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Takes files of numbers in that are not to be called, e.g. a regulator's. */
@RestController
public final class RefusalImportApi {
  private static final int LONGEST_REASON = 200;
  private static final String REASON = "reason";
  private static final Map<String, String> NAMES =
      Map.of(
          "号码", NumberFile.NUMBER,
          "电话", NumberFile.NUMBER,
          "手机号", NumberFile.NUMBER,
          "phone", NumberFile.NUMBER,
          "原因", REASON);

  private final Refusals refusals;
  private final Changes changes;
  private final Clock clock;

  RefusalImportApi(Refusals refusals, Changes changes, Clock clock) {
    this.refusals = refusals;
    this.changes = changes;
    this.clock = clock;
  }

  /** Each line is a number and, where it says so, why it is not to be called. */
  @PostMapping(path = "/api/do-not-call/import", consumes = "text/csv")
  NumberReport take(
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Instant now = clock.instant();
    NumberReport report =
        NumberFile.take(
            file,
            new NumberFile.Form<>(
                List.of(NumberFile.NUMBER),
                NAMES,
                (number, row, wrong) -> entry(number, row, wrong, now, member.username()),
                refusals::add,
                Refusals.MOST_AT_ONCE));
    changes.audit(exchange, member, Action.REFUSALS_IMPORTED, "", report.summary());
    return report;
  }

  private static Optional<Refusals.Entry> entry(
      PhoneNumber number, CsvTable.Row row, Consumer<Remark> wrong, Instant now, String by) {
    String reason = row.text(REASON);
    Optional<Remark> tooLong = NumberFile.length(REASON, reason, 0, LONGEST_REASON);
    tooLong.ifPresent(wrong);
    Refusal refusal = new Refusal(Set.of(), Set.of(), Refusal.Source.IMPORTED, reason, now);
    return tooLong.isPresent()
        ? Optional.empty()
        : Optional.of(new Refusals.Entry(number, refusal, by));
  }
}
