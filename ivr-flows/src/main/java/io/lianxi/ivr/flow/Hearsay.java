package io.lianxi.ivr.flow;

import io.lianxi.ivr.expression.Expression;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says what a flow knows from nobody but its customer:
 *
 * <ol>
 *   <li>The number that calls, which anybody can make up, what they wrote first or say of
 *       themselves, and what the flow is told by the one around it.
 *   <li>What customers enter.
 *   <li>What is computed of these, and what a part of the flow brings back that is hearsay there.
 * </ol>
 *
 * What is looked up, or told by another system, is not: it came from the operator.
 */
public final class Hearsay {
  private static final List<String> OF_WHO_COMES = List.of("caller", "visitor", "wrote");

  private final Function<String, Optional<Flow>> parts;
  private final Set<String> open = new HashSet<>();

  private Hearsay(Function<String, Optional<Flow>> parts) {
    this.parts = parts;
  }

  /**
   * The names of it, among the flow's variables and the facts that it is told.
   *
   * @param parts the flows that it may go through, by name
   */
  public static Set<String> of(Flow flow, Function<String, Optional<Flow>> parts) {
    return new Hearsay(parts).names(flow);
  }

  /** Of what {@code value} is made that is hearsay in {@code flow}; empty when it may be used. */
  public static Set<String> in(
      Expression value, Flow flow, Function<String, Optional<Flow>> parts) {
    Set<String> names = new HashSet<>(of(flow, parts));
    names.retainAll(value.origins());
    return names;
  }

  private Set<String> names(Flow flow) {
    open.add(flow.id());
    Set<String> names = new HashSet<>(flow.parameters());
    names.addAll(OF_WHO_COMES);
    int before;
    do {
      before = names.size();
      flow.steps().values().forEach(step -> add(step, names));
    } while (names.size() > before);
    open.remove(flow.id());
    return names;
  }

  private void add(Step step, Set<String> names) {
    switch (step) {
      case Step.Asks asks -> names.addAll(Anatomy.assigned(asks));
      case Step.Set set ->
          set.values()
              .forEach(
                  (variable, value) -> {
                    if (!Collections.disjoint(value.origins(), names)) {
                      names.add(variable);
                    }
                  });
      case Step.SubFlow part ->
          part.into()
              .forEach(
                  (ours, theirs) -> {
                    if (isHearsay(part.flow(), theirs)) {
                      names.add(ours);
                    }
                  });
      case Step other -> {}
    }
  }

  private boolean isHearsay(String part, String variable) {
    return open.contains(part)
        || parts.apply(part).map(flow -> names(flow).contains(variable)).orElse(true);
  }
}
