package io.lianxi.ticket.report;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.report.ComplaintReport.Day;
import io.lianxi.ticket.report.ComplaintReport.Finding;
import io.lianxi.ticket.report.ComplaintReport.Line;
import io.lianxi.ticket.report.ComplaintReport.Satisfied;
import io.lianxi.ticket.report.TicketBoard.Abnormal;
import io.lianxi.ticket.report.TicketBoard.Cause;
import io.lianxi.ticket.report.TicketBoard.Part;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine tickets of one week, and what is counted of them fifty hours after the first. */
@NullMarked
class PostgresTicketReportsTest {
  private static final TestCore CORE = TestCore.start();
  private static final Tickets TICKETS = TestTickets.tickets(CORE, TestTickets.rules());
  private static final TicketReports REPORTS =
      new PostgresTicketReports(CORE.get(JdbcClient.class));
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Instant NOW = after(50);
  private static final Instant MONDAY = Instant.parse("2026-09-28T00:00:00Z");

  private static Instant after(double hours) {
    return T0.plusSeconds(Math.round(hours * 3_600));
  }

  private static Ticket open(int count, double hours, SlaTerms terms, @Nullable String province) {
    TicketId repeated = count == 8 ? TicketFixtures.id(3) : null;
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(new CustomerId("C1"), null, province),
            "断网",
            "No line since the morning",
            Map.of(),
            new TicketEvent.Source(null, null, repeated),
            List.of());
    return TICKETS.open(
        new TicketEvent.Opened(
            TicketFixtures.id(count),
            TicketFixtures.number(count),
            matter,
            terms,
            "front",
            after(hours)),
        "request " + count);
  }

  private static Ticket then(Ticket before, double hours, TicketVerb verb) {
    return then(before, TicketFixtures.event(verb, after(hours)));
  }

  private static Ticket then(Ticket before, TicketEvent event) {
    var change = WorkFixtures.change(before, event);
    assertThat(TICKETS.record(List.of(change))).isTrue();
    return change.after();
  }

  @BeforeAll
  static void nineTickets() {
    SlaTerms ordinary = SlaFixtures.ordinary();
    SlaTerms urgent = SlaFixtures.urgent();
    Ticket late = then(open(1, 0, ordinary, "31"), 0.1, TicketVerb.ACCEPT);
    then(late, 1, TicketVerb.FIRST_RESPOND);
    Ticket paused = then(open(2, 1, urgent, "31"), 1.2, TicketVerb.ACCEPT);
    then(paused, 1.5, TicketVerb.SUSPEND);
    Ticket archived = answered(open(3, 2, ordinary, "11"), 3);
    archived = then(archived, 4, TicketVerb.REVISIT);
    then(archived, 20, TicketVerb.ARCHIVE);
    Ticket reopened = answered(open(4, 3, ordinary, "11"), 4);
    then(reopened, new TicketEvent.Revisited(Satisfaction.NOT_SATISFIED, "", "", after(5)));
    Ticket urged = open(5, 49.5, ordinary, null);
    for (int i = 0; i < 3; i++) {
      urged = then(urged, 49.6, TicketVerb.URGE);
    }
    then(open(6, 3, ordinary, "31"), 10, TicketVerb.CLOSE);
    open(7, 26.1, urgent, "31");
    Ticket atRisk = then(open(8, 26.1, urgent, "31"), 26.2, TicketVerb.ACCEPT);
    then(atRisk, 27, TicketVerb.FIRST_RESPOND);
    Ticket bounced = then(open(9, 45, ordinary, "11"), 45.1, TicketVerb.ACCEPT);
    bounced = then(bounced, 46, TicketVerb.FIRST_RESPOND);
    for (int i = 0; i < 3; i++) {
      bounced = then(then(bounced, 47, TicketVerb.DISPATCH), 47.5, TicketVerb.RETURN);
    }
    then(bounced, 48, TicketVerb.DISPATCH);
  }

  private static Ticket answered(Ticket opened, double hours) {
    Ticket accepted = then(opened, hours - 0.5, TicketVerb.ACCEPT);
    return then(then(accepted, hours - 0.4, TicketVerb.PRE_PROCESS), hours, TicketVerb.ANSWER);
  }

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private static TicketBoard board() {
    BoardQuestion.Thresholds thresholds = new BoardQuestion.Thresholds(after(2), 3, 3);
    return REPORTS
        .figures(new BoardQuestion(NOW, MONDAY, thresholds))
        .board(MONDAY, MONDAY.plus(Duration.ofDays(7)), Instant.parse("2026-09-30T00:00:00Z"));
  }

  @Test
  void theBoardCountsWhatIsOpenByStateAndAge() {
    TicketBoard.Open open = board().open();
    assertThat(open.count()).isEqualTo(7);
    assertThat(open.breached()).isEqualTo(2);
    assertThat(open.atRisk()).isEqualTo(1);
    assertThat(open.paused()).isEqualTo(1);
    assertThat(open.abnormal()).isEqualTo(new Abnormal(2, 1, 1));
    assertThat(open.byState())
        .containsExactlyInAnyOrder(
            new TicketBoard.OfState(TicketState.OPENED, 2, ages(1, 1, 0, 0)),
            new TicketBoard.OfState(TicketState.ACCEPTED, 2, ages(0, 1, 0, 1)),
            new TicketBoard.OfState(TicketState.DISPATCHED, 1, ages(0, 1, 0, 0)),
            new TicketBoard.OfState(TicketState.SUSPENDED, 1, ages(0, 0, 0, 1)),
            new TicketBoard.OfState(TicketState.REOPENED, 1, ages(0, 0, 1, 0)));
  }

  private static Map<Age, Long> ages(long to4, long to24, long to48, long over) {
    return Map.of(
        Age.TO_4_HOURS, to4, Age.TO_24_HOURS, to24, Age.TO_48_HOURS, to48, Age.OVER_48_HOURS, over);
  }

  @Test
  void theBoardCountsWhatIsOpenByEverythingElse() {
    TicketBoard.Open open = board().open();
    assertThat(open.byCategory()).containsExactly(new Part(SlaFixtures.COMPLAINT, 7, 2));
    assertThat(open.byProvince())
        .containsExactly(new Part("31", 4, 2), new Part("11", 2, 0), new Part("", 1, 0));
    assertThat(open.byGroup())
        .containsExactly(new Part("", 6, 2), new Part(TicketFixtures.GROUP, 1, 0));
    assertThat(open.byHandler()).containsExactly(new Part("front", 4, 1), new Part("", 3, 1));
  }

  @Test
  void theBoardCountsWhatCameOfAStretchOfTime() {
    TicketBoard board = board();
    assertThat(board.openedToday()).isEqualTo(2);
    assertThat(board.answeredToday()).isZero();
    assertThat(board.repeatRate()).isEqualTo(1 / 9.0);
    assertThat(board.byRootCause()).containsExactly(new Cause("broken cable", 1));
    assertThat(board.serviceLevel())
        .containsEntry(
            ClockKind.FIRST_RESPONSE, new OnTime(5, 2)) // one was closed when it was late
        .containsEntry(ClockKind.NEXT_RESPONSE, new OnTime(0, 0))
        .containsEntry(ClockKind.RESOLUTION, new OnTime(1, 1));
  }

  @Test
  void theWallboardIsToldTheLeast() {
    TicketReports.Strip strip = REPORTS.strip(NOW);
    assertThat(strip).isEqualTo(new TicketReports.Strip(7, 1, 2, after(50.1)));
  }

  @Test
  void aMonthIsSummedUp() {
    ComplaintReport month = REPORTS.month(SEPTEMBER, UTC, NOW);
    assertThat(month.opened()).isEqualTo(9);
    assertThat(month.answered()).isEqualTo(1);
    assertThat(month.archived()).isEqualTo(1);
    assertThat(month.openAtEnd()).isEqualTo(7);
    assertThat(month.reopenRate()).isEqualTo(1 / 9.0);
    assertThat(month.repeatRate()).isEqualTo(1 / 9.0);
    assertThat(month.satisfaction()).isEqualTo(new Satisfied(1, 1, 0));
    assertThat(month.satisfaction().rate()).isEqualTo(0.5);
    assertThat(month.byDay())
        .containsExactly(
            new Day(LocalDate.of(2026, 9, 28), 5, 1),
            new Day(LocalDate.of(2026, 9, 29), 2, 0),
            new Day(LocalDate.of(2026, 9, 30), 2, 0));
    assertThat(month.byCategory())
        .containsExactly(new Line(SlaFixtures.COMPLAINT, 9, new OnTime(1, 1)));
    assertThat(month.byProvince())
        .containsExactly(
            new Line("31", 5, new OnTime(0, 1)),
            new Line("11", 3, new OnTime(1, 0)),
            new Line("", 1, OnTime.NONE));
    assertThat(month.byRootCause()).containsExactly(new Line("broken cable", 1, new OnTime(1, 0)));
    assertThat(month.byLiability()).containsExactly(new Line("OURS", 1, new OnTime(1, 0)));
  }

  @Test
  void aMonthTellsWhatIsWrongWithItsTickets() {
    assertThat(REPORTS.month(SEPTEMBER, UTC, NOW).quality())
        .containsExactlyInAnyOrder(
            new Finding(
                DataQuality.COARSE_CATEGORY,
                2,
                1.0,
                List.of(TicketFixtures.number(3).value(), TicketFixtures.number(6).value())),
            new Finding(
                DataQuality.SHORT_ANSWER, 1, 0.5, List.of(TicketFixtures.number(3).value())),
            new Finding(
                DataQuality.CLOSED_WITHOUT_ANSWER,
                1,
                0.5,
                List.of(TicketFixtures.number(6).value())));
  }

  @Test
  void aMonthBeforeAnythingHappenedIsEmpty() {
    ComplaintReport month = REPORTS.month(YearMonth.of(2026, 8), UTC, NOW);
    assertThat(month.opened()).isZero();
    assertThat(month.openAtEnd()).isZero();
    assertThat(month.repeatRate()).isNull();
    assertThat(month.byDay()).isEmpty();
    assertThat(month.quality()).isEmpty();
  }

  @Test
  void unitsSumUpWhatTheHeadquartersAskFor() {
    assertThat(REPORTS.rollUp(RollUp.Level.PROVINCE, SEPTEMBER, UTC, NOW))
        .containsExactly(
            new RollUp("", SlaFixtures.COMPLAINT, 1, 0, 0, 0, 0, OnTime.NONE),
            new RollUp("11", SlaFixtures.COMPLAINT, 3, 1, 1, 0, 1, new OnTime(1, 0)),
            new RollUp("31", SlaFixtures.COMPLAINT, 5, 0, 0, 1, 0, new OnTime(0, 1)));
    assertThat(REPORTS.rollUp(RollUp.Level.GROUP, SEPTEMBER, UTC, NOW))
        .extracting(RollUp::unit, RollUp::opened)
        .containsExactly(tuple("", 8L), tuple(TicketFixtures.GROUP, 1L));
  }
}
