package io.lianxi.desktop.ticketing.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.CsvText;
import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.ticket.report.ComplaintReport;
import io.lianxi.ticket.report.DataQuality;
import io.lianxi.ticket.report.OnTime;
import io.lianxi.ticket.report.RollUp;
import io.lianxi.ticket.report.TicketReports;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What months of complaints were like. */
@RestController
@RequestMapping("/api/tickets")
public final class TicketReportApi {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final String CSV = "text/csv;charset=UTF-8";

  private final TicketReports reports;
  private final LabelledCounts labelled;
  private final ZoneId zone;
  private final Clock clock;

  TicketReportApi(TicketReports reports, TicketNames names, ZoneId zone, Clock clock) {
    this.reports = reports;
    this.labelled = new LabelledCounts(names);
    this.zone = zone;
    this.clock = clock;
  }

  /** A month; rates are 0 to 1, absent where there is nothing to divide. */
  public record MonthView(
      YearMonth month,
      long opened,
      long answered,
      long archived,
      long openAtEnd,
      @Nullable Double reopenRate,
      @Nullable Double repeatRate,
      ComplaintReport.Satisfied satisfaction,
      Map<String, OnTime> serviceLevel,
      List<ComplaintReport.Day> byDay,
      List<LabelledCounts.Line> byCategory,
      List<LabelledCounts.Line> byProvince,
      List<LabelledCounts.Line> byRootCause,
      List<LabelledCounts.Line> byLiability,
      List<FindingView> quality) {}

  /** What is wrong with how some tickets were written down or ended. */
  public record FindingView(
      DataQuality rule,
      String labelZh,
      String labelEn,
      long count,
      @Nullable Double share,
      List<String> sample) {}

  /** What each unit has to tell. */
  public record RolledUp(YearMonth month, RollUp.Level level, List<RollUpView> rows) {}

  /** One line of a roll-up. */
  public record RollUpView(@JsonUnwrapped RollUp line, @Nullable Double onTimeRate) {}

  @GetMapping(path = "/report", produces = MediaType.APPLICATION_JSON_VALUE)
  MonthView month(@RequestParam(defaultValue = "") String month) {
    ComplaintReport report = report(month);
    return new MonthView(
        report.month(),
        report.opened(),
        report.answered(),
        report.archived(),
        report.openAtEnd(),
        report.reopenRate(),
        report.repeatRate(),
        report.satisfaction(),
        LabelledCounts.clocks(report.serviceLevel()),
        report.byDay(),
        labelled.categoriesOf(report.byCategory()),
        labelled.plainOf(report.byProvince()),
        labelled.causesOf(report.byRootCause()),
        labelled.plainOf(report.byLiability()),
        report.quality().stream().map(TicketReportApi::finding).toList());
  }

  private ComplaintReport report(String month) {
    return reports.month(month(month, "month"), zone, clock.instant());
  }

  /** The month named {@code text}; this one for "". */
  private YearMonth month(String text, String field) {
    if (text.isEmpty()) {
      return YearMonth.from(clock.instant().atZone(zone));
    }
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "is not a month such as 2026-11");
    }
    throw Problem.invalid(field, "must be in the years 2000 to 2100");
  }

  private static FindingView finding(ComplaintReport.Finding finding) {
    DataQuality rule = finding.rule();
    return new FindingView(
        rule, rule.labelZh(), rule.labelEn(), finding.count(), finding.share(), finding.sample());
  }

  /** The figures of the month by kind, for a spreadsheet. */
  @GetMapping(path = "/report", produces = CSV)
  String monthAsCsv(@RequestParam(defaultValue = "") String month) {
    ComplaintReport report = report(month);
    CsvText csv = new CsvText(List.of("month", "figure", "key", "count", "on_time", "late"));
    line(csv, report, "opened", report.opened());
    line(csv, report, "answered", report.answered());
    line(csv, report, "archived", report.archived());
    line(csv, report, "open_at_end", report.openAtEnd());
    lines(csv, report, "category", report.byCategory());
    lines(csv, report, "province", report.byProvince());
    lines(csv, report, "root_cause", report.byRootCause());
    lines(csv, report, "liability", report.byLiability());
    report
        .quality()
        .forEach(found -> csv.line(report.month(), "quality", found.rule(), found.count(), "", ""));
    return csv.toString();
  }

  private static void line(CsvText csv, ComplaintReport report, String figure, long count) {
    csv.line(report.month(), figure, "", count, "", "");
  }

  private static void lines(
      CsvText csv, ComplaintReport report, String figure, List<ComplaintReport.Line> lines) {
    lines.forEach(
        line ->
            csv.line(
                report.month(),
                figure,
                line.key(),
                line.count(),
                line.onTime().met(),
                line.onTime().breached()));
  }

  @GetMapping(path = "/rollup", produces = MediaType.APPLICATION_JSON_VALUE)
  RolledUp rollUp(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "PROVINCE") String level) {
    YearMonth of = month(month, "month");
    RollUp.Level by = level(level);
    return new RolledUp(
        of,
        by,
        reports.rollUp(by, of, zone, clock.instant()).stream()
            .map(line -> new RollUpView(line, line.onTime().rate()))
            .toList());
  }

  /** What provinces hand in to the headquarters. */
  @GetMapping(path = "/rollup", produces = CSV)
  String rollUpAsCsv(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "PROVINCE") String level) {
    RolledUp rolled = rollUp(month, level);
    CsvText csv =
        new CsvText(
            List.of(
                "month",
                rolled.level() == RollUp.Level.PROVINCE ? "province" : "group",
                "category",
                "opened",
                "answered",
                "archived",
                "repeated",
                "reopened",
                "on_time",
                "late"));
    for (RollUpView row : rolled.rows()) {
      RollUp line = row.line();
      csv.line(
          rolled.month(),
          line.unit(),
          line.category(),
          line.opened(),
          line.answered(),
          line.archived(),
          line.repeated(),
          line.reopened(),
          line.onTime().met(),
          line.onTime().breached());
    }
    return csv.toString();
  }

  private static RollUp.Level level(String text) {
    try {
      return RollUp.Level.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("level", "must be PROVINCE or GROUP");
    }
  }
}
