package io.lianxi.desktop.ticketing;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a question about time, and names everything that is wrong with it. */
public final class SlaQuestion {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final int MOST_MINUTES = 10 * 366 * 24 * 60;

  private final Calendars calendars;
  private final BodyReader bodies;
  private final Wrong wrong;

  SlaQuestion(Calendars calendars, BodyReader bodies) {
    this(calendars, bodies, new Wrong());
  }

  /** A part of a question in which something may be {@code wrong} already. */
  public SlaQuestion(Calendars calendars, BodyReader bodies, Wrong wrong) {
    this.calendars = calendars;
    this.bodies = bodies;
    this.wrong = wrong;
  }

  /** Refuses the question if anything was wrong with it so far. */
  public void refuse() {
    wrong.refuse();
  }

  /** The clock of the stored calendar of that name, or of one that is written here itself. */
  public Optional<SlaClock> clock(@Nullable JsonNode calendar) {
    if (calendar == null || calendar.isNull()) {
      wrong.mustBeGiven("calendar");
      return Optional.empty();
    }
    return calendar.isString() ? stored(calendar.asString()) : written(calendar);
  }

  private Optional<SlaClock> stored(String name) {
    Optional<SlaClock> clock =
        CalendarName.parse(name)
            .flatMap(calendars::find)
            .flatMap(inForce -> calendars.clock(inForce.version()));
    if (clock.isEmpty()) {
      wrong.add("calendar", "没有这个日历", "there is no such calendar");
    }
    return clock;
  }

  private Optional<SlaClock> written(JsonNode written) {
    try {
      BusinessCalendar calendar = bodies.read(written, BusinessCalendar.class);
      if (calendar.hasHours()) {
        return Optional.of(SlaClock.of(calendar));
      }
      wrong.add("calendar.hours", "日历没有任何营业时间", "has no hours, so nothing would ever be due");
    } catch (JacksonException e) {
      Field field = Problem.unreadable(e);
      String path = field.field().isEmpty() ? "calendar" : "calendar." + field.field();
      wrong.add(path, "无效：" + field.message(), field.message());
    }
    return Optional.empty();
  }

  /** The time in {@code text}; some time when there is none. */
  public Instant time(String field, @Nullable String text) {
    if (text == null) {
      wrong.mustBeGiven(field);
      return FIRST;
    }
    Optional<Instant> time = parsed(text);
    if (time.isEmpty()) {
      wrong.add(
          field, "必须是 RFC 3339 时间", "must be a time as RFC 3339 has it, e.g. 2026-09-28T01:00:00Z");
    } else if (time.get().isBefore(FIRST) || time.get().isAfter(LAST)) {
      wrong.add(field, "年份必须在 1970 到 2099 之间", "must be in the years 1970 to 2099");
      return FIRST;
    }
    return time.orElse(FIRST);
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Duration minutes(@Nullable Integer minutes) {
    if (minutes == null) {
      wrong.mustBeGiven("minutes");
      return Duration.ZERO;
    }
    if (minutes < 0 || minutes > MOST_MINUTES) {
      wrong.add("minutes", "必须在 0 到十年之间", "must be 0 to " + MOST_MINUTES + ", ten years");
      return Duration.ZERO;
    }
    return Duration.ofMinutes(minutes);
  }

  /** Each pause is two times; the second is null while it goes on. */
  public List<Pause> pauses(@Nullable List<@Nullable List<@Nullable String>> written) {
    List<Pause> pauses = new ArrayList<>();
    List<@Nullable List<@Nullable String>> all = written == null ? List.of() : written;
    for (int i = 0; i < all.size(); i++) {
      List<@Nullable String> times = all.get(i);
      String field = "pauses[" + i + "]";
      if (times == null || times.size() != 2) {
        wrong.add(field, "必须是两个时间", "must be two times, from and to");
      } else {
        pause(field, times).ifPresent(pauses::add);
      }
    }
    return pauses;
  }

  private Optional<Pause> pause(String field, List<@Nullable String> times) {
    Instant from = time(field + "[0]", times.get(0));
    String end = times.get(1);
    if (end == null) {
      return Optional.of(new Pause(from, null));
    }
    Instant to = time(field + "[1]", end);
    if (to.isBefore(from)) {
      wrong.add(field + "[1]", "不能早于暂停的开始", "must not be before the pause begins");
      return Optional.empty();
    }
    return Optional.of(new Pause(from, to));
  }
}
