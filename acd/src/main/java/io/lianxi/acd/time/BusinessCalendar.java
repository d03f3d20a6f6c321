package io.lianxi.acd.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When it is open, by the clocks of one time zone:
 *
 * <ol>
 *   <li>a date's override replaces everything else said of it; an empty one closes it;
 *   <li>a holiday is closed;
 *   <li>else the hours of its day of the week apply;
 *   <li>a date's breaks take time out of what is left.
 * </ol>
 *
 * Hours that overlap or touch are one. A week with a change of clocks is handled as {@link
 * Hours#begin} says.
 */
public record BusinessCalendar(
    ZoneId zone,
    Map<DayOfWeek, List<Hours>> hours,
    Set<LocalDate> holidays,
    Map<LocalDate, List<Hours>> breaks,
    Map<LocalDate, List<Hours>> overrides) {

  /** How far ahead it is looked for the next opening or closing. */
  public static final Duration LOOK_AHEAD = Duration.ofDays(400);

  private static final int MOST_HOURS_A_DAY = 24;
  private static final int MOST_DATES = 5_000;

  public BusinessCalendar {
    hours = copy(hours);
    holidays = Set.copyOf(holidays);
    breaks = copy(breaks);
    overrides = copy(overrides);
    if (holidays.size() + breaks.size() + overrides.size() > MOST_DATES) {
      throw new IllegalArgumentException("a calendar names at most " + MOST_DATES + " dates");
    }
    Stream.of(hours.values(), breaks.values(), overrides.values())
        .flatMap(Collection::stream)
        .filter(day -> day.size() > MOST_HOURS_A_DAY)
        .findAny()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  "a day has at most " + MOST_HOURS_A_DAY + " stretches of hours");
            });
  }

  private static <K> Map<K, List<Hours>> copy(Map<K, List<Hours>> days) {
    return days.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
  }

  /** The calendar as it is written; what is left out is empty. */
  @JsonCreator
  static BusinessCalendar read(
      @JsonProperty("tz") @Nullable String tz,
      @JsonProperty("hours") @Nullable Map<String, List<Hours>> hours,
      @JsonProperty("holidays") @Nullable Set<LocalDate> holidays,
      @JsonProperty("breaks") @Nullable Map<LocalDate, List<Hours>> breaks,
      @JsonProperty("overrides") @Nullable Map<LocalDate, List<Hours>> overrides) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    Objects.requireNonNullElse(hours, Map.<String, List<Hours>>of())
        .forEach((day, of) -> week.put(day(day), of));
    return new BusinessCalendar(
        zone(tz),
        week,
        Objects.requireNonNullElse(holidays, Set.of()),
        Objects.requireNonNullElse(breaks, Map.of()),
        Objects.requireNonNullElse(overrides, Map.of()));
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return ZoneId.of(Objects.requireNonNullElse(name, ""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time zone, e.g. Asia/Shanghai: " + name, e);
    }
  }

  private static DayOfWeek day(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> written(day).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("not a day of the week, mon to sun: " + name));
  }

  private static String written(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  @JsonValue
  Map<String, Object> written() {
    Map<String, List<Hours>> week = new LinkedHashMap<>();
    Stream.of(DayOfWeek.values())
        .filter(hours::containsKey)
        .forEach(day -> week.put(written(day), hours.get(day)));
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("tz", zone.getId());
    written.put("hours", week);
    written.put("holidays", new TreeSet<>(holidays));
    written.put("breaks", new TreeMap<>(breaks));
    written.put("overrides", new TreeMap<>(overrides));
    return written;
  }

  /** The calendar that is open at the same hours on each of {@code days}, without exceptions. */
  public static BusinessCalendar weekly(ZoneId zone, Set<DayOfWeek> days, Hours... hours) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> week.put(day, List.of(hours)));
    return new BusinessCalendar(zone, week, Set.of(), Map.of(), Map.of());
  }

  /** Is it open at any time at all, were there no holidays and breaks? */
  public boolean hasHours() {
    return Stream.concat(hours.values().stream(), overrides.values().stream())
        .anyMatch(day -> !day.isEmpty());
  }

  public boolean isOpen(Instant at) {
    return around(at).anyMatch(opening -> opening.contains(at));
  }

  /**
   * The first moment from {@code at} on at which it is open, {@code at} itself when it is; empty
   * when there is none within {@link #LOOK_AHEAD}.
   */
  public Optional<Instant> nextOpening(Instant at) {
    if (isOpen(at)) {
      return Optional.of(at);
    }
    return openingsAfter(at).map(Opening::from).findFirst();
  }

  /**
   * The first moment from {@code at} on at which it is closed, {@code at} itself when it is; empty
   * when there is none within {@link #LOOK_AHEAD}.
   */
  public Optional<Instant> nextClosing(Instant at) {
    if (!isOpen(at)) {
      return Optional.of(at);
    }
    return Stream.concat(around(at), openingsAfter(at))
        .map(Opening::to)
        .filter(end -> end.isAfter(at) && !isOpen(end))
        .findFirst();
  }

  private Stream<Opening> around(Instant at) {
    LocalDate date = LocalDate.ofInstant(at, zone);
    // where clocks go back across midnight, the next date has begun already
    return Stream.of(date, date.plusDays(1)).flatMap(day -> openings(day).stream());
  }

  private Stream<Opening> openingsAfter(Instant at) {
    LocalDate date = LocalDate.ofInstant(at, zone);
    return date.datesUntil(date.plusDays(LOOK_AHEAD.toDays()))
        .flatMap(day -> openings(day).stream())
        .filter(opening -> opening.from().isAfter(at));
  }

  /** When it is open on {@code date}, earliest first, none touching the next. */
  public List<Opening> openings(LocalDate date) {
    List<Opening> open = moments(on(date), date);
    for (Opening pause : moments(breaks.getOrDefault(date, List.of()), date)) {
      open = open.stream().flatMap(opening -> without(opening, pause)).toList();
    }
    return open;
  }

  private List<Hours> on(LocalDate date) {
    List<Hours> override = overrides.get(date);
    if (override != null) {
      return override;
    }
    return holidays.contains(date) ? List.of() : hours.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /** The moments of {@code day} on {@code date}; what overlaps or touches is one. */
  private List<Opening> moments(List<Hours> day, LocalDate date) {
    List<Opening> joined = new ArrayList<>();
    day.stream()
        .filter(part -> part.begin(date, zone).isBefore(part.end(date, zone)))
        .map(part -> new Opening(part.begin(date, zone), part.end(date, zone)))
        .sorted(Comparator.comparing(Opening::from))
        .forEach(next -> join(joined, next));
    return joined;
  }

  private static void join(List<Opening> joined, Opening next) {
    Opening last = joined.isEmpty() ? null : joined.getLast();
    if (last == null || next.from().isAfter(last.to())) {
      joined.add(next);
    } else if (next.to().isAfter(last.to())) {
      joined.set(joined.size() - 1, new Opening(last.from(), next.to()));
    }
  }

  private static Stream<Opening> without(Opening opening, Opening pause) {
    if (!pause.from().isBefore(opening.to()) || !opening.from().isBefore(pause.to())) {
      return Stream.of(opening);
    }
    List<Opening> left = new ArrayList<>();
    if (opening.from().isBefore(pause.from())) {
      left.add(new Opening(opening.from(), pause.from()));
    }
    if (pause.to().isBefore(opening.to())) {
      left.add(new Opening(pause.to(), opening.to()));
    }
    return left.stream();
  }
}
