package io.lianxi.ivr.flow.trial;

import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.TestCase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Somebody who does what a script says, and what can be looked up of them. */
final class ScriptedCustomer {
  static final Duration A_KEY = Duration.ofMillis(500);

  private final Deque<TestCase.Move> moves;
  private final Map<String, TestCase.Answer> lookups;
  private final Deque<Input> ready = new ArrayDeque<>();

  ScriptedCustomer(TestCase test) {
    this.moves = new ArrayDeque<>(test.script());
    this.lookups = test.lookups();
  }

  /** Is the customer in the middle of typing? Then the words are not heard to their end. */
  boolean isTyping() {
    return ready.peek() instanceof Input.Key;
  }

  /** The key that cuts the words short; empty when they are heard to their end. */
  Optional<Input> whileSpokenTo(boolean canBeCut) {
    if (!isTyping()) {
      return Optional.empty();
    }
    if (canBeCut) {
      return Optional.ofNullable(ready.poll());
    }
    ready.removeIf(Input.Key.class::isInstance);
    return Optional.empty();
  }

  /** The answer; empty when the script is at its end. */
  Optional<Input> answer() {
    while (ready.isEmpty() && !moves.isEmpty()) {
      prepare(moves.remove());
    }
    return Optional.ofNullable(ready.poll());
  }

  private void prepare(TestCase.Move move) {
    if (move.keys() != null) {
      move.keys().chars().forEach(key -> ready.add(new Input.Key((char) key)));
    }
    if (move.text() != null) {
      ready.add(new Input.Text(move.text()));
    }
    if (move.silences() != null) {
      for (int i = 0; i < move.silences(); i++) {
        ready.add(new Input.Silence());
      }
    }
    if (move.hangUp() != null) {
      ready.add(new Input.HungUp());
    }
  }

  /** What comes of an errand at {@code step}: what the test case has of it, else {@code usual}. */
  Input done(String step, Input usual) {
    return lookups.containsKey(step) ? found(step) : usual;
  }

  Input found(String fact) {
    TestCase.Answer answer = lookups.get(fact);
    if (answer == null) {
      return new Input.Nothing();
    }
    if (answer.fails() != null && answer.fails()) {
      return new Input.Failed();
    }
    return answer.found() == null ? new Input.Nothing() : new Input.Found(answer.found());
  }
}
