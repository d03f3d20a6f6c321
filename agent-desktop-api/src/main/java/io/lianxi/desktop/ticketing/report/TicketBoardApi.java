package io.lianxi.desktop.ticketing.report;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.ticket.report.BoardFigures;
import io.lianxi.ticket.report.OnTime;
import io.lianxi.ticket.report.SharedBoards;
import io.lianxi.ticket.report.TicketBoard;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

  private final SharedBoards boards;
  private final LabelledCounts labelled;
  private final ZoneId zone;
  private final Clock clock;

  TicketBoardApi(SharedBoards boards, TicketNames names, ZoneId zone, Clock clock) {
    this.boards = boards;
    this.labelled = new LabelledCounts(names);
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The complaint board; rates are 0 to 1, absent where there is nothing to divide.
   *
   * @param at as of when it was counted
   * @param ageSeconds how long ago that is
   * @param from what is counted of the past begins here, with a quarter of an hour
   * @param to and ends before, with one
   */
  public record BoardView(
      Instant at,
      long ageSeconds,
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
    if (since.isBefore(now.minus(SharedBoards.KNOWN))) {
      throw Problem.invalid(
          "from", "must be within the last 400 days; reports tell of months before");
    }
    return view(
        boards.figures(), BoardFigures.quarterOf(since), BoardFigures.quarterFrom(until), today);
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

  private BoardView view(BoardFigures figures, Instant from, Instant to, Instant today) {
    TicketBoard board = figures.board(from, to, today);
    TicketBoard.Open open = board.open();
    return new BoardView(
        board.at(),
        Math.max(0, Duration.between(board.at(), clock.instant()).toSeconds()),
        from,
        to,
        open.count(),
        open.atRisk(),
        open.breached(),
        open.paused(),
        board.openedToday(),
        board.answeredToday(),
        board.repeatRate(),
        open.byState(),
        labelled.categories(open.byCategory()),
        labelled.plain(open.byProvince()),
        labelled.groups(open.byGroup()),
        labelled.persons(open.byHandler()),
        labelled.causes(board.byRootCause()),
        open.abnormal(),
        LabelledCounts.clocks(board.serviceLevel()));
  }
}
