package io.lianxi.ticket.timer;

import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.alarm.Told;
import io.lianxi.ticket.work.TestTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done when a timer goes off, whoever dies or comes in between, on a real Postgres. */
@NullUnmarked
class TimerFiringTest {
  private static final TestCore CORE = TestCore.start();
  private static final TicketId ID = TicketFixtures.id(1);
  private static final Instant OPENED = monday("10:00");

  private final SettableClock clock = new SettableClock(OPENED);
  private final TestTimers.Copy copy = TestTimers.copy(CORE, clock);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void aTicket() {
    TestTickets.clear(CORE);
    TestAlarms.clear(CORE);
    TestTimers.clear(CORE);
    copy.open(1, OPENED);
  }

  private List<DueTimer> takeAt(Instant now) {
    clock.set(now);
    return TestTimers.take(CORE, now);
  }

  private void goOffAt(Instant now) {
    takeAt(now).forEach(copy.firing()::fire);
  }

  private String told() {
    return copy.alarms().of(ID).stream()
        .map(Told::alarm)
        .map(Alarm::cause)
        .map(cause -> (cause.occasion() + " " + cause.step()).strip())
        .collect(Collectors.joining(", "));
  }

  @Test
  void eachMomentIsToldWhenItComesAndTheTimerGoesOn() {
    goOffAt(monday("12:00"));
    assertThat(told()).isEqualTo("WARNING 50%");
    assertThat(copy.timers().find(ID)).contains(monday("13:12"));
    goOffAt(monday("13:11"));
    assertThat(told()).isEqualTo("WARNING 50%");
    goOffAt(monday("13:12"));
    assertThat(told()).isEqualTo("WARNING 50%, WARNING 80%");
    assertThat(copy.alarms().of(ID))
        .extracting(Told::at)
        .containsExactly(monday("12:00"), monday("13:12"));
  }

  @Test
  void whatWasMissedIsToldOnceLateAndInOrder() {
    goOffAt(OPENED.plus(Duration.ofDays(30)));
    assertThat(told())
        .isEqualTo(
            "WARNING 50%, WARNING 80%, WARNING PT15M, BREACH,"
                + " WARNING 50%, WARNING 80%, WARNING PT15M, BREACH,"
                + " ESCALATION 1, ESCALATION 2, ESCALATION 3");
    assertThat(copy.timers().find(ID)).isEmpty();
  }

  @Test
  void escalationsAreWrittenDownOnTheTicketByTheClock() {
    goOffAt(OPENED.plus(Duration.ofHours(53)));
    assertThat(copy.tickets().events(ID).stream().skip(1))
        .containsExactly(
            new TicketEvent.Escalated("SUPERVISOR", "RESOLUTION 1", "", clock.instant()),
            new TicketEvent.Escalated("complaint-office", "RESOLUTION 2", "", clock.instant()));
    assertThat(copy.tickets().find(ID).orElseThrow().counts().escalated()).isEqualTo(2);
    assertThat(copy.timers().find(ID)).contains(OPENED.plus(Duration.ofDays(3)));
    goOffAt(OPENED.plus(Duration.ofDays(3)));
    assertThat(copy.tickets().find(ID).orElseThrow().counts().escalated()).isEqualTo(3);
    assertThat(copy.timers().find(ID)).isEmpty();
  }

  @Test
  void whoDiesBetweenTheClaimAndTheEndHasDoneNothing() {
    TestTimers.Copy dying = TestTimers.copy(CORE, clock, new BrokenTimers(copy.timers()));
    DueTimer timer = takeAt(OPENED.plus(Duration.ofHours(49))).getFirst();
    assertThatThrownBy(() -> dying.firing().fire(timer)).isInstanceOf(IllegalStateException.class);
    assertThat(copy.alarms().of(ID)).isEmpty();
    assertThat(copy.tickets().events(ID)).hasSize(1);
    copy.firing().died(timer);
    goOffAt(OPENED.plus(Duration.ofHours(49)));
    assertThat(copy.alarms().of(ID)).hasSize(9);
    assertThat(copy.tickets().events(ID)).hasSize(2);
  }

  @Test
  void aTimerInTheHandsOfTwoIsActedUponOnce() throws Exception {
    DueTimer timer = takeAt(OPENED.plus(Duration.ofHours(49))).getFirst();
    TestTimers.Copy other = TestTimers.copy(CORE, clock);
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> both =
          List.of(copy, other).stream()
              .<Callable<Void>>map(
                  one ->
                      () -> {
                        one.firing().fire(timer);
                        return null;
                      })
              .toList();
      for (Future<Void> done : copies.invokeAll(both)) {
        done.get();
      }
    }
    assertThat(copy.alarms().of(ID)).hasSize(9);
    assertThat(copy.tickets().events(ID)).hasSize(2);
    assertThat(copy.timers().find(ID)).contains(OPENED.plus(Duration.ofHours(52)));
  }

  @Test
  void aChangeThatComesInBetweenSetsTheTimer() {
    DueTimer timer = takeAt(monday("12:00")).getFirst();
    copy.act(ID, new TicketEvent.Closed("withdrawn", "front", monday("12:00")));
    copy.firing().fire(timer);
    assertThat(told()).isEqualTo("WARNING 50%");
    // which was to be told at once, and was; whoever looks again finds nothing to do
    goOffAt(monday("12:00"));
    assertThat(told()).isEqualTo("WARNING 50%");
    assertThat(copy.timers().find(ID)).isEmpty();
  }

  @Test
  void clocksSetForwardAndBackTellNothingTwiceAndLoseNothing() {
    goOffAt(monday("14:30")); // set forward
    assertThat(told()).isEqualTo("WARNING 50%, WARNING 80%, WARNING PT15M, BREACH");
    clock.set(monday("10:10")); // and back
    copy.act(ID, new TicketEvent.Urged("please", "front", monday("10:10")));
    for (String time : List.of("12:00", "13:12", "13:45", "14:00")) {
      assertThat(copy.timers().find(ID)).contains(monday(time));
      goOffAt(monday(time));
    }
    assertThat(told()).isEqualTo("WARNING 50%, WARNING 80%, WARNING PT15M, BREACH");
    assertThat(copy.timers().find(ID)).contains(OPENED.plus(Duration.ofDays(1)));
  }

  @Test
  void whenASuspensionEndsTheHandlerIsToldToLookAgain() {
    copy.act(ID, new TicketEvent.Accepted(TicketFixtures.FRONT, "front", monday("10:30")));
    copy.act(ID, new TicketEvent.Suspended("away", monday("15:00"), "front", monday("11:00")));
    goOffAt(monday("15:00"));
    assertThat(copy.alarms().of(ID))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.alarm().cause().occasion()).isEqualTo(Occasion.LOOK_AGAIN);
              assertThat(told.alarm().told())
                  .containsExactly(Addressee.agent(TicketFixtures.FRONT));
            });
    assertThat(copy.timers().find(ID)).isEmpty();
  }

  @Test
  void theTimerOfATicketThatIsGoneIsRemoved() {
    TestTickets.clear(CORE);
    goOffAt(monday("12:00"));
    assertThat(copy.timers().find(ID)).isEmpty();
  }

  @Test
  void aTimerThatFailsGoesOffAgainLaterAndSupervisorsAreToldOnce() {
    CORE.get(JdbcClient.class).sql("update tickets set body = '{}'").update();
    Instant now = monday("12:00");
    for (int i = 0; i < 5; i++) {
      DueTimer timer = takeAt(now).getFirst();
      assertThatThrownBy(() -> copy.firing().fire(timer)).isInstanceOf(RuntimeException.class);
      copy.firing().failed(timer, new IllegalArgumentException("no body"));
      now = copy.timers().find(ID).orElseThrow();
    }
    assertThat(now).isEqualTo(monday("12:00").plusSeconds(1 + 2 + 4 + 8 + 16));
    assertThat(copy.alarms().of(ID))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.alarm().cause().occasion()).isEqualTo(Occasion.TIMER_FAILED);
              assertThat(told.alarm().detail()).isEqualTo("IllegalArgumentException");
              assertThat(told.alarm().told()).containsExactly(Addressee.SUPERVISOR);
            });
  }
}
