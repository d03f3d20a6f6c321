package io.lianxi.ivr.voice;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.FlowStates;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.visit.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiException;

/** Runs a plan for one caller: does what each verb says. */
final class FlowCall {
  /** longer than a gateway for texts, or a ticket, needs */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final Visitor call;
  private final VoicePlayer player;
  private final CallTools tools;
  private final CallEnd end;
  private final CallWaits waits;
  private FlowWatch watch = FlowWatch.NOBODY;

  FlowCall(Visitor call, VoicePlayer player, CallTools tools, CallEnd end) {
    this.call = call;
    this.player = player;
    this.tools = tools;
    this.end = end;
    this.waits = new CallWaits(player);
  }

  /** The same, watched. */
  FlowCall watchedBy(FlowWatch watching) {
    watch = watching;
    return this;
  }

  /**
   * Until the flow is over, or the caller is gone or talks with somebody.
   *
   * @param input what has come of the last verb
   * @return false when the caller hung up meanwhile
   */
  boolean run(Journey journey, FlowState start, Input input) throws AgiException {
    Plan plan = journey.plan();
    FlowState state = start;
    Optional<Input> next = Optional.of(input);
    while (next.isPresent()) {
      Instant now = tools.clock().instant();
      FlowRun.Turn turn = FlowRun.next(plan, state, next.get(), now);
      journey.turned(turn, now);
      if (!call.isOver()
          && !turn.steps().isEmpty()
          && tools.contacts().record(call.contact(), turn.steps()).isEmpty()) {
        return false;
      }
      next =
          watch.goesOn(turn)
              ? perform(journey, turn).filter(came -> watch.goesOn(turn, came))
              : Optional.empty();
      state = turn.state().typed(waits.typed());
    }
    return true;
  }

  /** What came of the turn's verb; empty when the flow is over, or goes on later. */
  private Optional<Input> perform(Journey journey, FlowRun.Turn turn) throws AgiException {
    String step = turn.state().place().step();
    return switch (turn.verb()) {
      case Verb.Say say ->
          Optional.of(VoicePlayer.pressed(player.say(say.words(), say.canBeCut())));
      case Verb.Play play -> Optional.of(VoicePlayer.pressed(play(play)));
      case Verb.Ask ask -> Optional.of(player.ask(ask));
      case Verb.LookUp look ->
          Optional.of(waits.done(step, look.limit(), () -> tools.errands().lookUp(look, call)));
      case Verb.Request request ->
          Optional.of(waits.done(step, request.limit(), () -> tools.errands().request(request)));
      case Verb.Message message ->
          Optional.of(waits.done(step, LIMIT, () -> tools.errands().send(message)));
      case Verb.OpenTicket ticket ->
          Optional.of(
              waits.done(step, LIMIT, () -> tools.errands().openTicket(ticket, call, step)));
      case Verb.Speak speak -> Optional.of(speak(speak.language()));
      case Verb.RecordMessage record -> Optional.of(record(record));
      case Verb.Rate rate -> {
        tools.contacts().rate(call.contact(), rate.score());
        yield Optional.of(new Input.Done());
      }
      case Verb.Dial dial -> {
        FlowState state = turn.state().withoutSecrets(journey.plan());
        dial(new FlowStates.Paused(state, journey.version()), dial);
        yield Optional.empty();
      }
      case Verb.Last last -> {
        end.end(last, journey.over(last, turn, tools.clock().instant()));
        yield Optional.empty();
      }
    };
  }

  private char play(Verb.Play play) throws AgiException {
    Optional<Path> file = tools.recordings().file(play.prompt(), play.language());
    return file.isPresent()
        ? player.play(file.get(), play.canBeCut())
        : player.say(play.instead(), play.canBeCut());
  }

  private Input speak(Language language) {
    if (!call.isOver()) {
      ContactEvent chosen = new ContactEvent.LanguageChosen(language, tools.clock().instant());
      tools.contacts().record(call.contact(), List.of(chosen));
    }
    return new Input.Done();
  }

  private Input record(Verb.RecordMessage record) throws AgiException {
    player.say(record.words(), false);
    player.record(tools.spoken().resolve(Voicemail.stem(call.contact())), record.longest());
    return tools.contacts().keepMessage(call.contact()) ? new Input.Done() : new Input.Failed();
  }

  /** The dialplan calls, and asks how to go on afterwards; this may be another process then. */
  private void dial(FlowStates.Paused paused, Verb.Dial dial) throws AgiException {
    tools.states().keep(call.contact(), paused);
    player.ringFor(dial.ring());
    player.goOnAt("dialled", dial.to());
  }
}
