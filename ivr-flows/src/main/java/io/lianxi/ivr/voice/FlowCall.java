package io.lianxi.ivr.voice;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.prompt.Recordings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiException;

/** Runs a plan for one caller: does what each verb says. */
final class FlowCall {
  /** longer than a gateway for texts, or a ticket, needs */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final CallFacts call;
  private final FlowContacts contacts;
  private final VoicePlayer player;
  private final Recordings recordings;
  private final Errands errands;
  private final CallWaits waits;
  private final Clock clock;

  FlowCall(
      CallFacts call,
      FlowContacts contacts,
      VoicePlayer player,
      Recordings recordings,
      Errands errands,
      Clock clock) {
    this.call = call;
    this.waits = new CallWaits(player);
    this.contacts = contacts;
    this.player = player;
    this.recordings = recordings;
    this.errands = errands;
    this.clock = clock;
  }

  /** Until there is a queue or an end, or the caller is gone. */
  void run(Plan plan, FlowState start) throws AgiException {
    FlowState state = start;
    Optional<Input> input = Optional.of(new Input.Done());
    while (input.isPresent()) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input.get(), clock.instant());
      if (!turn.steps().isEmpty() && contacts.record(call.contact(), turn.steps()).isEmpty()) {
        return; // the caller hung up meanwhile
      }
      input = perform(turn.verb(), turn.state().place().step());
      state = turn.state().typed(waits.typed());
    }
  }

  /** What came of {@code verb}; empty when the flow is over. */
  private Optional<Input> perform(Verb verb, String step) throws AgiException {
    return switch (verb) {
      case Verb.Say say ->
          Optional.of(VoicePlayer.pressed(player.say(say.words(), say.canBeCut())));
      case Verb.Play play -> Optional.of(VoicePlayer.pressed(play(play)));
      case Verb.Ask ask -> Optional.of(player.ask(ask));
      case Verb.LookUp look ->
          Optional.of(waits.done(step, look.limit(), () -> errands.lookUp(look, call)));
      case Verb.Request request ->
          Optional.of(waits.done(step, request.limit(), () -> errands.request(request)));
      case Verb.Message message ->
          Optional.of(waits.done(step, LIMIT, () -> errands.send(message)));
      case Verb.OpenTicket ticket ->
          Optional.of(waits.done(step, LIMIT, () -> errands.openTicket(ticket, call, step)));
      case Verb.Speak speak -> {
        speak(speak.language());
        yield Optional.of(new Input.Done());
      }
      case Verb.Enqueue enqueue -> {
        contacts.enqueue(call.contact(), enqueue.queue());
        yield Optional.empty();
      }
      case Verb.HangUp end -> {
        player.hangUp();
        yield Optional.empty();
      }
    };
  }

  private char play(Verb.Play play) throws AgiException {
    Optional<Path> file = recordings.file(play.prompt(), play.language());
    return file.isPresent()
        ? player.play(file.get(), play.canBeCut())
        : player.say(play.instead(), play.canBeCut());
  }

  private void speak(Language language) {
    contacts.record(
        call.contact(), List.of(new ContactEvent.LanguageChosen(language, clock.instant())));
  }
}
