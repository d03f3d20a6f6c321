package io.lianxi.desktop.ticketing.report;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.ticket.report.BoardQuestion;
import io.lianxi.ticket.report.BoardQuestion.Thresholds;
import io.lianxi.ticket.report.OnTime;
import io.lianxi.ticket.report.TicketBoard;
import io.lianxi.ticket.report.TicketReports;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How complaints stand. */
@RestController
@RequestMapping("/api/tickets/board")
public final class TicketBoardApi {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration USUAL = Duration.ofDays(30);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final TicketReports reports;
  private final LabelledCounts labelled;
  private final Function<Instant, Thresholds> thresholds;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param thresholds from when on a ticket is out of the ordinary at a moment
   */
  TicketBoardApi(
      TicketReports reports,
      TicketNames names,
      Function<Instant, Thresholds> thresholds,
      ZoneId zone,
      Clock clock) {
    this.reports = reports;
    this.labelled = new LabelledCounts(names);
    this.thresholds = thresholds;
    this.zone = zone;
    this.clock = clock;
  }

  /** The complaint board; rates are 0 to 1, absent where there is nothing to divide. */
  public record BoardView(
      Instant at,
      Instant from,
      Instant to,
      long open,
      long atRisk,
      long breached,
      long paused,
      long openedToday,
      long answeredToday,
      @Nullable Double repeatRate,
      List<TicketBoard.OfState> byState,
      List<LabelledCounts.Part> byCategory,
      List<LabelledCounts.Part> byProvince,
      List<LabelledCounts.Part> byGroup,
      List<LabelledCounts.Part> byHandler,
      List<LabelledCounts.Cause> byRootCause,
      TicketBoard.Abnormal abnormal,
      Map<String, OnTime> serviceLevel) {}

  @GetMapping
  BoardView board(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Instant now = clock.instant();
    Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    Instant until = to == null || to.isEmpty() ? now : instant("to", to);
    Instant since = from == null || from.isEmpty() ? until.minus(USUAL) : instant("from", from);
    if (!since.isBefore(until) || Duration.between(since, until).compareTo(LONGEST) > 0) {
      throw Problem.invalid("from", "must be before to, by 400 days at most");
    }
    return view(
        reports.board(new BoardQuestion(now, today, since, until, thresholds.apply(now))),
        since,
        until);
  }

  private static Instant instant(String field, String text) {
    try {
      Instant instant = Instant.parse(text);
      int year = instant.atZone(java.time.ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "is not a time such as 2026-11-01T00:00:00Z");
    }
    throw Problem.invalid(field, "must be in the years 2000 to 2100");
  }

  private BoardView view(TicketBoard board, Instant from, Instant to) {
    return new BoardView(
        board.at(),
        from,
        to,
        board.open(),
        board.atRisk(),
        board.breached(),
        board.paused(),
        board.openedToday(),
        board.answeredToday(),
        board.repeatRate(),
        board.byState(),
        labelled.categories(board.byCategory()),
        labelled.plain(board.byProvince()),
        labelled.groups(board.byGroup()),
        labelled.persons(board.byHandler()),
        labelled.causes(board.byRootCause()),
        board.abnormal(),
        LabelledCounts.clocks(board.serviceLevel()));
  }
}
