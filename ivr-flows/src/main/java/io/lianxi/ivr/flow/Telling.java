package io.lianxi.ivr.flow;

import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that say something and want no answer; null means that the step is passed. */
final class Telling {

  private Telling() {}

  static @Nullable Verb say(Walk walk, Step.Say step, Input input) {
    boolean canBeCut = canBeCut(step.bargeIn());
    if (isPassed(walk, canBeCut, input)) {
      walk.go(step.then());
      return null;
    }
    Optional<List<Utterance>> words = walk.said(step.text(), step.languages());
    if (words.isEmpty()) {
      walk.fail(step.error());
      return null;
    }
    walk.part(1);
    return new Verb.Say(words.get(), canBeCut);
  }

  static @Nullable Verb play(Walk walk, Step.Play step, Input input) {
    boolean canBeCut = canBeCut(step.bargeIn());
    if (isPassed(walk, canBeCut, input)) {
      walk.go(step.then());
      return null;
    }
    Optional<List<Utterance>> instead = walk.said(step.text(), List.of());
    if (instead.isEmpty()) {
      walk.fail(step.error());
      return null;
    }
    walk.part(1);
    return new Verb.Play(step.prompt(), walk.language(), instead.get(), canBeCut);
  }

  static @Nullable Verb part(Walk walk, Parting step) {
    if (step instanceof Parting.Transfer transfer && walk.number(transfer.to()).isEmpty()) {
      walk.fail(transfer.error());
      return null;
    }
    List<Utterance> words = farewell(walk, step.text());
    return words.isEmpty() ? end(walk, step) : new Verb.Say(words, false);
  }

  private static Verb end(Walk walk, Parting step) {
    return switch (step) {
      case Parting.Enqueue enqueue -> new Verb.Enqueue(enqueue.queue());
      case Parting.Callback callback -> new Verb.OfferCallback(callback.queue());
      case Parting.Voicemail voicemail -> new Verb.TakeMessage(voicemail.queue());
      case Parting.Transfer transfer ->
          walk.number(transfer.to()).<Verb>map(Verb.Transfer::new).orElseGet(walk::toPerson);
      case Parting.Hangup hangup -> new Verb.HangUp();
    };
  }

  /** The last words before the end; none when they were said, or a value in them is missing. */
  private static List<Utterance> farewell(Walk walk, @Nullable Text text) {
    boolean isSaid = walk.part() > 0;
    walk.part(1);
    return isSaid || text == null ? List.of() : walk.said(text, List.of()).orElse(List.of());
  }

  private static boolean canBeCut(@Nullable Boolean written) {
    return written == null || written;
  }

  /** Whoever types ahead knows the words; what has to be heard is heard all the same. */
  private static boolean isPassed(Walk walk, boolean canBeCut, Input input) {
    if (walk.part() > 0) {
      if (canBeCut && input instanceof Input.Key pressed) {
        walk.keep(pressed.key());
      }
      return true;
    }
    if (!canBeCut) {
      walk.forgetAhead();
    }
    return walk.isTypedAhead();
  }
}
