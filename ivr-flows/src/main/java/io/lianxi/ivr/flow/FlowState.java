package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands in a plan; all that a run has to know to go on.
 *
 * @param callers the flows that this one is a part of, the innermost last
 * @param facts what is known of the contact, the same for all flows of the plan
 * @param variables what this flow has found out
 */
public record FlowState(
    Place place,
    List<Caller> callers,
    Map<String, Object> facts,
    Map<String, Object> variables,
    Language language,
    Count count,
    Heard heard) {
  static final int MOST_AHEAD = 50;

  public FlowState {
    callers = List.copyOf(callers);
    facts = Map.copyOf(facts);
    variables = Map.copyOf(variables);
  }

  /**
   * A point in a flow.
   *
   * @param part how far within the step: 0 before it, else which attempt; below 0 the answer to
   *     that attempt is to be confirmed
   */
  public record Place(String flow, String step, int part) {}

  /** A step that waits for a part of the plan to return, and what was known there. */
  public record Caller(String flow, String step, Map<String, Object> variables) {
    public Caller {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * What is limited in a run.
   *
   * @param errors wrong answers and failures
   * @param unheard steps since the customer was heard last
   * @param steps all of them
   */
  public record Count(int errors, int unheard, int steps) {
    static final Count NONE = new Count(0, 0, 0);
  }

  /**
   * Keys that no step has taken yet.
   *
   * @param ahead pressed before a step asked for them
   * @param entered what the step has of its answer so far
   * @param since when the answer was begun; null before
   */
  public record Heard(String ahead, String entered, @Nullable Instant since) {
    static final Heard NOTHING = new Heard("", "", null);
  }

  /**
   * Before the first step.
   *
   * @param facts what the plan's expressions may ask for
   */
  public static FlowState start(Plan plan, Map<String, Object> facts, Language language) {
    Place place = new Place(plan.main().id(), plan.main().start(), 0);
    return new FlowState(place, List.of(), facts, Map.of(), language, Count.NONE, Heard.NOTHING);
  }

  /** The name of the flow that it began with. */
  public String main() {
    return callers.isEmpty() ? place.flow() : callers.getFirst().flow();
  }

  /**
   * The same with {@code keys} pressed while something else went on; more than {@value #MOST_AHEAD}
   * are not kept.
   */
  public FlowState typed(String keys) {
    String ahead = heard.ahead() + keys;
    String kept = ahead.substring(0, Math.min(ahead.length(), MOST_AHEAD));
    Heard more = new Heard(kept, heard.entered(), heard.since());
    return new FlowState(place, callers, facts, variables, language, count, more);
  }

  /**
   * The same without what was answered where {@code plan} asks for secrets, and without keys that
   * no step has taken.
   */
  public FlowState withoutSecrets(Plan plan) {
    Set<String> secrets = plan.secrets();
    List<Caller> open =
        callers.stream()
            .map(
                caller -> new Caller(caller.flow(), caller.step(), open(caller.variables, secrets)))
            .toList();
    return new FlowState(
        place, open, facts, open(variables, secrets), language, count, Heard.NOTHING);
  }

  private static Map<String, Object> open(Map<String, Object> variables, Set<String> secrets) {
    Map<String, Object> left = new HashMap<>(variables);
    left.keySet().removeAll(secrets);
    return left;
  }

  /** Only the place: the rest may be secret. */
  @Override
  public String toString() {
    return place.flow() + "/" + place.step() + "#" + place.part();
  }
}
