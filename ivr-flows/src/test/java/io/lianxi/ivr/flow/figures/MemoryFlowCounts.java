package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Visits in memory. */
public final class MemoryFlowCounts implements FlowCounts {
  private final Set<Visit> visits = new LinkedHashSet<>();

  @Override
  public synchronized void add(Collection<Visit> more) {
    visits.addAll(more);
  }

  @Override
  public synchronized FlowFigures figures(
      String flow, OptionalInt version, Instant from, Instant to) {
    Instant first = from.truncatedTo(ChronoUnit.HOURS);
    Map<FlowEnd, Long> ends = new EnumMap<>(FlowEnd.class);
    Map<String, List<FlowTally.StepSums>> steps = new TreeMap<>();
    FlowTally.of(visits.stream().map(Visit::left).toList())
        .hours()
        .forEach(
            (hour, sums) -> {
              if (hour.flow().equals(flow)
                  && (version.isEmpty() || version.getAsInt() == hour.version())
                  && !hour.start().isBefore(first)
                  && hour.start().isBefore(to)) {
                sums.ends.forEach((end, count) -> ends.merge(end, (long) count, Long::sum));
                sums.steps.forEach(
                    (step, counted) ->
                        steps.computeIfAbsent(step, fresh -> new ArrayList<>()).add(counted));
              }
            });
    return new FlowFigures(
        ends.getOrDefault(FlowEnd.FINISHED, 0L),
        ends.getOrDefault(FlowEnd.QUEUED, 0L),
        ends.getOrDefault(FlowEnd.HUNG_UP, 0L),
        ends.getOrDefault(FlowEnd.FAILED, 0L),
        steps.entrySet().stream().map(one -> figures(one.getKey(), one.getValue())).toList());
  }

  private static FlowFigures.StepFigures figures(String step, List<FlowTally.StepSums> all) {
    long[] spread = new long[TimeSpread.CLASSES];
    for (FlowTally.StepSums sums : all) {
      for (int i = 0; i < spread.length; i++) {
        spread[i] += sums.spent[i];
      }
    }
    return new FlowFigures.StepFigures(
        step,
        all.stream().mapToLong(sums -> sums.entered).sum(),
        all.stream().mapToLong(sums -> sums.hungUp).sum(),
        all.stream().mapToLong(sums -> sums.repeated).sum(),
        TimeSpread.median(spread));
  }

  @Override
  public synchronized SortedMap<Integer, FlowFigures> byVersion(
      String flow, Instant from, Instant to) {
    SortedMap<Integer, FlowFigures> all = new TreeMap<>();
    visits.stream()
        .map(visit -> visit.left().version())
        .distinct()
        .forEach(
            version -> {
              FlowFigures of = figures(flow, OptionalInt.of(version), from, to);
              if (of.entered() > 0) {
                all.put(
                    version,
                    new FlowFigures(
                        of.finished(), of.queued(), of.hungUp(), of.failed(), List.of()));
              }
            });
    return all;
  }
}
