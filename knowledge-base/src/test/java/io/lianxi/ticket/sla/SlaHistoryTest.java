package io.lianxi.ticket.sla;

import static io.lianxi.ticket.sla.ClockState.BREACHED;
import static io.lianxi.ticket.sla.ClockState.CANCELLED;
import static io.lianxi.ticket.sla.ClockState.MET;
import static io.lianxi.ticket.sla.ClockState.PAUSED;
import static io.lianxi.ticket.sla.ClockState.RUNNING;
import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static io.lianxi.ticket.sla.SlaFixtures.ordinary;
import static io.lianxi.ticket.sla.SlaFixtures.policy;
import static io.lianxi.ticket.sla.SlaFixtures.urgent;
import static io.lianxi.ticket.sla.policy.ClockKind.FIRST_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.NEXT_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlaHistoryTest {
  private static final CalendarVersion OFFICE = SlaFixtures.calendar("office", 1);
  private static final CalendarVersion LONGER = SlaFixtures.calendar("office", 2);
  private static final SlaFixtures RULES =
      new SlaFixtures()
          .with(OFFICE, week("09:00", "17:00"))
          .with(LONGER, week("04:00", "20:00"))
          .with(policy(2, 1, 2, 10, Reopening.CONTINUE))
          .with(policy(3, 1, 2, 10, Reopening.RESTART));

  private static BusinessCalendar week(String from, String to) {
    return BusinessCalendar.weekly(
        ZoneId.of("UTC"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Hours.of(from, to));
  }

  /** By business hours: first response 1 h, next 2 h, resolution 10 h; reopening by version. */
  private static SlaTerms office(int policy) {
    return new SlaTerms(Priority.ORDINARY, "complaint", 1, OFFICE, policy, null);
  }

  private static SlaHistory history(SlaTerms terms, Instant opened, SlaFact... more) {
    return SlaHistory.of(
        Stream.concat(Stream.of(new SlaFact.Opened(terms, opened)), Stream.of(more)).toList(),
        RULES);
  }

  private static ClockReading read(SlaHistory history, ClockKind kind, Instant now) {
    return Objects.requireNonNull(history.at(now).get(kind));
  }

  @Test
  void openingStartsTheFirstResponseAndTheResolution() {
    SlaHistory open = history(ordinary(), monday("10:00"));
    Map<ClockKind, ClockReading> clocks = open.at(monday("12:00"));
    assertThat(clocks.keySet()).containsExactly(FIRST_RESPONSE, RESOLUTION);
    assertThat(read(open, FIRST_RESPONSE, monday("12:00")).due()).isEqualTo(monday("14:00"));
    assertThat(read(open, RESOLUTION, monday("12:00")).due())
        .isEqualTo(Instant.parse("2026-09-30T10:00:00Z"));
    assertThat(read(open, RESOLUTION, monday("12:00")).remaining()).isEqualTo(Duration.ofHours(46));
    assertThat(clocks.values()).extracting(ClockReading::state).containsOnly(RUNNING);
  }

  @Test
  void aResponseAtItsDueMomentIsMetAndOneLaterIsNot() {
    SlaFact.Responded atDue = new SlaFact.Responded(monday("14:00"));
    SlaFact.Responded later = new SlaFact.Responded(monday("14:00").plusMillis(1));
    Instant now = monday("20:00");
    assertThat(read(history(ordinary(), monday("10:00"), atDue), FIRST_RESPONSE, now).state())
        .isEqualTo(MET);
    assertThat(read(history(ordinary(), monday("10:00"), later), FIRST_RESPONSE, now).state())
        .isEqualTo(BREACHED);
  }

  @Test
  void aClockThatRunsIsBreachedFromItsDueMomentOn() {
    SlaHistory open = history(ordinary(), monday("10:00"));
    assertThat(read(open, FIRST_RESPONSE, monday("13:59")).state()).isEqualTo(RUNNING);
    ClockReading breached = read(open, FIRST_RESPONSE, monday("14:00"));
    assertThat(breached.state()).isEqualTo(BREACHED);
    assertThat(breached.remaining()).isEqualTo(Duration.ZERO);
    assertThat(breached.overdue()).isEqualTo(Duration.ZERO);
    assertThat(read(open, FIRST_RESPONSE, monday("14:10")).overdue())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void whatTheCustomerWritesStartsTheNextResponseAfterTheFirst() {
    SlaFact wroteEarly = new SlaFact.CustomerWrote(monday("10:10"));
    SlaFact responded = new SlaFact.Responded(monday("10:30"));
    SlaFact wrote = new SlaFact.CustomerWrote(monday("11:00"));
    SlaFact wroteAgain = new SlaFact.CustomerWrote(monday("11:30"));
    SlaHistory waits =
        history(ordinary(), monday("10:00"), wroteEarly, responded, wrote, wroteAgain);
    ClockReading next = read(waits, NEXT_RESPONSE, monday("12:00"));
    assertThat(next.start()).isEqualTo(monday("11:00")); // the oldest unanswered
    assertThat(next.due()).isEqualTo(monday("19:00"));
    SlaHistory early = history(ordinary(), monday("10:00"), wroteEarly);
    assertThat(early.at(monday("12:00"))).doesNotContainKey(NEXT_RESPONSE);
  }

  @Test
  void everyRoundOfWritingAndAnsweringIsKept() {
    SlaHistory rounds =
        history(
            office(2),
            monday("09:00"),
            new SlaFact.Responded(monday("09:30")),
            new SlaFact.CustomerWrote(monday("10:00")),
            new SlaFact.Responded(monday("13:00")),
            new SlaFact.CustomerWrote(monday("14:00")),
            new SlaFact.Responded(monday("14:30")));
    assertThat(rounds.all(monday("16:00")))
        .filteredOn(clock -> clock.kind() == NEXT_RESPONSE)
        .extracting(ClockReading::state)
        .containsExactly(BREACHED, MET);
    assertThat(read(rounds, NEXT_RESPONSE, monday("16:00")).elapsed())
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void anAnswerStopsAllClocks() {
    SlaHistory resolved =
        history(
            office(2),
            monday("09:00"),
            new SlaFact.Resolved(monday("09:40")),
            new SlaFact.CustomerWrote(monday("09:50"))); // "thank you"
    assertThat(resolved.at(monday("16:00")).values())
        .extracting(ClockReading::state)
        .containsExactly(MET, MET);
    assertThat(resolved.moments()).isEmpty();
  }

  @Test
  void aPauseKeepsTheExactRemainder() {
    SlaHistory paused =
        history(ordinary(), monday("10:00"), new SlaFact.Paused("customer", monday("11:00")));
    ClockReading still = read(paused, FIRST_RESPONSE, monday("20:00"));
    assertThat(still.state()).isEqualTo(PAUSED);
    assertThat(still.due()).isNull();
    assertThat(still.remaining()).isEqualTo(Duration.ofHours(3));
    SlaHistory resumed =
        history(
            ordinary(),
            monday("10:00"),
            new SlaFact.Paused("customer", monday("11:00")),
            new SlaFact.Paused("again", monday("12:00")), // it is already
            new SlaFact.Resumed(monday("15:30")),
            new SlaFact.Resumed(monday("16:30"))); // it is already
    assertThat(read(resumed, FIRST_RESPONSE, monday("17:00")).due()).isEqualTo(monday("18:30"));
    assertThat(resumed.pauses()).containsExactly(new Pause(monday("11:00"), monday("15:30")));
  }

  @Test
  void whatWasBreachedBeforeAPauseStaysSo() {
    SlaHistory paused =
        history(ordinary(), monday("10:00"), new SlaFact.Paused("late", monday("15:00")));
    ClockReading first = read(paused, FIRST_RESPONSE, monday("20:00"));
    assertThat(first.state()).isEqualTo(BREACHED);
    assertThat(first.overdue()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aChangeOfTermsIsComputedFromTheBeginningAndSaid() {
    SlaHistory raised =
        history(
            ordinary(),
            monday("10:00"),
            new SlaFact.Responded(monday("10:30")),
            new SlaFact.Paused("proof", monday("11:00")),
            new SlaFact.Resumed(monday("12:00")),
            new SlaFact.TermsChanged(urgent(), "priority", monday("13:00")));
    assertThat(read(raised, RESOLUTION, monday("14:00")).due())
        .isEqualTo(Instant.parse("2026-09-29T11:00:00Z")); // the pause survives
    assertThat(raised.recomputed())
        .containsExactly(
            new Recomputed(
                monday("13:00"),
                RESOLUTION,
                "priority",
                new Recomputed.Standing(
                    Instant.parse("2026-09-30T11:00:00Z"),
                    Duration.ofHours(48),
                    Duration.ofHours(46)),
                new Recomputed.Standing(
                    Instant.parse("2026-09-29T11:00:00Z"),
                    Duration.ofHours(24),
                    Duration.ofHours(22))));
    assertThat(read(raised, FIRST_RESPONSE, monday("14:00")).promised())
        .isEqualTo(Duration.ofHours(4)); // stopped: keeps its verdict
  }

  @Test
  void aBreachMayBeNoneAnyMoreByOtherTerms() {
    SlaHistory lowered =
        history(
            urgent(),
            monday("10:00"),
            new SlaFact.TermsChanged(ordinary(), "no fault", monday("13:00")));
    assertThat(read(lowered, FIRST_RESPONSE, monday("13:00")).state()).isEqualTo(RUNNING);
  }

  @Test
  void theTierMultipliesThePromise() {
    SlaTerms line = new SlaTerms(Priority.ORDINARY, SlaPolicy.CITY_INSTALLATION, 7, null, 1, null);
    assertThat(read(history(line, monday("10:00")), RESOLUTION, monday("10:00")).promised())
        .isEqualTo(Duration.ofDays(14));
  }

  @Test
  void aNewVersionOfItsCalendarComputesATicketAnew() {
    SlaFact.CalendarChanged longer = new SlaFact.CalendarChanged(LONGER, monday("12:00"));
    SlaHistory changed = history(office(2), monday("02:00"), longer);
    assertThat(read(changed, RESOLUTION, monday("12:00")).due()).isEqualTo(monday("14:00"));
    assertThat(changed.recomputed())
        .extracting(Recomputed::why)
        .containsExactly("calendar office version 2", "calendar office version 2");
    SlaFact.CalendarChanged other =
        new SlaFact.CalendarChanged(SlaFixtures.calendar("other", 9), monday("12:00"));
    assertThat(history(office(2), monday("02:00"), other).recomputed()).isEmpty();
    assertThat(history(office(2), monday("02:00"), longer, longer).recomputed()).hasSize(2);
  }

  @Test
  void reopeningGoesOnOrStartsAnewAsThePolicySays() {
    SlaFact resolved = new SlaFact.Resolved(monday("11:00"));
    SlaFact reopened = new SlaFact.Reopened(monday("15:00"));
    SlaHistory on = history(office(2), monday("09:00"), resolved, reopened);
    assertThat(read(on, RESOLUTION, monday("16:00")).remaining()).isEqualTo(Duration.ofHours(7));
    assertThat(read(on, RESOLUTION, monday("16:00")).due())
        .isEqualTo(Instant.parse("2026-09-29T15:00:00Z"));
    SlaHistory anew = history(office(3), monday("09:00"), resolved, reopened);
    assertThat(read(anew, RESOLUTION, monday("16:00")).remaining()).isEqualTo(Duration.ofHours(9));
    assertThat(anew.all(monday("16:00")))
        .filteredOn(clock -> clock.kind() == RESOLUTION)
        .extracting(ClockReading::state)
        .containsExactly(MET, RUNNING);
  }

  @Test
  void aPauseSurvivesReopening() {
    SlaHistory still =
        history(
            office(3),
            monday("09:00"),
            new SlaFact.Paused("proof", monday("10:00")),
            new SlaFact.Resolved(monday("11:00")),
            new SlaFact.Reopened(monday("12:00")));
    assertThat(read(still, RESOLUTION, monday("16:00")).state()).isEqualTo(PAUSED);
    assertThat(read(still, RESOLUTION, monday("16:00")).remaining())
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void whatIsCancelledIsOwedNoMoreUntilItIsReopened() {
    SlaFact cancelled = new SlaFact.Cancelled("merged", monday("10:00"));
    SlaHistory none = history(office(2), monday("09:30"), cancelled);
    assertThat(none.at(monday("16:00")).values())
        .extracting(ClockReading::state)
        .containsExactly(CANCELLED, CANCELLED);
    assertThat(none.moments()).isEmpty();
    SlaHistory again =
        history(office(2), monday("09:30"), cancelled, new SlaFact.Reopened(monday("12:00")));
    assertThat(read(again, RESOLUTION, monday("12:00")).remaining())
        .isEqualTo(Duration.ofMinutes(570));
    SlaHistory late =
        history(office(2), monday("09:00"), new SlaFact.Cancelled("merged", monday("11:00")));
    assertThat(read(late, FIRST_RESPONSE, monday("16:00")).state()).isEqualTo(BREACHED);
  }

  @Test
  void theNextMomentIsTheFirstWarningBreachOrEscalationAhead() {
    SlaHistory open = history(office(2), monday("09:00"), new SlaFact.Responded(monday("09:10")));
    Instant half = monday("14:00");
    Instant soon = Instant.parse("2026-09-29T10:45:00Z");
    Instant due = Instant.parse("2026-09-29T11:00:00Z");
    assertThat(open.moments())
        .extracting(Moment::at)
        .containsExactly(half, soon, due, due.plusSeconds(3_600));
    assertThat(open.nextMoment(monday("09:10")))
        .contains(
            new Moment(half, RESOLUTION, monday("09:00"), new Moment.Warning(WarningStep.at(50))));
    assertThat(open.nextMoment(half)).map(Moment::at).contains(soon);
    assertThat(open.nextMoment(soon)).map(Moment::occasion).contains(new Moment.Breach());
    assertThat(open.nextMoment(due))
        .map(Moment::occasion)
        .contains(new Moment.Escalation(1, "supervisor"));
    assertThat(open.nextMoment(due.plusSeconds(3_600))).isEmpty();
    ClockReading late = read(open, RESOLUTION, due.plusSeconds(3_600));
    assertThat(late.warned()).extracting(WarningStep::toString).containsExactly("50%", "PT15M");
    assertThat(late.level()).isEqualTo(1);
  }

  @Test
  void whilePausedNoTimerIsNeeded() {
    SlaHistory paused =
        history(office(2), monday("09:00"), new SlaFact.Paused("proof", monday("09:45")));
    assertThat(paused.nextMoment(monday("09:45"))).isEmpty();
    assertThat(paused.moments())
        .extracting(Moment::at)
        .containsExactly(monday("09:30"), monday("09:45")); // those before it
  }

  @Test
  void aFactBeforeTheOneBeforeItCountsAsOfTheSameMoment() {
    SlaHistory setBack =
        history(
            office(2),
            monday("10:00"),
            new SlaFact.Paused("proof", monday("11:00")),
            new SlaFact.Resumed(monday("10:30")));
    assertThat(read(setBack, RESOLUTION, monday("09:00")).elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(setBack.pauses()).containsExactly(new Pause(monday("11:00"), monday("11:00")));
  }

  @Test
  void aTicketIsOpenedFirstAndOnce() {
    SlaFact opened = new SlaFact.Opened(ordinary(), monday("10:00"));
    assertThatThrownBy(() -> SlaHistory.of(List.of(), RULES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> SlaHistory.of(List.of(new SlaFact.Resumed(monday("10:00")), opened), RULES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SlaHistory.of(List.of(opened, opened), RULES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
