package io.lianxi.ivr.flow.check;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says what speaks against putting a flow in force:
 *
 * <ol>
 *   <li>What is wrong with it beside the flows in force, and beside those on trial.
 *   <li>What would then be wrong with flows that go through it, and is not yet.
 * </ol>
 */
public final class PublicationCheck {
  private final Flow flow;
  private final Surroundings surroundings;
  private final Map<String, Flow> onTrial;
  private final Instant now;

  private PublicationCheck(
      Flow flow, Surroundings surroundings, Map<String, Flow> onTrial, Instant now) {
    this.flow = flow;
    this.surroundings = surroundings;
    this.onTrial = onTrial;
    this.now = now;
  }

  /**
   * All that speaks against it; empty when it may be put in force.
   *
   * @param surroundings with the flows in force
   * @param onTrial those of which another edition is on trial, by name
   * @param now when test cases take place
   */
  public static List<Problem> problems(
      Flow flow, Surroundings surroundings, Map<String, Flow> onTrial, Instant now) {
    PublicationCheck check = new PublicationCheck(flow, surroundings, onTrial, now);
    Set<Problem> problems = new LinkedHashSet<>(check.own());
    if (problems.isEmpty()) {
      problems.addAll(check.others());
    }
    return List.copyOf(problems);
  }

  private Set<Problem> own() {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Surroundings variant : variants(surroundings)) {
      problems.addAll(FlowCheck.problems(flow, variant, now));
    }
    return problems;
  }

  /** Beside what is in force, and, where anything is on trial, beside that. */
  private List<Surroundings> variants(Surroundings inForce) {
    Map<String, Flow> tried = new HashMap<>(inForce.flows());
    tried.putAll(onTrial);
    tried.replace(flow.id(), inForce.flows().getOrDefault(flow.id(), flow));
    return onTrial.isEmpty() ? List.of(inForce) : List.of(inForce, inForce.with(tried));
  }

  private Set<Problem> others() {
    Map<String, Flow> after = new HashMap<>(surroundings.flows());
    after.put(flow.id(), flow);
    Set<Problem> problems = new LinkedHashSet<>();
    for (Map<String, Flow> users : List.of(surroundings.flows(), onTrial)) {
      for (Flow user : users.values()) {
        if (!user.id().equals(flow.id()) && goesThrough(user, after, new HashSet<>())) {
          Set<Problem> known = new HashSet<>(FlowCheck.problems(user, surroundings, now));
          FlowCheck.problems(user, surroundings.with(after), now).stream()
              .filter(problem -> !known.contains(problem))
              .forEach(problem -> problems.add(broken(user, problem)));
        }
      }
    }
    return problems;
  }

  private boolean goesThrough(Flow user, Map<String, Flow> flows, Set<String> seen) {
    return user.parts().stream()
        .filter(seen::add)
        .anyMatch(
            part ->
                part.equals(flow.id())
                    || (flows.containsKey(part) && goesThrough(flows.get(part), flows, seen)));
  }

  private static Problem broken(Flow user, Problem problem) {
    String step = Objects.requireNonNullElse(problem.step(), "");
    Reason reason = Reason.BREAKS_FLOW;
    return new Problem(
        null,
        "",
        reason.name(),
        reason.zh(user.id(), step, problem.zh()),
        reason.en(user.id(), step, problem.en()));
  }
}
