package io.lianxi.ivr.flow.check;

import io.lianxi.ivr.flow.Anatomy;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which step of a flow leads to which. */
final class Graph {
  private final Map<String, List<String>> next = new LinkedHashMap<>();

  private Graph() {}

  static Graph of(Flow flow) {
    Graph graph = new Graph();
    flow.steps()
        .forEach(
            (name, step) ->
                graph.next.put(name, targets(step).filter(flow.steps()::containsKey).toList()));
    return graph;
  }

  /** Every way that is said, to a step or out of the flow. */
  static Stream<String> targets(Step step) {
    return Anatomy.exits(step).stream().map(exit -> exit.value().target()).filter(Objects::nonNull);
  }

  /** The steps that can be got to from {@code start}, itself among them. */
  Set<String> reachable(String start) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(next.containsKey(start) ? List.of(start) : List.of());
    while (!open.isEmpty()) {
      String step = open.pop();
      if (seen.add(step)) {
        open.addAll(after(step));
      }
    }
    return seen;
  }

  private Collection<String> after(String step) {
    return next.getOrDefault(step, List.of());
  }

  /** The circles that have none of the steps that {@code breaks} a circle, one step of each. */
  List<String> circles(Predicate<String> breaks) {
    List<String> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String step : next.keySet()) {
      if (!breaks.test(step) && !done.contains(step)) {
        Set<String> behind = behind(step, breaks);
        if (behind.contains(step)) {
          found.add(step);
          // the whole circle is told once
          behind.stream().filter(other -> behind(other, breaks).contains(step)).forEach(done::add);
        }
      }
    }
    return found;
  }

  private Set<String> behind(String start, Predicate<String> breaks) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(after(start));
    while (!open.isEmpty()) {
      String step = open.pop();
      if (!breaks.test(step) && seen.add(step)) {
        open.addAll(after(step));
      }
    }
    return seen;
  }
}
