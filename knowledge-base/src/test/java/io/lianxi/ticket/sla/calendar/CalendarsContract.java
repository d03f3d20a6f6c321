package io.lianxi.ticket.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of calendars does. */
abstract class CalendarsContract {
  static final CalendarName OFFICE = new CalendarName("office");
  static final Instant T0 = Instant.parse("2026-09-28T01:02:03.456789Z");

  /** A store without calendars. */
  abstract Calendars calendars();

  static CalendarVersion version(int version) {
    return new CalendarVersion(OFFICE, version);
  }

  static BusinessCalendar until(String close) {
    return BusinessCalendar.weekly(
        ZoneId.of("Asia/Shanghai"),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        Hours.of("09:00", close));
  }

  /** A calendar that has something to say in every field. */
  private static BusinessCalendar rich() {
    return new BusinessCalendar(
        ZoneId.of("America/St_Johns"),
        until("24:00").hours(),
        Set.of(LocalDate.parse("2026-10-01")),
        Map.of(LocalDate.parse("2026-01-05"), List.of(Hours.of("12:00", "13:00"))),
        Map.of(
            LocalDate.parse("2026-10-10"), List.of(Hours.of("09:00", "17:00")),
            LocalDate.parse("2026-10-11"), List.of()));
  }

  @Test
  void anUnknownCalendarIsNotFound() {
    Calendars calendars = calendars();
    assertThat(calendars.find(OFFICE)).isEmpty();
    assertThat(calendars.all()).isEmpty();
    assertThat(calendars.versions(OFFICE, 10)).isEmpty();
    assertThat(calendars.clock(version(1))).isEmpty();
  }

  @Test
  void aCalendarIsFoundAsSaved() {
    Calendars calendars = calendars();
    StoredCalendar saved = calendars.save(version(0), rich(), "supervisor", T0).orElseThrow();
    assertThat(saved).isEqualTo(new StoredCalendar(version(1), rich(), "supervisor", T0));
    assertThat(calendars.find(OFFICE)).contains(saved);
    assertThat(calendars.all()).containsExactly(saved);
    assertThat(calendars.versions(OFFICE, 10)).containsExactly(saved);
  }

  @Test
  void eachChangeIsTheNextVersionAndEveryVersionKeepsItsClock() {
    Calendars calendars = calendars();
    calendars.save(version(0), until("17:00"), "supervisor", T0);
    calendars.save(version(1), until("20:00"), "admin", T0.plusSeconds(60));
    assertThat(calendars.find(OFFICE)).map(StoredCalendar::version).contains(version(2));
    assertThat(calendars.versions(OFFICE, 10))
        .extracting(stored -> stored.version().version())
        .containsExactly(2, 1);
    assertThat(calendars.versions(OFFICE, 1)).hasSize(1);
    Instant evening = Instant.parse("2026-09-28T10:00:00Z"); // Monday 18:00
    assertThat(calendars.clock(version(1)).orElseThrow().isOpen(evening)).isFalse();
    assertThat(calendars.clock(version(2)).orElseThrow().isOpen(evening)).isTrue();
    assertThat(calendars.clock(version(2)).orElseThrow())
        .isSameAs(calendars.clock(version(2)).orElseThrow());
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    Calendars calendars = calendars();
    calendars.save(version(0), until("17:00"), "supervisor", T0);
    assertThat(calendars.save(version(0), until("18:00"), "second", T0)).isEmpty();
    assertThat(calendars.save(version(2), until("18:00"), "second", T0)).isEmpty();
    assertThat(calendars.find(OFFICE)).map(StoredCalendar::calendar).contains(until("17:00"));
  }

  @Test
  void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
    Calendars calendars = calendars();
    calendars.save(version(0), until("17:00"), "supervisor", T0);
    List<Callable<Optional<StoredCalendar>>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String who = "someone" + i;
      all.add(() -> calendars.save(version(1), until("18:00"), who, T0));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Optional<StoredCalendar>> results = new ArrayList<>();
      for (Future<Optional<StoredCalendar>> done : threads.invokeAll(all)) {
        results.add(done.get());
      }
      assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    }
    assertThat(calendars.versions(OFFICE, 10)).hasSize(2);
  }

  @Test
  void aCalendarWithoutHoursIsRefused() {
    Calendars calendars = calendars();
    BusinessCalendar never = BusinessCalendar.weekly(ZoneId.of("UTC"), Set.of());
    assertThatThrownBy(() -> calendars.save(version(0), never, "supervisor", T0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(calendars.all()).isEmpty();
  }

  @Test
  void calendarsAreInTheOrderOfTheirNames() {
    Calendars calendars = calendars();
    for (String name : List.of("m", "z", "a", "m2")) {
      calendars.save(
          new CalendarVersion(new CalendarName(name), 0), until("17:00"), "supervisor", T0);
    }
    assertThat(calendars.all())
        .extracting(stored -> stored.version().name().value())
        .containsExactly("a", "m", "m2", "z");
  }
}
