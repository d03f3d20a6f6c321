package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.ContactEvent.FlowStep;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what customers met: the fold of their {@link FlowLeft}, by edition and hour. */
final class FlowTally {
  private final Map<Hour, Sums> hours = new TreeMap<>();

  /** An hour of an edition. */
  record Hour(String flow, int version, Instant start) implements Comparable<Hour> {
    @Override
    public int compareTo(Hour other) {
      int order = flow.compareTo(other.flow);
      order = order == 0 ? start.compareTo(other.start) : order;
      return order == 0 ? Integer.compare(version, other.version) : order;
    }
  }

  /** What was counted in one hour. */
  static final class Sums {
    final Map<FlowEnd, Integer> ends = new EnumMap<>(FlowEnd.class);
    final Map<String, StepSums> steps = new TreeMap<>();

    int of(FlowEnd end) {
      return ends.getOrDefault(end, 0);
    }
  }

  /** What was counted at one step. */
  static final class StepSums {
    final int[] spent = new int[TimeSpread.CLASSES];
    int entered;
    int hungUp;
    int repeated;

    private void add(FlowStep step) {
      entered += step.entered();
      repeated += step.repeated();
      if (step.entered() > 0) {
        spent[TimeSpread.of(step.spent().dividedBy(step.entered()))] += step.entered();
      }
    }
  }

  /** Counts all of them. */
  static FlowTally of(Collection<FlowLeft> all) {
    FlowTally tally = new FlowTally();
    all.forEach(tally::add);
    return tally;
  }

  private void add(FlowLeft left) {
    Hour hour = new Hour(left.flow(), left.version(), left.at().truncatedTo(ChronoUnit.HOURS));
    Sums sums = hours.computeIfAbsent(hour, fresh -> new Sums());
    sums.ends.merge(left.end(), 1, Integer::sum);
    for (FlowStep step : left.steps()) {
      sums.steps.computeIfAbsent(step.step(), fresh -> new StepSums()).add(step);
    }
    if (left.end() == FlowEnd.HUNG_UP) {
      sums.steps.computeIfAbsent(left.last(), fresh -> new StepSums()).hungUp++;
    }
  }

  /** In the order of the hours. */
  Map<Hour, Sums> hours() {
    return hours;
  }
}
