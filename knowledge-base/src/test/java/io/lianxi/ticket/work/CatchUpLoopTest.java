package io.lianxi.ticket.work;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.Recomputed;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.MemoryCalendars;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents with many complaints, and calendars that change, on a real Postgres. */
@NullMarked
class CatchUpLoopTest {
  private static final TestCore CORE = TestCore.start();
  private static final int INCIDENT = 1_000;
  private static final Instant LATER = T0.plus(Duration.ofHours(5));

  private final Set<TicketId> broken = ConcurrentHashMap.newKeySet();
  private final SlaFixtures rules = TestTickets.rules();
  private final Tickets tickets =
      TestTickets.tickets(
          CORE,
          rules,
          changes -> {
            if (changes.stream().anyMatch(change -> broken.contains(change.after().id()))) {
              throw new IllegalStateException("broken on purpose");
            }
          });
  private final MemoryCalendars calendars = new MemoryCalendars();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsThere() {
    TestTickets.clear(CORE);
  }

  private CatchUpLoop loop() {
    return new CatchUpLoop(tickets, calendars, new SettableClock(LATER));
  }

  private Ticket opened(int count, SlaTerms terms) {
    return tickets.open(
        WorkFixtures.opening(count, WorkFixtures.matter("断网"), terms), "request " + count);
  }

  private Ticket then(Ticket before, TicketEvent event) {
    Change change = WorkFixtures.change(before, event);
    assertThat(tickets.record(List.of(change))).isTrue();
    return change.after();
  }

  private Ticket now(int count) {
    return tickets.find(TicketFixtures.id(count)).orElseThrow();
  }

  private void joined(int from, int to) {
    for (int i = from; i <= to; i++) {
      then(
          opened(i, SlaFixtures.ordinary()),
          new TicketEvent.IncidentJoined(TicketFixtures.id(INCIDENT), "front", T0.plusSeconds(i)));
    }
  }

  private void answeredIncident() {
    Ticket incident = opened(INCIDENT, SlaFixtures.urgent());
    incident = then(incident, TicketFixtures.event(TicketVerb.DECLARE_INCIDENT, T0));
    incident = then(incident, TicketFixtures.event(TicketVerb.ACCEPT, T0));
    incident = then(incident, TicketFixtures.event(TicketVerb.PRE_PROCESS, T0));
    then(incident, new TicketEvent.Answered("光缆已修复", "front", T0.plusSeconds(3_600)));
  }

  private List<TicketEvent> answers(int count) {
    return tickets.events(TicketFixtures.id(count)).stream()
        .filter(TicketEvent.IncidentAnswered.class::isInstance)
        .toList();
  }

  @Test
  void oneAnswerReachesHundredsWhoWaitForItAndWhoeverJoinsLate() {
    joined(1, 230);
    then(now(7), TicketFixtures.event(TicketVerb.CLOSE, T0.plusSeconds(500)));
    then(now(8), TicketFixtures.event(TicketVerb.ACCEPT, T0.plusSeconds(500)));
    then(now(8), TicketFixtures.event(TicketVerb.SUSPEND, T0.plusSeconds(500)));
    answeredIncident();
    loop().tend();
    for (int i : List.of(1, 8, 100, 101, 230)) {
      assertThat(now(i).state()).isEqualTo(TicketState.ANSWERED);
      assertThat(answers(i))
          .containsExactly(
              new TicketEvent.IncidentAnswered(TicketFixtures.id(INCIDENT), "光缆已修复", "", LATER));
    }
    assertThat(tickets.waiting(TicketFixtures.id(INCIDENT), 10)).isEmpty();
    assertThat(now(7).state()).isEqualTo(TicketState.CLOSED);
    joined(231, 231);
    loop().tend();
    assertThat(now(231).state()).isEqualTo(TicketState.ANSWERED);
    int version = now(1).version();
    loop().tend();
    assertThat(now(1).version()).isEqualTo(version);
  }

  @Test
  void oneThatCannotBeAnsweredKeepsNobodyElseAndIsTriedAgain() {
    joined(1, 5);
    answeredIncident();
    broken.add(TicketFixtures.id(2));
    loop().tend();
    assertThat(now(1).state()).isEqualTo(TicketState.ANSWERED);
    assertThat(now(5).state()).isEqualTo(TicketState.ANSWERED);
    assertThat(now(2).state()).isEqualTo(TicketState.OPENED);
    broken.clear();
    loop().tend();
    assertThat(now(2).state()).isEqualTo(TicketState.ANSWERED);
  }

  @Test
  void aRoundEndsThoughNoneOfManyCanBeAnswered() {
    joined(1, 120);
    answeredIncident();
    for (int i = 1; i <= 120; i++) {
      broken.add(TicketFixtures.id(i));
    }
    loop().tend();
    assertThat(tickets.waiting(TicketFixtures.id(INCIDENT), 200)).hasSize(120);
  }

  @Test
  void twoCopiesAtOnceAnswerEachOnce() throws InterruptedException, ExecutionException {
    joined(1, 120);
    answeredIncident();
    try (ExecutorService copies = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> both = List.of(copies.submit(loop()::tend), copies.submit(loop()::tend));
      for (Future<?> one : both) {
        one.get();
      }
    }
    loop().tend();
    for (int i = 1; i <= 120; i++) {
      assertThat(answers(i)).hasSize(1);
    }
  }

  private void office(int version) {
    calendars.save(
        SlaFixtures.calendar("office", version - 1),
        BusinessCalendar.weekly(
            ZoneId.of("Asia/Shanghai"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Hours.of("09:00", 16 + version + ":00")),
        "supervisor",
        T0);
  }

  private static SlaTerms byTheOffice() {
    return new SlaTerms(
        Priority.ORDINARY, SlaFixtures.COMPLAINT, 1, SlaFixtures.calendar("office", 1), 1, null);
  }

  @Test
  void openTicketsFollowTheNewestCalendarAndSayWhatThatMeans() {
    office(1);
    office(2);
    office(3);
    opened(1, byTheOffice());
    then(opened(2, byTheOffice()), TicketFixtures.event(TicketVerb.CLOSE, T0));
    opened(3, SlaFixtures.ordinary());
    loop().tend();
    CalendarVersion newest = SlaFixtures.calendar("office", 3);
    assertThat(now(1).terms().calendar()).isEqualTo(newest);
    assertThat(tickets.events(TicketFixtures.id(1)).getLast())
        .isEqualTo(new TicketEvent.CalendarChanged(newest, "", LATER));
    assertThat(SlaHistory.of(now(1).facts(), rules).recomputed())
        .isNotEmpty()
        .extracting(Recomputed::why)
        .containsOnly("calendar office version 3");
    assertThat(now(2).terms().calendar()).isEqualTo(SlaFixtures.calendar("office", 1));
    assertThat(now(3).version()).isEqualTo(1);
    loop().tend();
    assertThat(now(1).version()).isEqualTo(2);
  }
}
