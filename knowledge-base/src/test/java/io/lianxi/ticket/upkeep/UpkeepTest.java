package io.lianxi.ticket.upkeep;

import static io.lianxi.ticket.TicketFixtures.EXPERT;
import static io.lianxi.ticket.sla.SlaFixtures.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.alarm.Addressee;
import io.lianxi.ticket.alarm.Alarm;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.alarm.TestAlarms;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets whose owner is away, and tickets that are too old, on a real Postgres. */
@NullUnmarked
class UpkeepTest {
  private static final TestCore CORE = TestCore.start();
  private static final Duration ALLOWED = Duration.ofMinutes(30);
  private static final int DAYS = 365;

  private final SettableClock clock = new SettableClock(monday("12:00"));
  private final Tickets tickets = TestTickets.tickets(CORE, TestTickets.rules());
  private final Alarms alarms = TestAlarms.alarms(CORE);
  private final JdbcClient jdbc = CORE.get(JdbcClient.class);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsThere() {
    CORE.reset();
    TestTickets.clear(CORE);
    TestAlarms.clear(CORE);
    jdbc.sql("truncate ticket_erasures").update();
  }

  private TicketId ticket(int count, TicketVerb... verbs) {
    Ticket opened = tickets.open(WorkFixtures.opening(count), "request " + count);
    assertThat(tickets.record(List.of(WorkFixtures.change(opened, verbs)))).isTrue();
    return opened.id();
  }

  private TicketId taken(int count) {
    return ticket(count, TicketVerb.ACCEPT, TicketVerb.DISPATCH, TicketVerb.TAKE);
  }

  private Ticket now(TicketId id) {
    return tickets.find(id).orElseThrow();
  }

  private void expertIs(Presence presence, Instant since) {
    Agents agents = CORE.get(Agents.class);
    agents.save(
        new Agent(EXPERT, "Expert", List.of(), Set.of(), new Capacity(Map.of(), false), "secret"));
    Presences presences = CORE.get(Presences.class);
    presences.change(EXPERT, Presence.AVAILABLE, null, since.minusSeconds(1));
    presences.change(EXPERT, presence, null, since);
  }

  private InactiveOwners owners(Duration allowed) {
    return new InactiveOwners(
        new InactiveOwners.Staff(CORE.get(Agents.class), CORE.get(Presences.class)),
        new PostgresHeldTickets(jdbc),
        tickets,
        () -> allowed,
        clock);
  }

  @Test
  void ticketsOfAnOwnerWhoIsAwayGoBackToTheirGroup() {
    TicketId taken = taken(1);
    TicketId working =
        ticket(2, TicketVerb.ACCEPT, TicketVerb.DISPATCH, TicketVerb.TAKE, TicketVerb.WORK);
    TicketId dispatched = ticket(3, TicketVerb.ACCEPT, TicketVerb.DISPATCH);
    expertIs(Presence.OFFLINE, monday("11:29"));
    owners(ALLOWED).look();
    for (TicketId given : List.of(taken, working)) {
      assertThat(now(given).state()).isEqualTo(TicketState.DISPATCHED);
      assertThat(now(given).hands().handler()).isNull();
      assertThat(now(given).hands().group()).isEqualTo(TicketFixtures.GROUP);
      assertThat(tickets.events(given).getLast())
          .isInstanceOfSatisfying(
              TicketEvent.Transferred.class,
              event -> {
                assertThat(event.by()).isEmpty();
                assertThat(event.at()).isEqualTo(clock.instant());
                assertThat(event.reason()).contains("expert");
              });
    }
    assertThat(now(dispatched).version()).isEqualTo(3);
    int version = now(taken).version();
    owners(ALLOWED).look();
    assertThat(now(taken).version()).isEqualTo(version);
  }

  @Test
  void whoIsThereOrNotAwayForLongKeepsTheirTickets() {
    TicketId taken = taken(1);
    expertIs(Presence.OFFLINE, monday("11:31"));
    owners(ALLOWED).look();
    assertThat(now(taken).state()).isEqualTo(TicketState.TAKEN);
    expertIs(Presence.AVAILABLE, monday("11:35"));
    clock.set(monday("20:00"));
    owners(ALLOWED).look();
    assertThat(now(taken).state()).isEqualTo(TicketState.TAKEN);
  }

  @Test
  void anOwnerMayBeAwayForEverWhereNoLimitIsSet() {
    TicketId taken = taken(1);
    expertIs(Presence.OFFLINE, monday("00:00"));
    owners(Duration.ZERO).look();
    assertThat(now(taken).state()).isEqualTo(TicketState.TAKEN);
  }

  @Test
  void whatSomeoneElseTookMeanwhileStaysWithThem() {
    Ticket ticket = now(taken(1));
    assertThat(InactiveOwners.decided(ticket, Set.of(EXPERT), clock.instant())).isPresent();
    assertThat(InactiveOwners.decided(ticket, Set.of(new AgentId("other")), clock.instant()))
        .isEmpty();
    Ticket suspended =
        WorkFixtures.change(ticket, new TicketEvent.Suspended("x", null, "a", clock.instant()))
            .after();
    assertThat(InactiveOwners.decided(suspended, Set.of(EXPERT), clock.instant())).isEmpty();
  }

  private PostgresErasures erasures() {
    return new PostgresErasures(
        jdbc,
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class)),
        () -> List.of(alarms::forget));
  }

  private void retentionAt(Instant now) {
    clock.set(now);
    new Retention(erasures(), () -> DAYS, clock).look();
  }

  private Alarm breach(TicketId ticket) {
    return new Alarm(
        new Cause(ticket, null, clock.instant(), Occasion.LOOK_AGAIN, ""),
        "",
        clock.instant(),
        List.of(Addressee.SUPERVISOR));
  }

  @Test
  void whatEndedTooLongAgoIsErasedAndOnlyItsNumberIsLeft() {
    TicketId closed = ticket(1, TicketVerb.CLOSE);
    TicketId open = taken(2);
    alarms.tell(List.of(breach(closed), breach(open)), clock.instant());
    Instant ended = now(closed).dates().ended();
    Instant later = ended.plus(Duration.ofDays(DAYS));
    retentionAt(later);
    assertThat(tickets.find(closed)).isPresent();
    retentionAt(later.plusSeconds(1));
    assertThat(tickets.find(closed)).isEmpty();
    assertThat(tickets.events(closed)).isEmpty();
    assertThat(alarms.of(closed)).isEmpty();
    assertThat(count("ticket_requests")).isEqualTo(1);
    assertThat(tickets.find(open)).isPresent();
    assertThat(alarms.of(open)).hasSize(1);
    assertThat(
            jdbc.sql("select number from ticket_erasures where ended_at < erased_at")
                .query(String.class)
                .list())
        .containsExactly(TicketFixtures.number(1).value());
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  @Test
  void whatIsHeldIsKept() {
    TicketId held = ticket(1, TicketVerb.CLOSE, TicketVerb.HOLD);
    retentionAt(monday("12:00").plus(Duration.ofDays(10 * DAYS)));
    assertThat(tickets.find(held)).isPresent();
  }

  @Test
  void whatIsOpenedAgainIsKept() {
    TicketId reopened = ticket(1, TicketVerb.CLOSE, TicketVerb.REOPEN);
    retentionAt(monday("12:00").plus(Duration.ofDays(10 * DAYS)));
    assertThat(tickets.find(reopened)).isPresent();
  }

  @Test
  void manyAreErasedInBatches() {
    for (int i = 1; i <= 5; i++) {
      ticket(i, TicketVerb.CLOSE);
    }
    Instant later = monday("12:00").plus(Duration.ofDays(2 * DAYS));
    assertThat(erasures().erase(later, 2, later)).hasSize(2);
    assertThat(erasures().erase(later, 200, later)).hasSize(3);
    assertThat(erasures().erase(later, 200, later)).isEmpty();
    assertThat(count("ticket_erasures")).isEqualTo(5);
  }

  @Test
  void whatCannotBeForgottenElsewhereIsNotErased() {
    TicketId closed = ticket(1, TicketVerb.CLOSE);
    Instant later = monday("12:00").plus(Duration.ofDays(2 * DAYS));
    PostgresErasures broken =
        new PostgresErasures(
            jdbc,
            new TransactionTemplate(CORE.get(JdbcTransactionManager.class)),
            () ->
                List.of(
                    alarms::forget,
                    ids -> {
                      throw new IllegalStateException("still needed");
                    }));
    alarms.tell(List.of(breach(closed)), clock.instant());
    assertThatThrownBy(() -> broken.erase(later, 10, later))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tickets.find(closed)).isPresent();
    assertThat(alarms.of(closed)).hasSize(1);
    assertThat(count("ticket_erasures")).isZero();
  }

  @Test
  void zeroDaysAreForEver() {
    TicketId closed = ticket(1, TicketVerb.CLOSE);
    clock.set(monday("12:00").plus(Duration.ofDays(9999)));
    new Retention(erasures(), () -> 0, clock).look();
    assertThat(tickets.find(closed)).isPresent();
  }
}
