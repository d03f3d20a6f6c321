package io.lianxi.ticket.sla;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.ClassRule;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What happened to a ticket, from one seed: any zone of the world, often near a change of its
 * clocks, three calendars with holidays, breaks and overrides, and up to ten facts.
 */
final class RandomHistory {
  static final CalendarVersion FIRST = SlaFixtures.calendar("a", 1);
  static final CalendarVersion SECOND = SlaFixtures.calendar("a", 2);
  static final CalendarVersion OTHER = SlaFixtures.calendar("b", 1);

  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
  private static final long FROM = Instant.parse("2005-01-01T00:00:00Z").getEpochSecond();
  private static final int SPAN = 35 * 365 * 86_400;

  final Map<CalendarVersion, BusinessCalendar> calendars = new HashMap<>();
  final SlaFixtures rules = new SlaFixtures();
  final List<SlaFact> facts = new ArrayList<>();
  final Instant now;

  private final Random random;
  private Instant at;

  RandomHistory(long seed) {
    random = new Random(seed);
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    at = start(zone);
    for (CalendarVersion version : List.of(FIRST, SECOND, OTHER)) {
      BusinessCalendar calendar = calendar(random.nextInt(4) == 0 ? anyZone() : zone);
      calendars.put(version, calendar);
      rules.with(version, calendar);
    }
    rules.with(policy(2, Reopening.CONTINUE)).with(policy(3, Reopening.RESTART));
    facts.add(new SlaFact.Opened(terms(), at));
    int more = random.nextInt(11);
    for (int i = 0; i < more; i++) {
      at = at.plusSeconds(gap());
      facts.add(fact());
    }
    now = at.plusSeconds(gap());
  }

  private ZoneId anyZone() {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  /** A moment of 35 years, every other time within two days of a change of clocks. */
  private Instant start(ZoneId zone) {
    Instant any = Instant.ofEpochSecond(FROM + random.nextInt(SPAN));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null || random.nextBoolean()
        ? any
        : change.getInstant().minusSeconds(random.nextInt(2 * 86_400));
  }

  private long gap() {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> random.nextInt(120);
      case 2 -> random.nextInt(3_600);
      case 3 -> 60L * random.nextInt(1_440);
      default -> random.nextInt(86_400);
    };
  }

  private SlaFact fact() {
    return switch (random.nextInt(11)) {
      case 0, 1 -> new SlaFact.Paused("", at);
      case 2, 3 -> new SlaFact.Resumed(at);
      case 4 -> new SlaFact.TermsChanged(terms(), "", at);
      case 5 -> new SlaFact.CalendarChanged(random.nextBoolean() ? SECOND : FIRST, at);
      case 6 -> new SlaFact.Responded(at);
      case 7 -> new SlaFact.CustomerWrote(at);
      case 8 -> new SlaFact.Resolved(at);
      case 9 -> new SlaFact.Reopened(at);
      default -> random.nextBoolean() ? new SlaFact.Cancelled("", at) : new SlaFact.Reopened(at);
    };
  }

  private SlaTerms terms() {
    Priority priority = random.nextInt(3) == 0 ? Priority.URGENT : Priority.ORDINARY;
    CalendarVersion calendar =
        List.of(FIRST, SECOND, OTHER).get(random.nextInt(random.nextBoolean() ? 1 : 3));
    return new SlaTerms(
        priority, "complaint", 1 + random.nextInt(7), calendar, 2 + random.nextInt(2), null);
  }

  /** Urgent by the wall clock, ordinary by business hours; the numbers are anything. */
  private SlaPolicy policy(int version, Reopening reopening) {
    return new SlaPolicy(
        version,
        List.of(slaClass("urgent", Counting.WALL_CLOCK), slaClass("ordinary", Counting.CALENDAR)),
        List.of(
            new ClassRule(null, Priority.URGENT, "urgent"), new ClassRule(null, null, "ordinary")),
        List.of(WarningStep.at(50)),
        List.of(),
        reopening);
  }

  private SlaClass slaClass(String name, Counting counting) {
    Map<ClockKind, Duration> promises = new HashMap<>();
    for (ClockKind kind : ClockKind.values()) {
      if (random.nextInt(8) > 0) {
        promises.put(kind, Duration.ofMinutes(1 + random.nextInt(3_000)));
      }
    }
    List<Integer> percents = List.of(100, 100, 100, 75, 50, 25, 200);
    return new SlaClass(name, "", "", counting, promises, percents);
  }

  private BusinessCalendar calendar(ZoneId zone) {
    Map<DayOfWeek, List<Hours>> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0 || day == DayOfWeek.WEDNESDAY) {
        week.put(day, hours(1 + random.nextInt(3)));
      }
    }
    Set<LocalDate> holidays = new HashSet<>();
    Map<LocalDate, List<Hours>> breaks = new HashMap<>();
    Map<LocalDate, List<Hours>> overrides = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      holidays.add(date());
      breaks.put(date(), hours(1 + random.nextInt(2)));
      overrides.put(date(), hours(random.nextInt(3)));
    }
    return new BusinessCalendar(zone, week, holidays, breaks, overrides);
  }

  private LocalDate date() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(random.nextInt(14) - 1);
  }

  private List<Hours> hours(int many) {
    List<Hours> hours = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      hours.add(
          switch (random.nextInt(5)) {
            case 0 -> Hours.of("00:00", "24:00");
            case 1 -> Hours.of("09:00", "17:00");
            case 2 -> part(random.nextInt(300), 1 + random.nextInt(240)); // where clocks change
            case 3 -> part(1_200 + random.nextInt(200), 240); // until midnight
            default -> part(random.nextInt(1_440), 1 + random.nextInt(600));
          });
    }
    return hours;
  }

  private static Hours part(int from, int length) {
    return new Hours(from, Math.min(1_440, from + length));
  }
}
