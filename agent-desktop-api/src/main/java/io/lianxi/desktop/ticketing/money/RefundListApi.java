package io.lianxi.desktop.ticketing.money;

import io.lianxi.acd.CustomerId;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.CsvText;
import io.lianxi.ticket.refund.Payees;
import io.lianxi.ticket.refund.RefundReport;
import io.lianxi.ticket.refund.RefundState;
import io.lianxi.ticket.refund.Refunds;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refunds of all tickets: their list and what they add up to. */
@RestController
@RequestMapping("/api/refunds")
public final class RefundListApi {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration USUAL = Duration.ofDays(366);

  private final Refunds refunds;
  private final Clock clock;

  RefundListApi(Refunds refunds, Clock clock) {
    this.refunds = refunds;
    this.clock = clock;
  }

  /** Some of the list, newest first, and what comes next; absent at its end. */
  public record Listed(List<RefundView> items, @Nullable String next) {}

  /**
   * What refunds add up to in a period.
   *
   * @param lines by month, category and liability at once
   */
  public record Report(
      Instant from,
      Instant to,
      List<RefundReport.Line> lines,
      List<RefundReport.Line> byMonth,
      List<RefundReport.Line> byCategory,
      List<RefundReport.Line> byLiability) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String customer,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > Refunds.MOST_LINES) {
      throw Problem.invalid("size", "must be 1 to " + Refunds.MOST_LINES);
    }
    Refunds.Query query =
        new Refunds.Query(
            state(state),
            payee(customer),
            time("from", from).orElse(null),
            time("to", to).orElse(null));
    Refunds.Page page =
        refunds
            .page(query, after, size)
            .orElseThrow(() -> Problem.invalid("after", "is not what a page said comes next"));
    return new Listed(page.refunds().stream().map(RefundView::of).toList(), page.next());
  }

  private static @Nullable RefundState state(String text) {
    return text.isEmpty()
        ? null
        : Stream.of(RefundState.values())
            .filter(state -> state.name().equals(text))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("state", "is not a state of refunds"));
  }

  private static @Nullable String payee(String customer) {
    if (customer.isEmpty()) {
      return null;
    }
    try {
      return Payees.of(new CustomerId(customer));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("customer", "is not the id of a customer");
    }
  }

  private static Optional<Instant> time(String field, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      if (!at.isBefore(FIRST) && at.isBefore(LAST)) {
        return Optional.of(at);
      }
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "must be a time as RFC 3339 has it");
    }
    throw Problem.invalid(field, "must be in the years 1970 to 2099");
  }

  /** What they add up to, by when they were proposed. */
  @GetMapping("/report")
  Report report(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
    Instant until = time("to", to).orElseGet(clock::instant);
    Instant since = time("from", from).orElseGet(() -> until.minus(USUAL));
    if (!since.isBefore(until)) {
      throw Problem.invalid("to", "must be after from");
    }
    RefundReport report = RefundReport.of(refunds.sums(since, until));
    return new Report(
        since, until, report.lines(), report.byMonth(), report.byCategory(), report.byLiability());
  }

  /** The same as a file. */
  @GetMapping(path = "/report", produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> reportAsFile(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refunds.csv\"")
        .body(csv(report(from, to)));
  }

  private static String csv(Report report) {
    CsvText csv =
        new CsvText(
            List.of(
                "month",
                "category",
                "liability",
                "count",
                "fen",
                "waiting_count",
                "waiting_fen",
                "approved_count",
                "approved_fen",
                "paid_count",
                "paid_fen",
                "dropped_count",
                "dropped_fen"));
    for (RefundReport.Line line : report.lines()) {
      List<@Nullable Object> fields = new ArrayList<>(line.key());
      Stream.of(line.all(), line.waiting(), line.approved(), line.paid(), line.dropped())
          .forEach(sum -> fields.addAll(List.of(sum.count(), sum.fen())));
      csv.line(fields.toArray());
    }
    return csv.toString();
  }
}
