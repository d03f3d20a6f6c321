package io.lianxi.ivr.flow;

import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that want an answer; null means that the step is passed. */
final class Asking {
  /** seconds until the first key */
  static final int FIRST = 5;

  /** seconds until each further key */
  static final int BETWEEN = 3;

  /** seconds for all keys of an answer, from the first */
  static final int TOTAL = 30;

  /** seconds that something may be looked up for */
  static final int LOOKUP = 3;

  /** seconds that a telephone rings */
  static final int RINGING = 30;

  /** seconds of the longest message */
  static final int MESSAGE = 60;

  private static final String YES = "1";
  private static final String SCORES = "12345";
  private static final String KEYS = "1234567890*#";
  private static final int LONGEST = 200;

  private Asking() {}

  static @Nullable Verb menu(Walk walk, Step.Menu step, Input input) {
    if (walk.part() == 0 && !walk.isTypedAhead()) {
      return ask(walk, step, step.text(), 1, false);
    }
    String answer = walk.part() == 0 ? String.valueOf(walk.nextAhead()) : answer(input);
    walk.part(Math.max(walk.part(), 1));
    walk.record(answer, false);
    String target = step.keys().get(answer);
    if (target == null) {
      return wrong(walk, step, false);
    }
    walk.go(target);
    return null;
  }

  static @Nullable Verb survey(Walk walk, Step.Survey step, Input input) {
    if (walk.part() < 0) {
      walk.go(step.then()); // the score is kept
      return null;
    }
    if (walk.part() == 0 && !walk.isTypedAhead()) {
      return ask(walk, step, step.text(), 1, false);
    }
    String answer = walk.part() == 0 ? String.valueOf(walk.nextAhead()) : answer(input);
    walk.part(Math.max(walk.part(), 1));
    walk.record(answer, false);
    if (answer.length() != 1 || !SCORES.contains(answer)) {
      return wrong(walk, step, false);
    }
    int score = Integer.parseInt(answer);
    if (step.into() != null) {
      walk.put(step.into(), (long) score);
    }
    walk.part(-1);
    return new Verb.Rate(score);
  }

  static @Nullable Verb entry(Walk walk, Entry entry, Input input) {
    if (walk.part() < 0) {
      return confirmed(walk, entry, input);
    }
    if (walk.part() == 0 && !walk.isTypedAhead()) {
      return ask(walk, entry.step(), entry.step().text(), 1, entry.isMasked());
    }
    boolean isWhole = walk.part() == 0 ? takeAhead(walk, entry) : take(walk, entry, input);
    walk.part(Math.max(walk.part(), 1));
    return isWhole ? entered(walk, entry) : more(walk, entry);
  }

  private static boolean takeAhead(Walk walk, Entry entry) {
    boolean isWhole = false;
    while (walk.isTypedAhead() && !isWhole) {
      isWhole = take(walk, entry, new Input.Key(walk.nextAhead()));
    }
    return isWhole;
  }

  /** Takes one input into the answer; is it whole now? */
  private static boolean take(Walk walk, Entry entry, Input input) {
    if (input instanceof Input.Key pressed && pressed.key() != entry.finish()) {
      walk.answerSoFar(walk.entered() + pressed.key());
      return walk.entered().length() >= entry.most() || left(walk, entry).isZero();
    }
    if (input instanceof Input.Text) {
      walk.answerSoFar(answer(input));
    }
    return true;
  }

  private static Verb more(Walk walk, Entry entry) {
    Duration left = left(walk, entry);
    Duration patience = left.compareTo(entry.between()) < 0 ? left : entry.between();
    return new Verb.Ask(List.of(), patience, entry.isMasked());
  }

  private static Duration left(Walk walk, Entry entry) {
    Instant since = Objects.requireNonNullElse(walk.since(), walk.now());
    Duration left = Duration.between(walk.now(), since.plus(entry.total()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static @Nullable Verb entered(Walk walk, Entry entry) {
    String answer = walk.entered();
    walk.startOver();
    Optional<Object> value = entry.rule().value(answer);
    walk.record(answer, entry.isMasked());
    if (value.isEmpty()) {
      return wrong(walk, entry.step(), entry.isMasked());
    }
    walk.put(entry.into(), value.get());
    if (entry.confirm() != null) {
      walk.part(-walk.part());
      return walk.isTypedAhead()
          ? confirmed(walk, entry, new Input.Key(walk.nextAhead()))
          : ask(walk, entry.step(), entry.confirm(), walk.part(), false);
    }
    walk.go(entry.then());
    return null;
  }

  private static @Nullable Verb confirmed(Walk walk, Entry entry, Input input) {
    walk.part(-walk.part());
    if (answer(input).equals(YES)) {
      walk.go(entry.then());
      return null;
    }
    return wrong(walk, entry.step(), entry.isMasked());
  }

  /** Asks again, in other words; after the last it has failed. */
  private static @Nullable Verb wrong(Walk walk, Step.Asks step, boolean isMasked) {
    int attempts = walk.part();
    walk.countError();
    walk.forgetAhead();
    if (walk.isLost()) {
      return null;
    }
    if (attempts <= step.again().size()) {
      return ask(walk, step, step.again().get(attempts - 1), attempts + 1, isMasked);
    }
    walk.go(step.failed());
    return null;
  }

  private static @Nullable Verb ask(
      Walk walk, Step.Asks step, Text text, int part, boolean isMasked) {
    Optional<List<Utterance>> words = walk.said(text, step.languages());
    if (words.isEmpty()) {
      walk.fail(step.error());
      return null;
    }
    walk.part(part);
    int patience = Objects.requireNonNullElse(step.timeout(), FIRST);
    return new Verb.Ask(words.get(), Duration.ofSeconds(patience), isMasked, choices(walk, step));
  }

  /** As keys stand on a telephone; none when a value in one is missing. */
  private static List<Verb.Choice> choices(Walk walk, Step.Asks step) {
    if (!(step instanceof Step.Menu menu)) {
      return List.of();
    }
    List<Verb.Choice> choices =
        menu.choices().entrySet().stream()
            .sorted(Comparator.comparingInt(choice -> KEYS.indexOf(choice.getKey())))
            .flatMap(
                choice ->
                    walk.written(choice.getValue(), menu.languages()).stream()
                        .map(words -> new Verb.Choice(choice.getKey(), words)))
            .toList();
    return choices.size() == menu.choices().size() ? choices : List.of();
  }

  /** What the customer says to it; "" for nothing, or for more than anybody would. */
  private static String answer(Input input) {
    if (input instanceof Input.Key pressed) {
      return String.valueOf(pressed.key());
    }
    boolean isShort = input instanceof Input.Text text && text.text().length() <= LONGEST;
    return isShort ? ((Input.Text) input).text().strip() : "";
  }
}
