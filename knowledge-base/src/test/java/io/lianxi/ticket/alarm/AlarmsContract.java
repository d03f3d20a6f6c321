package io.lianxi.ticket.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm.Cause;
import io.lianxi.ticket.alarm.Alarm.Occasion;
import io.lianxi.ticket.alarm.Alarms.Page;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of alarms does. */
@NullUnmarked
abstract class AlarmsContract {
  static final Instant T0 = Instant.parse("2026-09-28T10:00:00Z");
  static final TicketId ONE = TicketFixtures.id(1);
  static final TicketId TWO = TicketFixtures.id(2);
  private static final Addressee EXPERT = Addressee.agent(new AgentId("expert"));
  private static final Addressee PROVINCE = Addressee.group("province");
  private static final Reader READER = new Reader("expert", Set.of("province"), "AGENT");
  private static final Reader OTHER = new Reader("other", Set.of("province"), "AGENT");
  private static final Page EVERYTHING = new Page(false, Long.MAX_VALUE, 200);

  Alarms alarms;

  abstract Alarms alarms();

  @BeforeEach
  void anEmptyStore() {
    alarms = alarms();
  }

  static Alarm breach(TicketId ticket, int minute, Addressee... told) {
    Instant start = T0.plusSeconds(60L * minute);
    return new Alarm(
        new Cause(ticket, ClockKind.RESOLUTION, start, Occasion.BREACH, ""),
        "",
        start,
        List.of(told));
  }

  @Test
  void theSameIsToldOnce() {
    Alarm breach = breach(ONE, 1, EXPERT);
    assertThat(alarms.tell(List.of(breach, breach), T0)).containsExactly(breach);
    Alarm toSomeoneElse = breach(ONE, 1, PROVINCE);
    assertThat(alarms.tell(List.of(toSomeoneElse), T0.plusSeconds(1))).isEmpty();
    assertThat(alarms.of(ONE))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.alarm()).isEqualTo(breach);
              assertThat(told.at()).isEqualTo(T0);
            });
    assertThat(alarms.tell(List.of(), T0)).isEmpty();
  }

  @Test
  void whateverTellsCausesApartIsToldApart() {
    Cause cause = new Cause(ONE, ClockKind.RESOLUTION, T0, Occasion.WARNING, "50%");
    List<Alarm> all =
        List.of(
                cause,
                new Cause(TWO, ClockKind.RESOLUTION, T0, Occasion.WARNING, "50%"),
                new Cause(ONE, ClockKind.FIRST_RESPONSE, T0, Occasion.WARNING, "50%"),
                new Cause(ONE, null, T0, Occasion.WARNING, "50%"),
                new Cause(ONE, ClockKind.RESOLUTION, T0.plusNanos(1000), Occasion.WARNING, "50%"),
                new Cause(ONE, ClockKind.RESOLUTION, T0, Occasion.BREACH, "50%"),
                new Cause(ONE, ClockKind.RESOLUTION, T0, Occasion.WARNING, "80%"))
            .stream()
            .map(one -> new Alarm(one, "", T0, List.of(EXPERT)))
            .toList();
    assertThat(alarms.tell(all, T0)).isEqualTo(all);
    assertThat(alarms.told(Set.of(ONE, TWO))).hasSize(all.size()).contains(cause);
    assertThat(alarms.told(Set.of(TWO))).hasSize(1);
    assertThat(alarms.told(Set.of())).isEmpty();
  }

  @Test
  void nanosecondsDoNotMakeADifference() {
    Cause fine = new Cause(ONE, ClockKind.RESOLUTION, T0.plusNanos(999), Occasion.BREACH, "");
    alarms.tell(List.of(new Alarm(fine, "", T0.plusNanos(999), List.of(EXPERT))), T0);
    assertThat(alarms.told(Set.of(ONE))).containsExactly(fine);
    assertThat(alarms.tell(List.of(new Alarm(fine, "", T0, List.of(EXPERT))), T0)).isEmpty();
  }

  @Test
  void theyAreReadInTheOrderInWhichTheyWereTold() {
    List<Alarm> told = List.of(breach(ONE, 3, EXPERT), breach(ONE, 1, EXPERT));
    alarms.tell(told, T0);
    assertThat(alarms.of(ONE)).extracting(Told::alarm).isEqualTo(told);
    assertThat(alarms.of(READER, EVERYTHING)).extracting(Told::alarm).isEqualTo(told.reversed());
    assertThat(alarms.of(TWO)).isEmpty();
  }

  @Test
  void eachReadsWhatTheyTheirGroupsAndTheirRoleAreTold() {
    alarms.tell(
        List.of(
            breach(ONE, 1, EXPERT, PROVINCE),
            breach(ONE, 2, PROVINCE),
            breach(ONE, 3, Addressee.role("AGENT")),
            breach(ONE, 4, Addressee.SUPERVISOR),
            breach(ONE, 5, Addressee.agent(new AgentId("other")))),
        T0);
    assertThat(minutes(READER)).containsExactly(3, 2, 1);
    assertThat(minutes(OTHER)).containsExactly(5, 3, 2, 1);
    assertThat(minutes(new Reader("boss", Set.of(), "SUPERVISOR"))).containsExactly(4);
    assertThat(minutes(new Reader("editor", Set.of(), "EDITOR"))).isEmpty();
  }

  private List<Integer> minutes(Reader reader) {
    return alarms.of(reader, EVERYTHING).stream()
        .map(told -> (int) (told.alarm().at().getEpochSecond() - T0.getEpochSecond()) / 60)
        .toList();
  }

  @Test
  void eachAcknowledgesForThemselves() {
    alarms.tell(List.of(breach(ONE, 1, PROVINCE), breach(ONE, 2, PROVINCE)), T0);
    long newest = alarms.of(READER, EVERYTHING).getFirst().id();
    assertThat(alarms.acknowledge(READER, List.of(newest, 4711L), T0.plusSeconds(5))).isEqualTo(1);
    assertThat(alarms.acknowledge(READER, List.of(newest), T0.plusSeconds(9))).isZero();
    assertThat(alarms.unseen(READER)).isEqualTo(1);
    assertThat(alarms.unseen(OTHER)).isEqualTo(2);
    assertThat(alarms.of(READER, EVERYTHING))
        .extracting(Told::seenAt)
        .containsExactly(T0.plusSeconds(5), null);
    assertThat(alarms.of(READER, new Page(true, Long.MAX_VALUE, 10))).hasSize(1);
  }

  @Test
  void nobodyAcknowledgesWhatTheyWereNotTold() {
    alarms.tell(List.of(breach(ONE, 1, EXPERT)), T0);
    long id = alarms.of(ONE).getFirst().id();
    assertThat(alarms.acknowledge(OTHER, List.of(id), T0)).isZero();
    assertThat(alarms.unseen(READER)).isEqualTo(1);
  }

  @Test
  void allCanBeAcknowledgedAtOnce() {
    alarms.tell(List.of(breach(ONE, 1, PROVINCE), breach(ONE, 2, EXPERT)), T0);
    assertThat(alarms.acknowledgeAll(READER, T0)).isEqualTo(2);
    assertThat(alarms.acknowledgeAll(READER, T0)).isZero();
    assertThat(alarms.unseen(READER)).isZero();
    assertThat(alarms.unseen(OTHER)).isEqualTo(1);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    alarms.tell(IntStream.range(0, 5).mapToObj(i -> breach(ONE, i, EXPERT)).toList(), T0);
    List<Told> first = alarms.of(READER, new Page(false, Long.MAX_VALUE, 2));
    List<Told> second = alarms.of(READER, new Page(false, first.getLast().id(), 2));
    List<Told> third = alarms.of(READER, new Page(false, second.getLast().id(), 2));
    assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(2, 2, 1);
    assertThat(third.getFirst().alarm()).isEqualTo(breach(ONE, 0, EXPERT));
  }

  @Test
  void onlySoManyAreRemembered() {
    int more = Alarms.MOST_REMEMBERED + 5;
    alarms.tell(
        IntStream.range(0, more).mapToObj(i -> breach(ONE, i, EXPERT, PROVINCE)).toList(), T0);
    assertThat(alarms.unseen(READER)).isEqualTo(Alarms.MOST_REMEMBERED);
    assertThat(alarms.of(READER, new Page(false, Long.MAX_VALUE, 10_000)))
        .hasSize(Alarms.MOST_LISTED);
    assertThat(alarms.of(ONE)).hasSize(more);
  }

  @Test
  void whatIsWithdrawnIsKeptAndCanBeToldAgain() {
    Alarm breach = breach(ONE, 1, EXPERT);
    Instant later = T0.plusSeconds(600);
    alarms.tell(List.of(breach), T0);
    alarms.withdraw(Set.of(breach.cause()), later);
    assertThat(alarms.told(Set.of(ONE))).isEmpty();
    assertThat(alarms.unseen(READER)).isZero();
    assertThat(alarms.of(ONE)).extracting(Told::withdrawnAt).containsExactly(later);
    assertThat(alarms.of(READER, EVERYTHING)).hasSize(1);
    assertThat(alarms.tell(List.of(breach), later)).containsExactly(breach);
    assertThat(alarms.of(ONE)).extracting(Told::withdrawnAt).containsExactly(later, null);
  }

  @Test
  void whatWasToldByAClockThatWasAheadIsNotWithdrawn() {
    Alarm breach = breach(ONE, 10, EXPERT);
    alarms.tell(List.of(breach), T0.plusSeconds(600));
    alarms.withdraw(Set.of(breach.cause()), T0.plusSeconds(599));
    assertThat(alarms.told(Set.of(ONE))).containsExactly(breach.cause());
  }

  @Test
  void whatIsForgottenIsGoneForEveryone() {
    alarms.tell(List.of(breach(ONE, 1, EXPERT), breach(TWO, 1, EXPERT)), T0);
    alarms.acknowledgeAll(READER, T0);
    alarms.forget(List.of(ONE));
    alarms.forget(List.of(ONE));
    assertThat(alarms.of(ONE)).isEmpty();
    assertThat(alarms.of(READER, EVERYTHING)).hasSize(1);
    assertThat(alarms.tell(List.of(breach(ONE, 1, EXPERT)), T0)).hasSize(1);
  }
}
