package io.lianxi.ticket.timer;

import static io.lianxi.ticket.TicketFixtures.EXPERT;
import static io.lianxi.ticket.TicketFixtures.changed;
import static io.lianxi.ticket.TicketFixtures.opened;
import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.SlaHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An ordinary complaint of Monday, 10:00: first response by 14:00, resolution on Wednesday at
 * 10:00; warnings at 50 %, at 80 % and 15 minutes before.
 */
class AlarmPlanTest {
  private static final Instant OPENED = monday("10:00");
  private final SlaFixtures rules = new SlaFixtures();

  private AlarmPlan plan(Ticket ticket, @Nullable Instant lookAgain, Instant now) {
    return AlarmPlan.of(ticket, SlaHistory.of(ticket.facts(), rules), lookAgain, now);
  }

  private AlarmPlan plan(Ticket ticket, Instant now) {
    return plan(ticket, null, now);
  }

  private static String words(AlarmPlan plan) {
    return plan.passed().stream()
        .map(Alarm::cause)
        .map(cause -> (cause.kind() + " " + cause.occasion() + " " + cause.step()).strip())
        .collect(Collectors.joining(", "));
  }

  private static Set<Cause> causes(AlarmPlan plan) {
    return plan.passed().stream().map(Alarm::cause).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S|''|PT2H",
        "PT1H59M59.999999S|''|PT2H",
        "PT2H|FIRST_RESPONSE WARNING 50%|PT3H12M",
        "PT3H20M|FIRST_RESPONSE WARNING 50%, FIRST_RESPONSE WARNING 80%|PT3H45M",
        "PT4H|FIRST_RESPONSE WARNING 50%, FIRST_RESPONSE WARNING 80%, FIRST_RESPONSE WARNING PT15M,"
            + " FIRST_RESPONSE BREACH|PT24H",
      })
  void everythingPassedIsToldInOrderAndTheTimerWaitsForTheNext(
      Duration later, String passed, Duration next) {
    AlarmPlan plan = plan(opened(1), OPENED.plus(later));
    assertThat(words(plan)).isEqualTo(passed);
    assertThat(plan.next()).contains(OPENED.plus(next));
    assertThat(plan.timer(causes(plan))).contains(OPENED.plus(next));
  }

  @Test
  void whatWasMissedIsToldAtOnceTheEarliestFirst() {
    AlarmPlan plan = plan(opened(1), OPENED.plus(Duration.ofHours(5)));
    assertThat(plan.timer(Set.of())).contains(OPENED.plus(Duration.ofHours(2)));
    Cause first = plan.passed().getFirst().cause();
    assertThat(plan.timer(Set.of(first))).contains(plan.passed().get(1).at());
  }

  @Test
  void afterTheLastStepOfTheEscalationThereIsNothingMore() {
    AlarmPlan plan = plan(opened(1), OPENED.plus(Duration.ofDays(3)));
    assertThat(words(plan))
        .endsWith(
            "RESOLUTION BREACH, RESOLUTION ESCALATION 1, RESOLUTION ESCALATION 2,"
                + " RESOLUTION ESCALATION 3");
    assertThat(plan.passed()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(plan.next()).isEmpty();
    assertThat(plan.timer(causes(plan))).isEmpty();
  }

  @Test
  void whatAClockPassedIsToldThoughItHasStopped() {
    Ticket responded =
        changed(opened(1), new TicketEvent.FirstResponded("hello", "front", monday("13:00")));
    AlarmPlan plan = plan(responded, monday("20:00"));
    assertThat(words(plan)).isEqualTo("FIRST_RESPONSE WARNING 50%");
    assertThat(plan.next()).contains(OPENED.plus(Duration.ofDays(1)));
    Ticket closed =
        changed(opened(1), new TicketEvent.Closed("withdrawn", "front", monday("13:00")));
    AlarmPlan over = plan(closed, monday("20:00"));
    assertThat(words(over)).isEqualTo("FIRST_RESPONSE WARNING 50%");
    assertThat(over.next()).isEmpty();
  }

  private static Ticket suspended(@Nullable Instant until) {
    return changed(
        TicketFixtures.in(TicketState.WORKING),
        new TicketEvent.Suspended("customer away", until, "expert", monday("11:00")));
  }

  @Test
  void whileItIsSuspendedOnlyTheEndOfThatIsWaitedFor() {
    assertThat(plan(suspended(null), null, monday("11:30")).timer(Set.of())).isEmpty();
    Instant until = monday("15:00");
    AlarmPlan before = plan(suspended(until), until, monday("11:30"));
    assertThat(before.passed()).isEmpty();
    assertThat(before.timer(Set.of())).contains(until);
    AlarmPlan after = plan(suspended(until), until, until);
    assertThat(after.passed())
        .containsExactly(
            new Alarm(
                new Cause(TicketFixtures.id(1), null, until, Occasion.LOOK_AGAIN, ""),
                "",
                until,
                List.of(Addressee.agent(EXPERT))));
    assertThat(after.timer(causes(after))).isEmpty();
  }

  @Test
  void aPauseMovesWhatIsAhead() {
    Ticket resumed = changed(suspended(null), new TicketEvent.Resumed("expert", monday("12:30")));
    // an hour of four was used, and 90 minutes stood still
    assertThat(plan(resumed, monday("12:30")).next()).contains(monday("13:30"));
  }

  @Test
  void clocksSetBackAskForNothingThatWasTold() {
    Set<Cause> told = causes(plan(opened(1), monday("13:30")));
    AlarmPlan back = plan(opened(1), monday("11:00"));
    assertThat(back.passed()).isEmpty();
    assertThat(back.timer(told)).contains(monday("12:00"));
    AlarmPlan again = plan(opened(1), monday("12:00"));
    assertThat(told).containsAll(causes(again));
  }

  @Test
  void aChangeOfTermsPutsOffWhatItUndoes() {
    Ticket urgent =
        changed(
            opened(1),
            new TicketEvent.TermsChanged(SlaFixtures.urgent(), "media", "front", monday("10:30")));
    AlarmPlan breached = plan(urgent, monday("12:00"));
    assertThat(words(breached)).endsWith("FIRST_RESPONSE BREACH");
    Ticket ordinary =
        changed(
            urgent,
            new TicketEvent.TermsChanged(SlaFixtures.ordinary(), "none", "front", monday("12:05")));
    AlarmPlan after = plan(ordinary, monday("12:05"));
    assertThat(words(after)).isEqualTo("FIRST_RESPONSE WARNING 50%");
    assertThat(after.putOff(causes(breached)).stream().map(Cause::step).sorted())
        .containsExactlyElementsOf(Stream.of("", "80%", "PT15M").sorted().toList());
  }
}
