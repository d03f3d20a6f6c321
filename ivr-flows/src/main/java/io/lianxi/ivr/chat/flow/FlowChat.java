package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.flow.Memory.Playing;
import io.lianxi.ivr.chat.flow.Memory.Waiting;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.phrase.Utterance;
import io.lianxi.ivr.phrase.Writing;
import io.lianxi.ivr.visit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a plan for somebody who writes: does what each verb says, until something is asked. */
final class FlowChat {
  /** longer than a gateway for texts, or a ticket, needs */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private static final int SCORES = 5;

  private final Visitor visitor;
  private final ChatTurn turn;
  private final ChatTools tools;
  private final Journey journey;
  private List<Content.Choice> choices = List.of();
  private @Nullable Waiting waiting;

  FlowChat(Visitor visitor, ChatTurn turn, ChatTools tools, Journey journey) {
    this.visitor = visitor;
    this.turn = turn;
    this.tools = tools;
    this.journey = journey;
  }

  /** How it ended. */
  record End(Verb.Last last, Optional<FlowLeft> left) {}

  /** Goes on with what the customer wrote to what was asked; empty when more is asked. */
  Optional<End> answered(Playing before) {
    choices = before.choices();
    Optional<ChatMessage> message = turn.next();
    return message.isEmpty()
        ? Optional.empty()
        : run(before.state(), input(before.state(), before.waiting(), message.get()));
  }

  /** Plays from {@code start}; empty when something is asked. */
  Optional<End> run(FlowState start, Input input) {
    FlowState state = start;
    Optional<Input> next = Optional.of(input);
    while (next.isPresent()) {
      Instant now = tools.clock().instant();
      FlowRun.Turn made = FlowRun.next(journey.plan(), state, next.get(), now);
      journey.turned(made, now);
      if (!visitor.isOver() && !made.steps().isEmpty()) {
        // whoever is no longer in the flow is found elsewhere by the next look
        tools.contacts().record(visitor.contact(), made.steps());
      }
      if (made.verb() instanceof Verb.Last last) {
        return Optional.of(new End(last, journey.over(last, made, tools.clock().instant())));
      }
      state = made.state();
      next = perform(made);
    }
    waits(state);
    return Optional.empty();
  }

  private void waits(FlowState state) {
    Instant until = tools.clock().instant().plus(tools.patience().answer());
    turn.remember(
        new Memory(
            new Playing(
                journey.plan().main().id(),
                journey.version(),
                state.withoutSecrets(journey.plan()),
                journey.kept(),
                waiting == null ? Waiting.ANSWER : waiting,
                until,
                choices),
            turn.memory().agent()));
    turn.due(until);
  }

  /** What came of the turn's verb; empty when the customer has to write something first. */
  private Optional<Input> perform(FlowRun.Turn made) {
    String step = made.state().place().step();
    return switch (made.verb()) {
      case Verb.Say say -> said(say.words());
      case Verb.Play play -> said(play.instead());
      case Verb.Ask ask -> ask(made.state(), ask);
      case Verb.LookUp look ->
          does(step, look.limit(), () -> tools.errands().lookUp(look, visitor));
      case Verb.Request request ->
          does(step, request.limit(), () -> tools.errands().request(request));
      case Verb.Message message -> does(step, LIMIT, () -> tools.errands().send(message));
      case Verb.OpenTicket ticket ->
          does(step, LIMIT, () -> tools.errands().openTicket(ticket, visitor, step));
      case Verb.Speak speak -> speak(speak.language());
      case Verb.RecordMessage record -> {
        said(record.words());
        yield heard(made.state(), Waiting.MESSAGE);
      }
      case Verb.Rate rate -> {
        tools.contacts().rate(visitor.contact(), rate.score());
        yield Optional.of(new Input.Done());
      }
      // nobody who writes has a line that could be joined with a telephone
      case Verb.Dial dial -> Optional.of(new Input.Failed());
      case Verb.Last last -> Optional.empty();
    };
  }

  private static Optional<Input> does(
      String step, Duration limit, java.util.function.Supplier<Input> errand) {
    return Optional.of(LimitedErrand.done(step, limit, errand));
  }

  private Optional<Input> said(List<Utterance> words) {
    if (!words.isEmpty()) {
      turn.say(new Author.Flow(), new Content.Text(Writing.of(words)));
    }
    return Optional.of(new Input.Done());
  }

  private Optional<Input> ask(FlowState state, Verb.Ask ask) {
    choices = List.of();
    if (!ask.words().isEmpty()) {
      turn.say(new Author.Flow(), asked(state, ask));
    }
    return heard(state, ask.isMasked() ? Waiting.SECRET : Waiting.ANSWER);
  }

  private Content asked(FlowState state, Verb.Ask ask) {
    String words = Writing.of(ask.words());
    if (!ask.choices().isEmpty()) {
      choices =
          ask.choices().stream()
              .map(choice -> new Content.Choice(choice.key(), choice.words()))
              .toList();
      return Menus.with(words, choices);
    }
    return read(words, keys(state));
  }

  /** What the wording alone says. */
  private Content read(String words, List<Content.Choice> keys) {
    Set<String> wanted = keys.stream().map(Content.Choice::id).collect(Collectors.toSet());
    Optional<Content.Menu> menu = wanted.isEmpty() ? Optional.empty() : Menus.of(words, wanted);
    choices = menu.map(Content.Menu::choices).orElse(keys);
    return menu.<Content>map(it -> it).orElseGet(() -> new Content.Text(words));
  }

  /** Those who are asked in a sentence answer by a key. */
  private List<Content.Choice> keys(FlowState state) {
    return switch (step(state)) {
      case Step.Menu menu ->
          menu.keys().keySet().stream().map(key -> new Content.Choice(key, key)).toList();
      case Step.Survey survey ->
          IntStream.rangeClosed(1, SCORES)
              .mapToObj(Integer::toString)
              .map(score -> new Content.Choice(score, score))
              .toList();
      case null, default -> List.of();
    };
  }

  private @Nullable Step step(FlowState state) {
    FlowState.Place place = state.place();
    return journey
        .plan()
        .flow(place.flow())
        .map(flow -> flow.steps().get(place.step()))
        .orElse(null);
  }

  private Optional<Input> heard(FlowState state, Waiting now) {
    waiting = now;
    return turn.next().map(message -> input(state, now, message));
  }

  /** What the message is to the step. */
  private Input input(FlowState state, Waiting asked, ChatMessage message) {
    if (asked == Waiting.MESSAGE) {
      return new Input.Done();
    }
    String text = message.content() instanceof Content.Text words ? words.text() : "";
    if (asked == Waiting.SECRET) {
      String secret = tools.secrets().find(message.contact(), message.number()).orElse(text);
      turn.hide(message.number());
      text = secret;
    }
    boolean isToConfirm = state.place().part() < 0;
    return new Input.Text(Understanding.of(step(state), isToConfirm, choices, text));
  }

  private Optional<Input> speak(Language language) {
    if (!visitor.isOver()) {
      ContactEvent chosen = new ContactEvent.LanguageChosen(language, tools.clock().instant());
      tools.contacts().record(visitor.contact(), List.of(chosen));
    }
    return Optional.of(new Input.Done());
  }
}
