package io.lianxi.ivr.flow.trial;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.flow.Anatomy;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.phrase.Utterance;
import io.lianxi.ivr.prompt.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan against a script. Time is virtual: words take as long as they are, a key and a
 * silence as long as they would, a lookup nothing.
 */
public final class Trial {
  private static final Duration A_CHARACTER = Duration.ofMillis(200);
  private static final Duration A_LETTER = Duration.ofMillis(65);

  /** what a ticket is called that nobody opens */
  private static final Input TICKET = new Input.Found(Map.of("number", "T20260302000001"));

  private final Plan plan;
  private final Instant start;
  private final ScriptedCustomer customer;
  private final List<Transcript.Line> lines = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private FlowState state;
  private Instant now;

  private Trial(Plan plan, TestCase test, Instant start) {
    this.plan = plan;
    this.start = start;
    this.now = start;
    this.customer = new ScriptedCustomer(test);
    this.state = FlowState.start(plan, test.facts(), language(plan, test));
  }

  private static Language language(Plan plan, TestCase test) {
    return Optional.ofNullable(test.language())
        .or(() -> plan.main().languages().stream().findFirst())
        .orElse(Language.ZH);
  }

  /**
   * What happens when a customer does what {@code test} has in its script, from {@code start},
   * unless it says when.
   */
  public static Transcript run(Plan plan, TestCase test, Instant start) {
    return new Trial(plan, test, Objects.requireNonNullElse(test.at(), start)).transcript();
  }

  private Transcript transcript() {
    Input input = new Input.Done();
    while (true) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input, now);
      state = turn.state();
      for (ContactEvent.StepTaken taken : turn.steps()) {
        path.add(taken.step() + "=" + taken.input());
      }
      if (turn.verb() instanceof Verb.Last last) {
        return ended(last);
      }
      Optional<Input> next = perform(turn.verb());
      if (next.isEmpty()) {
        return over(TestCase.End.WAITING, null);
      }
      input = next.get();
    }
  }

  private Transcript ended(Verb.Last last) {
    return switch (last) {
      case Verb.Enqueue enqueue when Anatomy.isReturn(state.place().step()) -> {
        tell(Transcript.Who.SYSTEM, "↩");
        yield over(TestCase.End.RETURN, null);
      }
      case Verb.Enqueue enqueue -> {
        tell(Transcript.Who.SYSTEM, "→ " + enqueue.queue());
        yield over(TestCase.End.QUEUE, enqueue.queue());
      }
      case Verb.OfferCallback offer -> {
        tell(Transcript.Who.SYSTEM, "→ " + offer.queue());
        yield over(TestCase.End.CALLBACK, offer.queue());
      }
      case Verb.TakeMessage message -> {
        tell(Transcript.Who.SYSTEM, "→ " + message.queue());
        yield over(TestCase.End.VOICEMAIL, message.queue());
      }
      case Verb.Transfer transfer -> {
        tell(Transcript.Who.SYSTEM, "→ " + transfer.to());
        yield over(TestCase.End.TRANSFER, null);
      }
      case Verb.HangUp hangUp -> {
        tell(Transcript.Who.SYSTEM, "×");
        yield over(TestCase.End.HANGUP, null);
      }
    };
  }

  private Transcript over(TestCase.End end, @Nullable QueueName queue) {
    return new Transcript(lines, end, Optional.ofNullable(queue), state.place().step(), path);
  }

  private Optional<Input> perform(Verb verb) {
    return switch (verb) {
      case Verb.Say say -> Optional.of(say(say.words(), say.canBeCut()));
      case Verb.Play play -> Optional.of(say(play.instead(), play.canBeCut()));
      case Verb.Ask ask -> ask(ask);
      case Verb.LookUp look -> {
        tell(Transcript.Who.SYSTEM, look.fact() + " " + look.with().keySet()); // one may be secret
        yield Optional.of(customer.found(look.fact()));
      }
      case Verb.Message message -> {
        tell(Transcript.Who.SYSTEM, message.to() + ": " + message.text());
        yield Optional.of(customer.done(state.place().step(), new Input.Done()));
      }
      case Verb.OpenTicket ticket -> {
        tell(Transcript.Who.SYSTEM, ticket.category() + ": " + ticket.subject());
        yield Optional.of(customer.done(state.place().step(), TICKET));
      }
      case Verb.Request request -> {
        tell(Transcript.Who.SYSTEM, request.url() + " " + request.query() + request.body());
        yield Optional.of(customer.done(state.place().step(), new Input.Failed()));
      }
      case Verb.Speak speak -> {
        tell(Transcript.Who.SYSTEM, speak.language().name());
        yield Optional.of(new Input.Done());
      }
      case Verb.RecordMessage record -> {
        speak(record.words(), false);
        tell(Transcript.Who.SYSTEM, "●");
        yield Optional.of(customer.done(state.place().step(), new Input.Done()));
      }
      case Verb.Rate rate -> {
        tell(Transcript.Who.SYSTEM, "★".repeat(rate.score()));
        yield Optional.of(new Input.Done());
      }
      case Verb.Dial dial -> {
        tell(Transcript.Who.SYSTEM, "☎ " + dial.to());
        yield Optional.of(customer.done(state.place().step(), new Input.Done()));
      }
      case Verb.Last last -> Optional.empty();
    };
  }

  private Input say(List<Utterance> words, boolean canBeCut) {
    Optional<Input> typed = customer.whileSpokenTo(canBeCut);
    speak(words, typed.isPresent());
    return typed.orElseGet(Input.Done::new);
  }

  private Optional<Input> ask(Verb.Ask ask) {
    speak(ask.words(), customer.isTyping());
    Optional<Input> answer = customer.answer();
    if (answer.isPresent()) {
      answered(answer.get(), ask);
    }
    return answer;
  }

  private void answered(Input answer, Verb.Ask ask) {
    now =
        answer instanceof Input.Silence
            ? now.plus(ask.patience())
            : now.plus(ScriptedCustomer.A_KEY);
    String shown = shown(answer);
    boolean isSecret = ask.isMasked() && !(answer instanceof Input.Silence);
    tell(Transcript.Who.CUSTOMER, isSecret ? "*" : shown);
  }

  private static String shown(Input answer) {
    if (answer instanceof Input.Key pressed) {
      return String.valueOf(pressed.key());
    }
    if (answer instanceof Input.Text text) {
      return text.text();
    }
    return answer instanceof Input.HungUp ? "×" : "…";
  }

  private void speak(List<Utterance> words, boolean isCut) {
    if (words.isEmpty()) {
      return;
    }
    List<Wording.Spoken> spoken =
        words.stream()
            .flatMap(word -> Wording.of(word.phrase(), word.language()).stream())
            .toList();
    tell(
        Transcript.Who.FLOW,
        spoken.stream().map(Wording.Spoken::text).collect(Collectors.joining()));
    if (!isCut) {
      spoken.forEach(piece -> now = now.plus(length(piece)));
    }
  }

  private static Duration length(Wording.Spoken piece) {
    Duration one = piece.language() == Language.ZH ? A_CHARACTER : A_LETTER;
    return one.multipliedBy(piece.text().length());
  }

  private void tell(Transcript.Who who, String text) {
    String step = state.place().step();
    lines.add(new Transcript.Line(Duration.between(start, now), who, step, text));
  }
}
