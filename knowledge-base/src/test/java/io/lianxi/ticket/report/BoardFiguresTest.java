package io.lianxi.ticket.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.report.BoardFigures.Counted;
import io.lianxi.ticket.report.TicketBoard.Abnormal;
import io.lianxi.ticket.report.TicketBoard.Cause;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class BoardFiguresTest {
  private static final TicketBoard.Open NONE_OPEN =
      new TicketBoard.Open(
          0, 0, 0, 0, new Abnormal(0, 0, 0), List.of(), List.of(), List.of(), List.of(), List.of());

  private static Instant at(String time) {
    return Instant.parse("2026-09-28T" + time + ":00Z");
  }

  private static BoardFigures.Opened opened(String time, long count, long repeated, long met) {
    return new BoardFigures.Opened(
        at(time), count, repeated, Map.of(ClockKind.RESOLUTION, new OnTime(met, count - met)));
  }

  private static BoardFigures figures() {
    return new BoardFigures(
        at("12:00"),
        NONE_OPEN,
        List.of(opened("08:00", 4, 1, 4), opened("08:15", 2, 1, 1), opened("11:45", 1, 0, 0)),
        List.of(new Counted(at("08:00"), "", 3), new Counted(at("11:45"), "", 5)),
        List.of(
            new Counted(at("08:00"), "cable", 1),
            new Counted(at("08:15"), "cable", 2),
            new Counted(at("08:15"), "", 3),
            new Counted(at("08:15"), "box", 4)));
  }

  @Test
  void aBoardCountsTheQuartersOfItsStretch() {
    TicketBoard board = figures().board(at("08:00"), at("08:30"), at("08:15"));
    assertThat(board.at()).isEqualTo(at("12:00"));
    assertThat(board.repeatRate()).isEqualTo(2 / 6.0);
    assertThat(board.serviceLevel())
        .containsEntry(ClockKind.RESOLUTION, new OnTime(5, 1))
        .containsEntry(ClockKind.FIRST_RESPONSE, OnTime.NONE);
    assertThat(board.byRootCause())
        .containsExactly(new Cause("box", 4), new Cause("", 3), new Cause("cable", 3));
    assertThat(board.openedToday()).isEqualTo(3);
    assertThat(board.answeredToday()).isEqualTo(5);
  }

  @Test
  void aStretchEndsBeforeItsLastMoment() {
    TicketBoard board = figures().board(at("08:00"), at("08:15"), at("00:00"));
    assertThat(board.serviceLevel()).containsEntry(ClockKind.RESOLUTION, new OnTime(4, 0));
    assertThat(board.byRootCause()).containsExactly(new Cause("cable", 1));
  }

  @Test
  void whereNothingWasOpenedThereIsNoRate() {
    TicketBoard board = figures().board(at("09:00"), at("10:00"), at("00:00"));
    assertThat(board.repeatRate()).isNull();
    assertThat(board.byRootCause()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28T08:00:00Z,08:00,08:00",
    "2026-09-28T08:00:00.000001Z,08:00,08:15",
    "2026-09-28T08:14:59.999999Z,08:00,08:15",
    "2026-09-28T13:45:00+05:45,08:00,08:00", // where a day begins in Nepal
  })
  void aStretchIsOfWholeQuarters(String time, String begin, String next) {
    Instant instant = OffsetDateTime.parse(time).toInstant();
    assertThat(BoardFigures.quarterOf(instant)).isEqualTo(at(begin));
    assertThat(BoardFigures.quarterFrom(instant)).isEqualTo(at(next));
  }
}
