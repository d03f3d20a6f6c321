package io.lianxi.desktop.ticketing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.VersionGuard;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.HolidayYear;
import io.lianxi.ticket.sla.calendar.StoredCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The stored calendars. */
@RestController
@RequestMapping("/api/calendars")
public final class CalendarApi {
  private final Calendars calendars;
  private final Changes changes;
  private final Clock clock;

  CalendarApi(Calendars calendars, Changes changes, Clock clock) {
    this.calendars = calendars;
    this.changes = changes;
    this.clock = clock;
  }

  /** Some calendars or versions of one, newest first. */
  public record Listed(List<View> items) {}

  /** A calendar as one of its versions says. */
  public record View(
      String name, int version, BusinessCalendar calendar, String changedBy, Instant changedAt) {
    static View of(StoredCalendar stored) {
      return new View(
          stored.version().name().value(),
          stored.version().version(),
          stored.calendar(),
          stored.changedBy(),
          stored.changedAt());
    }
  }

  /**
   * What a calendar is to say. A view can be changed and sent back.
   *
   * @param version the one this was made from; absent for whichever is in force
   */
  @KnownFieldsOnly
  @JsonIgnoreProperties({"changedBy", "changedAt"})
  public record Wish(
      @Nullable String name, @Nullable Integer version, @Nullable BusinessCalendar calendar) {}

  @GetMapping
  Listed all() {
    return new Listed(calendars.all().stream().map(View::of).toList());
  }

  @GetMapping("/{name}")
  View get(@PathVariable String name) {
    return versions(name, 1).stream().findFirst().map(View::of).orElseThrow(() -> unknown(name));
  }

  @GetMapping("/{name}/versions")
  Listed versions(@PathVariable String name) {
    List<StoredCalendar> all = versions(name, Calendars.MOST_VERSIONS);
    if (all.isEmpty()) {
      throw unknown(name);
    }
    return new Listed(all.stream().map(View::of).toList());
  }

  private List<StoredCalendar> versions(String name, int most) {
    return CalendarName.parse(name).map(known -> calendars.versions(known, most)).orElse(List.of());
  }

  private static Problem unknown(String name) {
    return Problem.notFound("calendar " + name);
  }

  /** Changes the calendar, or adds it. */
  @PutMapping("/{name}")
  View put(
      @PathVariable String name,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    CalendarName known = CalendarName.parse(name).orElseThrow(() -> unknown(name));
    BusinessCalendar calendar = checked(known, wish);
    Optional<StoredCalendar> before = calendars.find(known);
    StoredCalendar after = save(known, calendar, wish.version(), member);
    audit(exchange, member, before, after);
    return View.of(after);
  }

  /** Puts a year's holidays and worked weekends into the calendar. */
  @PostMapping("/{name}/holidays")
  View holidays(
      @PathVariable String name,
      @RequestBody HolidayWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    HolidayYear year = wish.read();
    StoredCalendar before =
        CalendarName.parse(name).flatMap(calendars::find).orElseThrow(() -> unknown(name));
    CalendarVersion from = before.version();
    StoredCalendar after = save(from.name(), with(year, before.calendar()), from.version(), member);
    audit(exchange, member, Optional.of(before), after);
    return View.of(after);
  }

  private static BusinessCalendar with(HolidayYear year, BusinessCalendar calendar) {
    try {
      return year.in(calendar);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("days", "makes a calendar that names too many dates");
    }
  }

  private void audit(
      ServerWebExchange exchange,
      StaffMember member,
      Optional<StoredCalendar> before,
      StoredCalendar after) {
    changes.audit(
        exchange,
        member,
        Action.CALENDAR_CHANGED,
        after.version().name().value(),
        changes.difference(before.map(StoredCalendar::calendar), after.calendar()));
  }

  private static BusinessCalendar checked(CalendarName name, Wish wish) {
    Wrong wrong = new Wrong();
    if (wish.name() != null && !wish.name().equals(name.value())) {
      wrong.add("name", "与地址中的名称不符", "is not the one in the address");
    }
    BusinessCalendar calendar = wish.calendar();
    if (calendar == null) {
      wrong.mustBeGiven("calendar");
    } else if (!calendar.hasHours()) {
      wrong.add("calendar.hours", "日历没有任何营业时间", "has no hours, so nothing would ever be due");
    }
    wrong.refuse();
    return Optional.ofNullable(calendar).orElseThrow();
  }

  private StoredCalendar save(
      CalendarName name, BusinessCalendar calendar, @Nullable Integer version, StaffMember member) {
    return VersionGuard.save(
        name.value(),
        version,
        () -> calendars.find(name).map(stored -> stored.version().version()).orElse(Calendars.NEW),
        from ->
            calendars.save(
                new CalendarVersion(name, from), calendar, member.username(), clock.instant()));
  }
}
