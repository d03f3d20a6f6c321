package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flows for tests, and a customer who goes through them. */
public final class FlowFixtures {
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private FlowFixtures() {}

  /** A flow of these steps, each as its document has it, with ' for ". The first is the start. */
  public static Flow flow(String steps) {
    return named("test", steps);
  }

  /** The same with a name. */
  public static Flow named(String name, String steps) {
    String first = steps.strip().split("'", 3)[1];
    return read(
        """
        {'flow':'%s','name':{'zh':'测试','en':'Test'},'languages':['zh','en'],
         'start':'%s','fallback':'general','steps':{%s}}\
        """
            .formatted(name, first, steps));
  }

  /** The flow of this document, with ' for ". */
  public static Flow read(String document) {
    return switch (FlowText.read(document.replace('\'', '"'))) {
      case Reading.Read read -> read.flow();
      case Reading.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  /** Somebody on the way through a plan. */
  public static final class Visit {
    private final Plan plan;
    private FlowState state;
    private Instant now = NOW;
    final List<Verb> verbs = new ArrayList<>();
    final List<ContactEvent.StepTaken> steps = new ArrayList<>();

    private Visit(Plan plan, FlowState state) {
      this.plan = plan;
      this.state = state;
    }

    public Visit(Plan plan, Map<String, Object> facts) {
      this(plan, FlowState.start(plan, facts, Language.ZH));
      give(new Input.Done());
    }

    public static Visit of(String steps) {
      return new Visit(Plan.of(flow(steps)), Map.of());
    }

    /** One who is at the first verb of these steps. */
    static Visit atFirst(String steps) {
      Plan plan = Plan.of(flow(steps));
      Visit visit = new Visit(plan, FlowState.start(plan, Map.of(), Language.ZH));
      visit.turn(new Input.Done());
      return visit;
    }

    /** Goes on with {@code input} until something has to be given again. */
    Visit give(Input input) {
      turn(input);
      while (last() instanceof Verb.Say
          || last() instanceof Verb.Play
          || last() instanceof Verb.Speak) {
        turn(new Input.Done());
      }
      return this;
    }

    private void turn(Input input) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input, now);
      state = turn.state();
      verbs.add(turn.verb());
      steps.addAll(turn.steps());
    }

    Visit keys(String keys) {
      keys.chars()
          .forEach(key -> give(key == '-' ? new Input.Silence() : new Input.Key((char) key)));
      return this;
    }

    Visit typed(String keys) {
      state = state.typed(keys);
      return this;
    }

    Visit later(Duration time) {
      now = now.plus(time);
      return this;
    }

    Verb last() {
      return verbs.getLast();
    }

    FlowState state() {
      return state;
    }

    String path() {
      return String.join(
          " ", steps.stream().map(step -> step.step() + "=" + step.input()).toList());
    }

    /** Everything that was said, fixed words only. */
    List<String> said() {
      return verbs.stream().flatMap(verb -> words(verb).stream()).map(Visit::text).toList();
    }

    private static String text(Utterance said) {
      return said.phrase() instanceof Phrase.Literal literal
          ? literal.words()
          : said.phrase().toString();
    }

    static List<Utterance> words(Verb verb) {
      return switch (verb) {
        case Verb.Say say -> say.words();
        case Verb.Ask ask -> ask.words();
        case Verb.Play play -> play.instead();
        case Verb.Speak speak -> List.of();
        case Verb.LookUp look -> List.of();
        case Verb.Message message -> List.of();
        case Verb.OpenTicket ticket -> List.of();
        case Verb.Request request -> List.of();
        case Verb.RecordMessage record -> record.words();
        case Verb.Rate rate -> List.of();
        case Verb.Dial dial -> List.of();
        case Verb.Last last -> List.of();
      };
    }
  }
}
