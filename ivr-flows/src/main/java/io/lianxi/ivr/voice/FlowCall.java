package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
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
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiException;

/** Runs a plan for one caller: does what each verb says. */
final class FlowCall {
  private final ContactId id;
  private final FlowContacts contacts;
  private final VoicePlayer player;
  private final Recordings recordings;
  private final CallLookups lookups;
  private final Clock clock;

  FlowCall(
      ContactId id,
      FlowContacts contacts,
      VoicePlayer player,
      Recordings recordings,
      CallLookups lookups,
      Clock clock) {
    this.id = id;
    this.contacts = contacts;
    this.player = player;
    this.recordings = recordings;
    this.lookups = lookups;
    this.clock = clock;
  }

  /** Until there is a queue or an end, or the caller is gone. */
  void run(Plan plan, FlowState start) throws AgiException {
    FlowState state = start;
    Optional<Input> input = Optional.of(new Input.Done());
    while (input.isPresent()) {
      FlowRun.Turn turn = FlowRun.next(plan, state, input.get(), clock.instant());
      if (!turn.steps().isEmpty() && contacts.record(id, turn.steps()).isEmpty()) {
        return; // the caller hung up meanwhile
      }
      input = perform(turn.verb());
      state = turn.state().typed(lookups.typed());
    }
  }

  /** What came of {@code verb}; empty when the flow is over. */
  private Optional<Input> perform(Verb verb) throws AgiException {
    return switch (verb) {
      case Verb.Say say ->
          Optional.of(VoicePlayer.pressed(player.say(say.words(), say.canBeCut())));
      case Verb.Play play -> Optional.of(VoicePlayer.pressed(play(play)));
      case Verb.Ask ask -> Optional.of(player.ask(ask));
      case Verb.LookUp look -> Optional.of(lookups.find(look));
      case Verb.Speak speak -> {
        speak(speak.language());
        yield Optional.of(new Input.Done());
      }
      case Verb.Enqueue enqueue -> {
        contacts.enqueue(id, enqueue.queue());
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
    contacts.record(id, List.of(new ContactEvent.LanguageChosen(language, clock.instant())));
  }
}
