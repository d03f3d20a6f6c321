package io.lianxi.ticket.timer;

import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.alarm.Told;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timer of a ticket follows its changes, on a real Postgres. */
@NullUnmarked
class TicketTimersTest {
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

  private void timerIsAt(@Nullable String time) {
    if (time == null) {
      assertThat(copy.timers().find(ID)).isEmpty();
    } else {
      assertThat(copy.timers().find(ID)).contains(monday(time));
    }
  }

  private Ticket at(String time, TicketEvent event) {
    clock.set(monday(time));
    return copy.act(ID, event);
  }

  private static TicketEvent accepted() {
    return new TicketEvent.Accepted(TicketFixtures.FRONT, "front", monday("10:30"));
  }

  private static TicketEvent suspended(@Nullable Instant until) {
    return new TicketEvent.Suspended("away", until, "front", monday("11:00"));
  }

  @Test
  void openingSetsTheTimerAndNothingElseMovesItThatDoesNotMatter() {
    timerIsAt("12:00");
    at("10:30", accepted());
    timerIsAt("12:00");
  }

  @Test
  void aPauseRemovesTheTimerAndItsEndSetsIt() {
    at("10:30", accepted());
    at("11:00", suspended(null));
    timerIsAt(null);
    at("11:10", new TicketEvent.Urged("please", "front", monday("11:10")));
    timerIsAt(null);
    at("11:30", new TicketEvent.Resumed("front", monday("11:30")));
    timerIsAt("12:30");
  }

  @Test
  void aPauseWithAnEndIsWaitedForWhateverElseHappens() {
    at("10:30", accepted());
    at("11:00", suspended(monday("15:00")));
    timerIsAt("15:00");
    at("11:10", new TicketEvent.Urged("please", "front", monday("11:10")));
    timerIsAt("15:00");
  }

  @Test
  void whatWasPassedAndNotToldIsStillToBeToldAfterAChange() {
    at("12:30", new TicketEvent.FirstResponded("hello", "front", monday("12:30")));
    timerIsAt("12:00"); // at once
    clock.set(monday("12:31"));
    TestTimers.take(CORE, monday("12:31")).forEach(copy.firing()::fire);
    assertThat(copy.alarms().of(ID)).hasSize(1);
    assertThat(copy.timers().find(ID)).contains(OPENED.plus(Duration.ofDays(1)));
  }

  @Test
  void overIsOver() {
    at("10:30", new TicketEvent.Closed("withdrawn", "front", monday("10:30")));
    timerIsAt(null);
  }

  @Test
  void whatChangesTheTermsTellsABreachAgainThatItPutOff() {
    at(
        "10:05",
        new TicketEvent.TermsChanged(SlaFixtures.urgent(), "media", "front", monday("10:05")));
    timerIsAt("11:00");
    clock.set(monday("12:00"));
    TestTimers.take(CORE, monday("12:00")).forEach(copy.firing()::fire);
    assertThat(copy.alarms().of(ID)).hasSize(4);
    at(
        "12:05",
        new TicketEvent.TermsChanged(SlaFixtures.ordinary(), "no", "front", monday("12:05")));
    timerIsAt("13:12");
    clock.set(monday("14:00"));
    TestTimers.take(CORE, monday("14:00")).forEach(copy.firing()::fire);
    List<Told> all = copy.alarms().of(ID);
    assertThat(all).hasSize(7);
    assertThat(all.stream().filter(told -> told.withdrawnAt() == null))
        .extracting(Told::alarm)
        .extracting(Alarm::at)
        .containsExactly(monday("11:00"), monday("13:12"), monday("13:45"), monday("14:00"));
  }

  @Test
  void aChangeThatFailsLeavesTheTimerAlone() {
    Ticket before = copy.tickets().find(ID).orElseThrow();
    Change change = WorkFixtures.change(before, accepted());
    assertThat(copy.tickets().record(List.of(change))).isTrue();
    at("11:00", suspended(null));
    Change late =
        WorkFixtures.change(
            change.after(), new TicketEvent.Urged("please", "front", monday("11:10")));
    assertThat(copy.tickets().record(List.of(late))).isFalse();
    timerIsAt(null);
  }

  @Test
  void aTimerThatCannotBeSetUndoesTheChange() {
    TestTimers.Copy broken = TestTimers.copy(CORE, clock, new BrokenTimers(copy.timers()));
    Ticket before = copy.tickets().find(ID).orElseThrow();
    assertThatThrownBy(() -> broken.act(ID, accepted())).isInstanceOf(IllegalStateException.class);
    assertThat(copy.tickets().find(ID)).contains(before);
  }
}
