package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/** Takes files of numbers in that are not to be called, e.g. a regulator's. */
@RestController
public final class RefusalImportApi {
  private static final int BUFFERS_AHEAD = 16;
  private static final int MOST_LINES = 1_000_000;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_NAMED = 1_000;
  private static final int LONGEST_REASON = 200;
  private static final String NUMBER = "number";
  private static final String REASON = "reason";
  private static final Map<String, String> NAMES =
      Map.of("号码", NUMBER, "电话", NUMBER, "手机号", NUMBER, "phone", NUMBER, "原因", REASON);

  private final Refusals refusals;
  private final Changes changes;
  private final Clock clock;

  RefusalImportApi(Refusals refusals, Changes changes, Clock clock) {
    this.refusals = refusals;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What became of a file.
   *
   * @param imported how many numbers were added
   * @param known how many were there already
   * @param rejected the first thousand lines that tell none
   */
  public record RefusalReport(
      int imported, int known, List<Rejected> rejected, int rejectedCount) {}

  /** Reads the file as it comes in; a line that tells no number does not keep the others out. */
  @PostMapping(path = "/api/do-not-call/import", consumes = "text/csv")
  RefusalReport take(
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Flux<DataBuffer> there =
        file.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
      RefusalReport report = read(in, member.username());
      changes.audit(
          exchange,
          member,
          Action.REFUSALS_IMPORTED,
          "",
          "%d added, %d known, %d refused"
              .formatted(report.imported(), report.known(), report.rejectedCount()));
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RefusalReport read(InputStream in, String by) throws IOException {
    CsvTable table =
        new CsvTable(in, List.of(NUMBER), NAMES, new CsvTable.Limits(MOST_LINES, LONGEST_LINE));
    Optional<Remark> unusable = table.unusable();
    if (unusable.isPresent()) {
      Remark why = unusable.get();
      throw Problem.invalid(
          List.of(new Problem.Field(why.field(), why.messageEn(), why.messageZh())));
    }
    Taking taking = new Taking(by, clock.instant());
    table.read(taking::line, taking::reject);
    return taking.report();
  }

  /** One file that is being read. */
  private final class Taking {
    private final String by;
    private final Instant now;
    private final List<Refusals.Entry> batch = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int rejectedCount;
    private int imported;
    private int known;

    Taking(String by, Instant now) {
      this.by = by;
      this.now = now;
    }

    void line(CsvTable.Row row) {
      Optional<PhoneNumber> number = PhoneNumber.parse(row.text(NUMBER));
      String reason = row.text(REASON);
      if (number.isEmpty()) {
        reject(row.line(), new Remark(NUMBER, true, "不是电话号码", "is not a phone number"));
      } else if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
        reject(
            row.line(),
            new Remark(
                REASON,
                true,
                "最多 " + LONGEST_REASON + " 个字符",
                "must have at most " + LONGEST_REASON + " characters"));
      } else {
        batch.add(
            new Refusals.Entry(
                number.get(),
                new Refusal(Set.of(), Set.of(), Refusal.Source.IMPORTED, reason, now),
                by));
      }
      if (batch.size() == Refusals.MOST_AT_ONCE) {
        add();
      }
    }

    void reject(long line, Remark remark) {
      rejectedCount++;
      if (rejected.size() < MOST_NAMED) {
        rejected.add(
            new Rejected(
                line,
                remark.field().isEmpty() ? null : remark.field(),
                remark.messageEn(),
                remark.messageZh()));
      }
    }

    private void add() {
      int added = batch.isEmpty() ? 0 : refusals.add(batch);
      imported += added;
      known += batch.size() - added;
      batch.clear();
    }

    RefusalReport report() {
      add();
      return new RefusalReport(imported, known, List.copyOf(rejected), rejectedCount);
    }
  }
}
