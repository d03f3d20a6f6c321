package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Saying;
import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import io.lianxi.ivr.phrase.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One turn of a run while it is made: where the customer has got to, and what is known. */
final class Walk {
  static final int UNHEARD = 100;
  static final int STEPS = 2_000;
  private static final int DEEPEST = 8;

  /** What a secret answer is recorded as, however long it is. */
  private static final String SECRET = "***";

  private static final int LONGEST_RECORDED = 100;

  private final Plan plan;
  private final Map<String, Object> facts;
  private final Instant now;
  private final List<FlowState.Caller> callers;
  private final List<ContactEvent.StepTaken> taken = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private Map<String, Object> variables;
  private @Nullable Flow flow;
  private String flowName;
  private String stepName;
  private int part;
  private Language language;
  private int errors;
  private int unheard;
  private int steps;
  private boolean isLost;
  private String ahead;
  private String entered;
  private @Nullable Instant since;

  Walk(Plan plan, FlowState state, Instant now) {
    this.plan = plan;
    this.now = now;
    this.facts = state.facts();
    this.callers = new ArrayList<>(state.callers());
    this.variables = new HashMap<>(state.variables());
    this.flowName = state.place().flow();
    this.flow = plan.flow(flowName).orElse(null);
    this.stepName = state.place().step();
    this.part = state.place().part();
    this.language = state.language();
    this.errors = state.count().errors();
    this.unheard = state.count().unheard();
    this.steps = state.count().steps();
    this.ahead = state.heard().ahead();
    this.entered = state.heard().entered();
    this.since = state.heard().since();
  }

  FlowRun.Turn turn(Verb verb) {
    FlowState state =
        new FlowState(
            new FlowState.Place(flowName, stepName, part),
            callers,
            facts,
            variables,
            language,
            new FlowState.Count(errors, unheard, steps),
            new FlowState.Heard(ahead, entered, since));
    return new FlowRun.Turn(state, verb, taken, passed);
  }

  Verb toPerson() {
    return plan.isAfterwards() ? new Verb.HangUp() : new Verb.Enqueue(plan.main().fallback());
  }

  boolean isLost() {
    return isLost;
  }

  Instant now() {
    return now;
  }

  @Nullable Step step() {
    return flow == null ? null : flow.steps().get(stepName);
  }

  int part() {
    return part;
  }

  void part(int next) {
    part = next;
  }

  /** Leaves the step for {@code target}; for a person when there is none. */
  void go(@Nullable String target) {
    part = 0;
    entered = "";
    since = null;
    unheard++;
    steps++;
    isLost |= target == null || unheard > UNHEARD || steps > STEPS;
    if (target != null && Anatomy.isReturn(target)) {
      comeBack(target);
    } else if (target != null) {
      stepName = target;
      passed.add(where());
    }
  }

  private String where() {
    return callers.isEmpty() ? stepName : flowName + "/" + stepName;
  }

  /** Something could not be done: on to {@code exit}. */
  void fail(@Nullable String exit) {
    countError();
    go(exit);
  }

  /** One error more; with too many it is a person's turn. */
  void countError() {
    errors++;
    isLost |= errors > plan.main().errorLimit();
  }

  /** Goes into a part of the plan; false when it is not there, or too deep within others. */
  boolean enter(String part, Map<String, Object> parameters) {
    Optional<Flow> entered = plan.flow(part);
    if (entered.isEmpty() || callers.size() >= DEEPEST) {
      return false;
    }
    callers.add(new FlowState.Caller(flowName, stepName, variables));
    at(entered.get());
    variables = new HashMap<>(parameters);
    go(entered.get().start());
    return true;
  }

  private void comeBack(String target) {
    if (callers.isEmpty()) {
      stepName = target; // there is no flow around this one, but it came to its end
      isLost = true;
      return;
    }
    Map<String, Object> found = variables;
    FlowState.Caller caller = callers.removeLast();
    flowName = caller.flow();
    flow = plan.flow(flowName).orElse(null);
    stepName = caller.step();
    variables = new HashMap<>(caller.variables());
    if (step() instanceof Step.SubFlow part) {
      part.into().forEach((ours, theirs) -> put(ours, found.get(theirs)));
      String name = Anatomy.exitName(target);
      go(part.exits().getOrDefault(name, part.then() == null ? "" : part.then()));
    } else {
      isLost = true;
    }
  }

  private void at(Flow entered) {
    flow = entered;
    flowName = entered.id();
  }

  Language language() {
    return language;
  }

  void language(Language chosen) {
    language = chosen;
  }

  void put(String variable, @Nullable Object value) {
    if (value == null) {
      variables.remove(variable);
    } else {
      variables.put(variable, value);
    }
  }

  Optional<Object> value(Expression expression) {
    return expression.value(this::fact);
  }

  /** What the expressions come to, by name; empty when one of them comes to nothing. */
  Optional<Map<String, Object>> values(Map<String, Expression> expressions) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, Expression> entry : expressions.entrySet()) {
      Optional<Object> value = value(entry.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(entry.getKey(), value.get());
    }
    return Optional.of(values);
  }

  @Nullable Object fact(String name) {
    return switch (name) {
      case "language" -> language.name().toLowerCase(Locale.ROOT);
      case "now" -> now;
      default -> variables.containsKey(name) ? variables.get(name) : facts.get(name);
    };
  }

  /** The telephone number that the expression comes to, if it may be called. */
  Optional<String> number(Expression expression) {
    Flow here = flow;
    return here == null
        ? Optional.empty()
        : value(expression).flatMap(it -> Outside.number(it, expression, here, plan));
  }

  /** What is said for {@code text}; empty when a value in it is missing. */
  Optional<List<Utterance>> said(Text text, List<Language> languages) {
    return Saying.of(text, languages.isEmpty() ? List.of(language) : languages, this::fact);
  }

  /** The same to be read: what reads the same in several languages stands once. */
  Optional<String> written(Text text, List<Language> languages) {
    List<Language> wanted = languages.isEmpty() ? List.of(language) : languages;
    List<String> all =
        wanted.stream()
            .flatMap(one -> said(text, List.of(one)).stream())
            .map(Writing::of)
            .distinct()
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", all));
  }

  void hear(Input input) {
    if (input instanceof Input.Key || input instanceof Input.Text) {
      unheard = 0;
    }
  }

  boolean isTypedAhead() {
    return !ahead.isEmpty();
  }

  /** The next key that was typed ahead. */
  char nextAhead() {
    char key = ahead.charAt(0);
    ahead = ahead.substring(1);
    return key;
  }

  void keep(char key) {
    if (ahead.length() < FlowState.MOST_AHEAD) {
      ahead += key;
    }
  }

  void forgetAhead() {
    ahead = "";
  }

  String entered() {
    return entered;
  }

  @Nullable Instant since() {
    return since;
  }

  void answerSoFar(String soFar) {
    since = since == null && !soFar.isEmpty() ? now : since;
    entered = soFar;
  }

  void startOver() {
    entered = "";
    since = null;
  }

  /** Records what the customer did at this step. */
  void record(String answer, boolean isMasked) {
    String shown = answer.substring(0, Math.min(answer.length(), LONGEST_RECORDED));
    taken.add(
        new ContactEvent.StepTaken(where(), isMasked && !answer.isEmpty() ? SECRET : shown, now));
  }
}
