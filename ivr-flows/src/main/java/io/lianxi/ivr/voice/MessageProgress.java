package io.lianxi.ivr.voice;

import io.lianxi.acd.contact.MessageState;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.Verb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody whom we called has got with a message. Pure: the fold of what is said and of
 * what comes of it.
 *
 * <ol>
 *   <li>Whoever presses {@value #REFUSES} wants no such calls, whatever is said just then and
 *       whatever the flow has for that key; only among the digits of a number it is a digit.
 *   <li>The message is what is said before the first question, or the first question where nothing
 *       is; words that a key has cut short are not its end.
 *   <li>A machine has it when a person has heard it, and is asked nothing.
 * </ol>
 */
final class MessageProgress {
  static final char REFUSES = '9';

  private final boolean isMachine;
  private boolean isSaid;
  private boolean isTold;
  private boolean isRefused;

  MessageProgress(boolean isMachine) {
    this.isMachine = isMachine;
  }

  /** {@code verb} is next: what they have got to by that, if that is new. */
  Optional<MessageState> before(Verb verb) {
    boolean isNow = isSaid && !isTold && (verb instanceof Verb.Ask || verb instanceof Verb.Last);
    isTold |= isNow;
    return isNow
        ? Optional.of(isMachine ? MessageState.LEFT : MessageState.HEARD)
        : Optional.empty();
  }

  /** May {@code verb} be done with whoever it is? */
  boolean isFor(Verb verb) {
    boolean isOfPeople = verb instanceof Verb.Ask || verb instanceof Verb.Dial;
    return !(isMachine && isOfPeople);
  }

  /** {@code input} came of {@code verb} at {@code step}: what they have got to by that, if new. */
  Optional<MessageState> after(@Nullable Step step, Verb verb, Input input) {
    boolean takesDigits = step instanceof Step.Gather || step instanceof Step.Input;
    if (input instanceof Input.Key(var key) && key == REFUSES && !takesDigits && !isRefused) {
      isRefused = true;
      return Optional.of(MessageState.REFUSED);
    }
    boolean isWhole = input instanceof Input.Done;
    isSaid |= verb instanceof Verb.Ask || (isWhole && isWords(verb));
    return Optional.empty();
  }

  private static boolean isWords(Verb verb) {
    return verb instanceof Verb.Say || verb instanceof Verb.Play;
  }

  boolean isRefused() {
    return isRefused;
  }

  boolean isMachine() {
    return isMachine;
  }
}
