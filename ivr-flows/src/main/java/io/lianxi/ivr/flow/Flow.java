package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A plan of steps by name, from {@code start}.
 *
 * @param fallback the queue for whom the plan does not get on with
 */
public record Flow(String start, Map<String, Step> steps, QueueName fallback) {

  public Flow {
    steps = Map.copyOf(steps);
    for (Step step : steps.values()) {
      for (String next : step.next()) {
        if (!steps.containsKey(next)) {
          throw new IllegalArgumentException("there is no step " + next);
        }
      }
    }
    if (!steps.containsKey(start)) {
      throw new IllegalArgumentException("there is no step " + start);
    }
  }

  /** Everything that it may say, amounts aside. */
  public List<Phrase> phrases() {
    return steps.values().stream().flatMap(step -> step.phrases().stream()).distinct().toList();
  }

  Step step(String name) {
    Step step = steps.get(name);
    if (step == null) {
      throw new IllegalArgumentException("there is no step " + name);
    }
    return step;
  }

  /** One step of the plan. */
  public sealed interface Step {

    /** The steps that may follow. */
    default List<String> next() {
      return List.of();
    }

    /** Everything that it may say, amounts aside. */
    default List<Phrase> phrases() {
      return List.of();
    }
  }

  /** Says something and goes on. */
  public record Say(List<Phrase> phrases, String then) implements Step {
    @Override
    public List<String> next() {
      return List.of(then);
    }
  }

  /**
   * Asks for a key.
   *
   * @param first said at first
   * @param again said, in turn, when the key was wrong or none came; then it is the fallback's turn
   */
  public record Ask(List<Phrase> first, List<List<Phrase>> again, Map<Character, String> keys)
      implements Step {
    public Ask {
      first = List.copyOf(first);
      again = List.copyOf(again);
      keys = Map.copyOf(keys);
    }

    @Override
    public List<String> next() {
      return List.copyOf(keys.values());
    }

    @Override
    public List<Phrase> phrases() {
      return Stream.concat(first.stream(), again.stream().flatMap(List::stream)).toList();
    }
  }

  /** Goes one way for a customer whose language is known, another for the rest. */
  public record IfLanguageKnown(String known, String unknown) implements Step {
    @Override
    public List<String> next() {
      return List.of(known, unknown);
    }
  }

  /** Chooses a language. */
  public record Choose(Language language, String then) implements Step {
    @Override
    public List<String> next() {
      return List.of(then);
    }
  }

  /** Tells the balance, or that it is not known. */
  public record TellBalance(Phrase.Words before, Phrase.Words unknown, String then)
      implements Step {
    @Override
    public List<String> next() {
      return List.of(then);
    }

    @Override
    public List<Phrase> phrases() {
      return List.of(before, unknown);
    }
  }

  /** Says where the customer goes, and goes there. */
  public record Enqueue(QueueName queue, List<Phrase> phrases) implements Step {}

  /** Says goodbye and ends the contact. */
  public record End(List<Phrase> phrases) implements Step {}
}
