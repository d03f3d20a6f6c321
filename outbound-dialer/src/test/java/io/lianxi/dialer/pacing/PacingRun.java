package io.lianxi.dialer.pacing;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Paces simulated days and prints what they come to, beside one call for each free agent, the
 * adaptive ratio as it is shipped and as it does best, and a caller who knows everything ({@code
 * pacing.scenario}, a name or a file; {@code .agents}, {@code .seeds}, {@code .compare=false}). Run
 * by name only.
 */
class PacingRun {
  /**
   * People talked to per agent and hour on scenario {@code base} by who knows who will answer and
   * when every call ends, as the experiment that came with the requirement found it.
   */
  private static final Map<Integer, Double> KNOWING_ALL =
      Map.of(10, 25.95, 15, 25.77, 30, 25.81, 60, 25.63, 150, 25.47);

  private static final double CAP = 0.03;
  private static final double HIGH = 0.95;
  private final PrintStream out = System.out;

  /** The days of one pacer. */
  private record Days(List<DayFigures> figures) {
    double mean(ToDoubleFunction<DayFigures> of) {
      return figures.stream().mapToDouble(of).average().orElseThrow();
    }

    double high(ToDoubleFunction<DayFigures> of) {
      double[] sorted = figures.stream().mapToDouble(of).sorted().toArray();
      return sorted[(int) Math.ceil(HIGH * sorted.length) - 1];
    }

    double most(ToDoubleFunction<DayFigures> of) {
      return figures.stream().mapToDouble(of).max().orElseThrow();
    }

    long withinCap() {
      return figures.stream().filter(day -> day.abandoned() <= CAP).count();
    }
  }

  @Test
  void pace() throws IOException {
    CallingDay day = CallingDay.of(System.getProperty("pacing.scenario", "base"));
    String[] seeds = System.getProperty("pacing.seeds", "101-120").split("-", -1);
    LongStream range =
        LongStream.rangeClosed(Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1]));
    long[] all = range.toArray();
    out.printf(
        "%nscenario %s, seeds %s–%s%n%n%-6s %-22s %6s %7s %7s %8s %7s %7s %6s %7s %7s %6s%n",
        day.name(),
        seeds[0],
        seeds[seeds.length - 1],
        "agents",
        "pacer",
        "occ %",
        "abd %",
        "worst",
        "days≤3",
        "30m %",
        "30m p95",
        "idle s",
        "calls/h",
        "÷oracle",
        "took s");
    String agents = System.getProperty("pacing.agents", "10,15,30,60,150");
    for (String size : agents.split(",", -1)) {
      paced(day, Integer.parseInt(size), all);
    }
  }

  private void paced(CallingDay day, int agents, long[] seeds) {
    Days own = row(day, agents, "predictive", seeds, () -> Pacer.of(pacing(day)));
    if (!Boolean.parseBoolean(System.getProperty("pacing.compare", "true"))) {
      return;
    }
    row(day, agents, "progressive", seeds, () -> Pacer.of(progressive(day)));
    Days usual =
        row(day, agents, "adaptive, default", seeds, () -> adaptive(day, Integer.MAX_VALUE));
    Days tuned = row(day, agents, "adaptive, best tuned", seeds, () -> adaptive(day, agents));
    out.printf(
        Locale.ROOT,
        "%-6d over the default %+.1f points, over the best tuned %+.1f points%n%n",
        agents,
        100 * (own.mean(DayFigures::occupancy) - usual.mean(DayFigures::occupancy)),
        100 * (own.mean(DayFigures::occupancy) - tuned.mean(DayFigures::occupancy)));
  }

  private static Pacer adaptive(CallingDay day, int agents) {
    return new AdaptiveRatio(
        agents == Integer.MAX_VALUE
            ? AdaptiveRatio.Settings.USUAL
            : AdaptiveRatio.Settings.tuned(agents),
        day.seconds());
  }

  private static Pacing pacing(CallingDay day) {
    PacingPolicy policy = PacingPolicy.usual(PacingMode.PREDICTIVE).withFewestAgents(0);
    return new Pacing(policy, shift(day), AbandonCount.NONE, tuning());
  }

  private static Pacing progressive(CallingDay day) {
    return new Pacing(
        PacingPolicy.usual(PacingMode.PROGRESSIVE), shift(day), AbandonCount.NONE, Tuning.USUAL);
  }

  private static Shift shift(CallingDay day) {
    Instant begin = CallFloor.BEGIN;
    return new Shift(begin, begin.plusSeconds(day.seconds()));
  }

  /** Another tuning for trials, as numbers in the order of {@link Tuning}'s. */
  private static Tuning tuning() {
    String told = System.getProperty("pacing.tuning", "");
    if (told.isEmpty()) {
      return Tuning.USUAL;
    }
    double[] of = Arrays.stream(told.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    return new Tuning(of[0], of[1], of[2], of[3], of[4], of[5]);
  }

  private Days row(CallingDay day, int agents, String name, long[] seeds, Supplier<Pacer> pacer) {
    long start = System.nanoTime();
    Days days =
        new Days(
            Arrays.stream(seeds)
                .mapToObj(seed -> new CallFloor(day, agents, seed, pacer.get()).run())
                .toList());
    double calls = days.mean(DayFigures::callsPerHour);
    Double best = day.name().equals("base") ? KNOWING_ALL.get(agents) : null;
    out.printf(
        Locale.ROOT,
        "%-6d %-22s %6.1f %7.2f %7.2f %5d/%-2d %7.1f %7.1f %6.1f %7.2f %7s %6.1f%n",
        agents,
        name,
        100 * days.mean(DayFigures::occupancy),
        100 * days.mean(DayFigures::abandoned),
        100 * days.most(DayFigures::abandoned),
        days.withinCap(),
        seeds.length,
        100 * days.mean(DayFigures::worstHalfHour),
        100 * days.high(DayFigures::worstHalfHour),
        days.mean(DayFigures::idleSeconds),
        calls,
        best == null ? "–" : String.format(Locale.ROOT, "%.3f", calls / best),
        (System.nanoTime() - start) / 1e9);
    return days;
  }
}
