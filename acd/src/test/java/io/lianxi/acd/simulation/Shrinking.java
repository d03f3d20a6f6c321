package io.lianxi.acd.simulation;

import io.lianxi.acd.simulation.Scenario.Arrival;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Looks for the smallest scenario that breaks the same invariant. */
final class Shrinking {
  private static final int MOST_RUNS = 400;

  private Outcome smallest;
  private int runs;

  private Shrinking(Outcome failed) {
    this.smallest = failed;
  }

  /** With fewer arrivals and faults, the same seed. */
  static Outcome shrink(Outcome failed) {
    Shrinking shrinking = new Shrinking(failed);
    int before;
    do {
      before = shrinking.size();
      shrinking.fewer(shrinking.smallest.scenario().faults(), Shrinking::withFaults);
      shrinking.fewer(shrinking.smallest.scenario().arrivals(), Shrinking::withArrivals);
    } while (shrinking.size() < before && shrinking.runs < MOST_RUNS);
    return shrinking.smallest;
  }

  private int size() {
    return smallest.scenario().arrivals().size() + smallest.scenario().faults().size();
  }

  private static Scenario withFaults(Scenario scenario, List<Fault> kept) {
    return scenario.withFaults(new ArrayList<>(kept)::remove);
  }

  private static Scenario withArrivals(Scenario scenario, List<Arrival> kept) {
    Set<Arrival> set = new HashSet<>(kept);
    return scenario.withArrivals(set::contains);
  }

  /** Leaves out parts, halves first, then ever smaller ones. */
  private <T> void fewer(List<T> parts, BiFunction<Scenario, List<T>, Scenario> with) {
    List<T> kept = new ArrayList<>(parts);
    for (int size = Math.max(1, kept.size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from < kept.size() && runs < MOST_RUNS; ) {
        List<T> fewer = new ArrayList<>(kept.subList(0, from));
        fewer.addAll(kept.subList(Math.min(kept.size(), from + size), kept.size()));
        if (stillFails(with.apply(smallest.scenario(), fewer))) {
          kept = fewer;
        } else {
          from += size;
        }
      }
    }
  }

  private boolean stillFails(Scenario scenario) {
    if (scenario.arrivals().isEmpty()) {
      return false;
    }
    runs++;
    Outcome outcome = new World(scenario).run();
    Violation now = outcome.violation();
    Violation before = smallest.violation();
    boolean isSame = now != null && before != null && now.invariant() == before.invariant();
    if (isSame) {
      smallest = outcome;
    }
    return isSame;
  }
}
