package io.lianxi.ivr.flow.check;

import io.lianxi.acd.Language;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.flow.Anatomy;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Parting;
import io.lianxi.ivr.flow.Problem;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.phrase.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what is wrong with a flow, so that it is not published:
 *
 * <ol>
 *   <li>Ways: a start or step that is not there, a step without an exit or that nothing leads to, a
 *       circle without the customer, no way to a person.
 *   <li>What it uses: queues, recordings, facts, other flows and what these need.
 *   <li>Texts that are missing in a language of the flow; facts that nothing gives a value to.
 *   <li>When all this is right: its own test cases.
 * </ol>
 */
public final class FlowCheck {
  /** What every flow is told. */
  private static final Set<String> ALWAYS_KNOWN =
      Set.of(
          "agent",
          "called",
          "caller",
          "channel",
          "customer",
          "language",
          "now",
          "queue",
          "visitor",
          "wrote");

  private final Flow flow;
  private final Surroundings surroundings;
  private final Findings findings = new Findings();

  private FlowCheck(Flow flow, Surroundings surroundings) {
    this.flow = flow;
    this.surroundings = surroundings;
  }

  /**
   * All that is wrong with {@code flow}; empty when it may be published.
   *
   * @param now when its test cases take place
   */
  public static List<Problem> problems(Flow flow, Surroundings surroundings, Instant now) {
    FlowCheck check = new FlowCheck(flow, surroundings);
    check.ways();
    new UseCheck(flow, surroundings, check.findings).run();
    flow.steps().forEach(check::texts);
    flow.steps().forEach(check::facts);
    if (check.findings.all().isEmpty()) {
      TestCheck.run(flow, surroundings, now, check.findings);
    }
    return check.findings.all();
  }

  private void ways() {
    if (!flow.steps().containsKey(flow.start())) {
      findings.flow("/start", Reason.NO_START, flow.start());
      return;
    }
    flow.steps().forEach(this::exits);
    Graph graph = Graph.of(flow);
    Set<String> reachable = graph.reachable(flow.start());
    flow.steps().keySet().stream()
        .filter(step -> !reachable.contains(step))
        .forEach(step -> findings.step(step, "", Reason.UNREACHABLE));
    graph.circles(this::hearsFromCustomer).forEach(step -> findings.step(step, "", Reason.LOOP));
    if (reachable.stream().noneMatch(this::leadsToPerson)) {
      findings.flow("/start", Reason.NO_PERSON);
    }
  }

  private void exits(String name, Step step) {
    for (Anatomy.Part<Anatomy.Exit> exit : Anatomy.exits(step)) {
      String target = exit.value().target();
      if (target == null) {
        if (!exit.value().isOptional() && !isSpareOfPart(step, exit.pointer())) {
          findings.step(name, exit.pointer(), Reason.NO_EXIT);
        }
      } else if (!Anatomy.isReturn(target) && !flow.steps().containsKey(target)) {
        findings.step(name, exit.pointer(), Reason.NO_SUCH_STEP, target);
      }
    }
  }

  /** Where a part of the plan names all its ways back, the other is not needed. */
  private static boolean isSpareOfPart(Step step, String pointer) {
    return step instanceof Step.SubFlow part && pointer.equals("/then") && !part.exits().isEmpty();
  }

  private boolean hearsFromCustomer(String name) {
    Step step = flow.steps().get(name);
    return step instanceof Step.Asks
        || (step instanceof Step.SubFlow part && has(part, Step.Asks.class));
  }

  /** Whoever returns is the business of the flow around this one. */
  private boolean leadsToPerson(String name) {
    Step step = Objects.requireNonNull(flow.steps().get(name));
    return step instanceof Parting.ToPerson
        || (step instanceof Step.SubFlow part && has(part, Parting.ToPerson.class))
        || Graph.targets(step).anyMatch(Anatomy::isReturn);
  }

  private boolean has(Step.SubFlow part, Class<? extends Step> kind) {
    Flow entered = surroundings.flows().get(part.flow());
    return entered != null && entered.steps().values().stream().anyMatch(kind::isInstance);
  }

  private void texts(String name, Step step) {
    for (Anatomy.Part<Text> text : Anatomy.texts(step)) {
      for (Language language : flow.languages()) {
        if (text.value().in(language).isEmpty()) {
          findings.step(name, text.pointer(), Reason.NO_TRANSLATION, code(language));
        }
      }
    }
    spoken(step)
        .filter(language -> !flow.languages().contains(language))
        .forEach(language -> findings.step(name, "", Reason.NO_SUCH_LANGUAGE, code(language)));
  }

  private static Stream<Language> spoken(Step step) {
    if (step instanceof Step.Set set) {
      return Stream.ofNullable(set.language());
    }
    if (step instanceof Step.Say say) {
      return say.languages().stream();
    }
    return step instanceof Step.Asks asks ? asks.languages().stream() : Stream.empty();
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private void facts(String name, Step step) {
    Set<String> known = new HashSet<>(ALWAYS_KNOWN);
    known.addAll(flow.parameters());
    flow.steps().values().forEach(other -> known.addAll(Anatomy.assigned(other)));
    for (Anatomy.Part<Expression> expression : Anatomy.expressions(step)) {
      expression.value().names().stream()
          .filter(fact -> !known.contains(fact))
          .sorted()
          .forEach(fact -> findings.step(name, expression.pointer(), Reason.NO_VARIABLE, fact));
    }
  }
}
