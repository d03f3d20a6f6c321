package io.lianxi.ticket.report;

import io.lianxi.ticket.report.TicketBoard.Cause;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was counted of all tickets at one moment. From it the board of any stretch of time is made,
 * as the past is counted by quarters of an hour, with which every day of every zone begins.
 *
 * @param at as of when
 * @param opened what was opened in each quarter
 * @param answered how many were answered in each quarter
 * @param causes how many were archived with each cause in each quarter
 */
public record BoardFigures(
    Instant at,
    TicketBoard.Open open,
    List<Opened> opened,
    List<Counted> answered,
    List<Counted> causes) {
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  public BoardFigures {
    opened = List.copyOf(opened);
    answered = List.copyOf(answered);
    causes = List.copyOf(causes);
  }

  /** What was opened in the quarter that begins at {@code begin}. */
  public record Opened(
      Instant begin, long count, long repeated, Map<ClockKind, OnTime> serviceLevel) {}

  /**
   * How many there were of one kind in the quarter that begins at {@code begin}.
   *
   * @param key "" for those that have none
   */
  public record Counted(Instant begin, String key, long count) {}

  /** When the quarter began that {@code at} is in. */
  public static Instant quarterOf(Instant at) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), QUARTER) * QUARTER);
  }

  /** When the first quarter begins that is not before {@code at}. */
  public static Instant quarterFrom(Instant at) {
    Instant begin = quarterOf(at);
    return begin.equals(at) ? begin : begin.plusSeconds(QUARTER);
  }

  /**
   * The board of the stretch of time from one quarter until before another.
   *
   * @param today when the day began
   */
  public TicketBoard board(Instant from, Instant to, Instant today) {
    List<Opened> within = within(opened, Opened::begin, from, to);
    long count = within.stream().mapToLong(Opened::count).sum();
    return new TicketBoard(
        at,
        open,
        within(opened, Opened::begin, today, Instant.MAX).stream().mapToLong(Opened::count).sum(),
        within(answered, Counted::begin, today, Instant.MAX).stream()
            .mapToLong(Counted::count)
            .sum(),
        Share.of(within.stream().mapToLong(Opened::repeated).sum(), count),
        causes(within(causes, Counted::begin, from, to)),
        serviceLevel(within));
  }

  private static <T> List<T> within(
      List<T> all, Function<T, Instant> begin, Instant from, Instant to) {
    return all.stream()
        .filter(one -> !begin.apply(one).isBefore(from) && begin.apply(one).isBefore(to))
        .toList();
  }

  private static List<Cause> causes(List<Counted> counted) {
    Map<String, Long> sums =
        counted.stream()
            .collect(Collectors.groupingBy(Counted::key, Collectors.summingLong(Counted::count)));
    return sums.entrySet().stream()
        .map(sum -> new Cause(sum.getKey(), sum.getValue()))
        .sorted(Comparator.comparingLong(Cause::count).reversed().thenComparing(Cause::key))
        .limit(TicketReports.MOST_PARTS)
        .toList();
  }

  private static Map<ClockKind, OnTime> serviceLevel(List<Opened> opened) {
    Map<ClockKind, OnTime> level = new EnumMap<>(ClockKind.class);
    for (ClockKind kind : ClockKind.values()) {
      level.put(
          kind,
          opened.stream()
              .map(quarter -> quarter.serviceLevel().getOrDefault(kind, OnTime.NONE))
              .reduce(OnTime.NONE, OnTime::and));
    }
    return level;
  }
}
