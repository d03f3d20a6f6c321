package io.lianxi.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowRunTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Flow HOTLINE =
      Hotline.flow(new QueueName("general"), new QueueName("complaint"));
  private static final long BALANCE = 12_350;

  /** Everything a caller meets who presses {@code keys} one after the other, "-" for none. */
  private record Walk(List<Verb> verbs, List<ContactEvent.StepTaken> steps) {
    Verb last() {
      return verbs.getLast();
    }

    List<String> path() {
      return steps.stream().map(step -> step.step() + "=" + step.input()).toList();
    }

    long menus() {
      return verbs.stream().filter(Verb.Menu.class::isInstance).count();
    }
  }

  private static Walk walk(boolean isKnown, String keys, Input lookUp) {
    List<Verb> verbs = new ArrayList<>();
    List<ContactEvent.StepTaken> steps = new ArrayList<>();
    var pressed = new ArrayList<>(Arrays.asList(keys.isEmpty() ? new String[0] : keys.split("")));
    FlowState state = FlowState.start(HOTLINE, isKnown);
    Input input = new Input.Done();
    while (true) {
      FlowRun.Turn turn = FlowRun.next(HOTLINE, state, input, NOW);
      verbs.add(turn.verb());
      steps.addAll(turn.steps());
      state = turn.state();
      switch (turn.verb()) {
        case Verb.Say say -> input = new Input.Done();
        case Verb.Speak speak -> input = new Input.Done();
        case Verb.LookUpBalance look -> input = lookUp;
        case Verb.Menu menu -> {
          if (pressed.isEmpty()) {
            return new Walk(verbs, steps);
          }
          String key = pressed.removeFirst();
          input = key.equals("-") ? new Input.Silence() : new Input.Key(key.charAt(0));
        }
        case Verb.Enqueue enqueue -> {
          return new Walk(verbs, steps);
        }
        case Verb.HangUp hangUp -> {
          return new Walk(verbs, steps);
        }
      }
    }
  }

  private static Walk walk(boolean isKnown, String keys) {
    return walk(isKnown, keys, new Input.Balance(BALANCE));
  }

  @ParameterizedTest
  @CsvSource({
    "true,  0,       general,   menu=0",
    "true,  2,       complaint, menu=2",
    "true,  10,      general,   menu=1 menu=0",
    "false, 10,      general,   language=1 menu=0",
    "false, 22,      complaint, language=2 menu=2",
    "true,  9#0,     general,   menu=9 menu=# menu=0",
    "true,  ---,     general,   menu= menu= menu=",
    "true,  999,     general,   menu=9 menu=9 menu=9",
    "false, 333,     general,   language=3 language=3 language=3",
    "false, -1-2,    complaint, language= language=1 menu= menu=2",
    "true,  91991992, complaint, menu=9 menu=1 menu=9 menu=9 menu=1 menu=9 menu=9 menu=2",
  })
  void keysLeadToAQueue(boolean isKnown, String keys, String queue, String path) {
    Walk walk = walk(isKnown, keys);
    assertThat(walk.last()).isEqualTo(new Verb.Enqueue(new QueueName(queue)));
    assertThat(String.join(" ", walk.path())).isEqualTo(path);
  }

  @Test
  void aCustomerWhoseLanguageIsKnownIsNotAskedForIt() {
    assertThat(walk(true, "").menus()).isEqualTo(1);
    assertThat(walk(true, "").verbs()).noneMatch(Verb.Speak.class::isInstance);
    assertThat(walk(false, "2").verbs()).contains(new Verb.Speak(Language.EN));
  }

  @Test
  void theBalanceIsToldAndTheMenuComesAgain() {
    assertThat(walk(true, "1").verbs())
        .anyMatch(
            verb ->
                verb instanceof Verb.Say say && say.phrases().contains(new Phrase.Money(BALANCE)))
        .last()
        .isInstanceOf(Verb.Menu.class);
  }

  @Test
  void aCallerWithoutAnAccountHearsSoAndTheMenuComesAgain() {
    Walk walk = walk(true, "1", new Input.Nothing());
    assertThat(walk.verbs())
        .noneMatch(
            verb ->
                verb instanceof Verb.Say say
                    && say.phrases().stream().anyMatch(Phrase.Money.class::isInstance))
        .last()
        .isInstanceOf(Verb.Menu.class);
  }

  @Test
  void eachTryHasItsOwnWords() {
    List<Verb> menus =
        walk(true, "---").verbs().stream().filter(Verb.Menu.class::isInstance).toList();
    assertThat(menus).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aCircleWithoutAnEndGoesToTheFallback() {
    QueueName fallback = new QueueName("general");
    Flow circle = new Flow("a", Map.of("a", new Flow.IfLanguageKnown("a", "a")), fallback);
    assertThat(FlowRun.next(circle, FlowState.start(circle, true), new Input.Done(), NOW).verb())
        .isEqualTo(new Verb.Enqueue(fallback));
  }

  @Test
  void aPlanWithAMissingStepIsRefused() {
    assertThatThrownBy(
            () ->
                new Flow(
                    "a", Map.of("a", new Flow.Say(List.of(), "nowhere")), new QueueName("general")))
        .hasMessageContaining("nowhere");
  }
}
