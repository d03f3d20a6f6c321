package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Template;
import io.lianxi.ivr.phrase.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the flow and whatever the customer does, something comes of it soon. */
class AnyFlowTest {
  private static final int STEPS = 8;

  /** more verbs than this in a row without the customer would be too many */
  private static final int MOST_VERBS = 2 * Walk.UNHEARD;

  private static final List<Expression> EXPRESSIONS =
      Stream.of(
              "true",
              "a > 1",
              "a == null",
              "a + 'x'",
              "1 / 0",
              "customer.tier",
              "a + a",
              "!a",
              "now.getHours()",
              "size(a)")
          .map(Expression::of)
          .toList();
  private static final List<Text> TEXTS =
      Stream.of("好", "{a}", "余额{money(a)}", "{digits(a)}!").map(AnyFlowTest::text).toList();

  @Property(tries = 2_000)
  void everyRunEndsOrWaitsForTheCustomer(
      @ForAll("plans") Plan plan, @ForAll("inputs") List<Input> inputs) {
    FlowState state = FlowState.start(plan, Map.of("customer", Map.of("tier", 3L)), Language.ZH);
    Instant now = FlowFixtures.NOW;
    Input input = new Input.Done();
    int verbs = 0;
    int given = 0;
    while (given < inputs.size()) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input, now);
      state = turn.state();
      verbs++;
      assertThat(verbs).isLessThan(MOST_VERBS);
      now = now.plusMillis(700);
      switch (turn.verb()) {
        case Verb.Last last -> {
          return;
        }
        case Verb.Ask ask -> {
          assertThat(ask.patience()).isPositive();
          input = inputs.get(given++);
          verbs = heard(input) ? 0 : verbs;
        }
        case Verb.Say say -> input = new Input.Done();
        case Verb.Play play -> input = new Input.Done();
        case Verb.Speak speak -> input = new Input.Done();
        case Verb.LookUp look -> input = inputs.get(given++);
        case Verb.Message message -> input = inputs.get(given++);
        case Verb.OpenTicket ticket -> input = inputs.get(given++);
        case Verb.Request request -> input = inputs.get(given++);
        case Verb.RecordMessage message -> input = inputs.get(given++);
        case Verb.Dial dial -> input = inputs.get(given++);
        case Verb.Rate rate -> input = new Input.Done();
      }
    }
  }

  private static boolean heard(Input input) {
    return input instanceof Input.Key || input instanceof Input.Text;
  }

  @Property(tries = 300)
  void whoSaysNothingAtAllGetsToTheEnd(@ForAll("plans") Plan plan) {
    FlowState state = FlowState.start(plan, Map.of(), Language.EN);
    Input input = new Input.Done();
    for (int verbs = 0; verbs < MOST_VERBS; verbs++) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input, FlowFixtures.NOW);
      state = turn.state();
      if (turn.verb() instanceof Verb.Last) {
        return;
      }
      input = turn.verb() instanceof Verb.Ask ? new Input.Silence() : new Input.Failed();
    }
    throw new AssertionError("no end after " + MOST_VERBS);
  }

  @Provide
  Arbitrary<List<Input>> inputs() {
    return Arbitraries.<Input>oneOf(
            Arbitraries.of("0123456789*#".chars().mapToObj(c -> (char) c).toList())
                .map(Input.Key::new),
            Arbitraries.strings().ofMaxLength(250).map(Input.Text::new),
            Arbitraries.of(
                new Input.Silence(),
                new Input.Done(),
                new Input.Failed(),
                new Input.Nothing(),
                new Input.Found(Map.of("x", 1L)),
                new Input.HungUp()))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Combinators.combine(flows("main"), flows("part"))
        .as((main, part) -> new Plan(main, Map.of("part", part)));
  }

  private Arbitrary<Flow> flows(String name) {
    return steps().list().ofSize(STEPS).map(steps -> flow(name, steps));
  }

  private static Flow flow(String name, List<Step> steps) {
    Map<String, Step> named = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      named.put("s" + i, steps.get(i));
    }
    return new Flow(
        name,
        text("名"),
        List.of(Language.ZH),
        "s0",
        new QueueName("general"),
        null,
        null,
        List.of(),
        named,
        List.of());
  }

  private static Text text(String zh) {
    return new Text(Template.of(zh), null);
  }

  private Arbitrary<@Nullable String> targets() {
    return Arbitraries.of(
            "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "return", "return:x", "no")
        .injectNull(0.1);
  }

  private Arbitrary<Expression> expressions() {
    return Arbitraries.of(EXPRESSIONS);
  }

  private Arbitrary<Text> texts() {
    return Arbitraries.of(TEXTS);
  }

  private Arbitrary<Step> steps() {
    return Arbitraries.oneOf(
        Combinators.combine(texts(), Arbitraries.of(true, false), targets(), targets())
            .as((text, cut, then, error) -> new Step.Say(text, List.of(), cut, then, error, null)),
        Combinators.combine(texts(), targets())
            .as((text, then) -> new Step.Play("p", text, null, then, then, null)),
        Combinators.combine(texts(), texts().list().ofMaxSize(2), targets(), targets(), targets())
            .as(AnyFlowTest::menu),
        Combinators.combine(texts(), Arbitraries.integers().between(1, 6), targets(), targets())
            .as(AnyFlowTest::gather),
        Combinators.combine(texts(), Arbitraries.of(InputKind.class), targets(), targets())
            .as(AnyFlowTest::input),
        Combinators.combine(expressions(), targets(), targets())
            .as((to, then, error) -> new Step.Set(Map.of("a", to), null, then, error, null)),
        Combinators.combine(expressions(), targets(), targets(), targets())
            .as(
                (when, then, otherwise, error) ->
                    new Step.When(List.of(new Step.Case(when, then)), otherwise, error, null)),
        Combinators.combine(expressions(), targets(), targets())
            .as(
                (with, then, error) ->
                    new Step.Lookup("f", Map.of("a", with), "a", null, then, then, error, null)),
        Combinators.combine(texts(), expressions(), targets(), targets())
            .as((text, to, then, error) -> new Errand.Message(text, to, then, error, null)),
        Combinators.combine(texts(), targets(), targets())
            .as((text, then, error) -> new Errand.Ticket("c", text, text, "a", then, error, null)),
        Combinators.combine(expressions(), targets(), targets()).as(AnyFlowTest::http),
        Combinators.combine(Arbitraries.of("part", "main", "no"), expressions(), targets())
            .as(
                (part, with, then) ->
                    new Step.SubFlow(
                        part,
                        Map.of("a", with),
                        Map.of("a", "a"),
                        then == null ? Map.of() : Map.of("x", then),
                        then,
                        then,
                        null)),
        texts().map(text -> new Step.Set(Map.of(), Language.EN, "s1", null, null)),
        Combinators.combine(texts(), targets(), targets())
            .as((text, then, error) -> new Errand.RecordMessage(text, null, then, error, null)),
        Combinators.combine(texts(), expressions(), targets(), targets()).as(AnyFlowTest::dial),
        Combinators.combine(texts(), targets(), targets()).as(AnyFlowTest::survey),
        Combinators.combine(texts(), expressions(), targets())
            .as((text, to, error) -> new Parting.Transfer(to, text, error, null)),
        texts().map(text -> new Parting.Enqueue(new QueueName("vip"), text, null)),
        texts().map(text -> new Parting.Callback(new QueueName("vip"), text, null)),
        texts().map(text -> new Parting.Voicemail(new QueueName("vip"), text, null)),
        texts().map(text -> new Parting.Hangup(text, null)));
  }

  private static Step menu(
      Text text,
      List<Text> again,
      @Nullable String one,
      @Nullable String two,
      @Nullable String failed) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("1", one == null ? "s0" : one);
    keys.put("2", two == null ? "s1" : two);
    return new Step.Menu(text, again, List.of(), null, keys, Map.of(), failed, null, null);
  }

  private static Step dial(
      Text text, Expression to, @Nullable String then, @Nullable String failed) {
    return new Errand.Dial(to, text, null, then, failed, failed, null);
  }

  private static Step survey(Text text, @Nullable String then, @Nullable String failed) {
    return new Step.Survey(text, List.of(text), List.of(), "a", null, then, failed, null, null);
  }

  private static Step http(Expression with, @Nullable String then, @Nullable String error) {
    Map<String, Expression> query = Map.of("a", with);
    return new Errand.Http("http://x/", query, Map.of(), "a", null, then, error, null);
  }

  private static Step gather(Text text, int most, @Nullable String then, @Nullable String failed) {
    return new Step.Gather(
        text,
        List.of(text),
        List.of(),
        "a",
        null,
        most,
        null,
        null,
        null,
        null,
        true,
        then,
        failed,
        null,
        null);
  }

  private static Step input(
      Text text, InputKind kind, @Nullable String then, @Nullable String failed) {
    return new Step.Input(
        text, List.of(), List.of(), kind, "a", text, null, null, null, null, then, failed, failed,
        null);
  }
}
