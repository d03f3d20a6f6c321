package io.lianxi.ivr.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.phrase.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a message that was heard, and who wants no more of them. */
class MessageProgressTest {
  private static final Verb SAY = new Verb.Say(List.of(), true);
  private static final Verb ASK = new Verb.Ask(List.of(), Duration.ofSeconds(5), false);
  private static final Verb QUEUE = new Verb.Enqueue(new QueueName("sales"));
  private static final Verb END = new Verb.HangUp();
  private static final Step DIGITS =
      new Step.Gather(
          new Text(null, null),
          List.of(),
          List.of(),
          "number",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  private final MessageProgress person = new MessageProgress(false);
  private final MessageProgress machine = new MessageProgress(true);

  private static void does(MessageProgress progress, Verb verb, Input input) {
    assertThat(progress.before(verb)).isEmpty();
    assertThat(progress.after(null, verb, input)).isEmpty();
  }

  @Test
  void whoIsAskedSomethingAfterTheWordsHasHeardThem() {
    does(person, SAY, new Input.Done());
    does(person, SAY, new Input.Done());
    assertThat(person.before(ASK)).contains(MessageState.HEARD);
    assertThat(person.after(null, ASK, new Input.Key('2'))).isEmpty();
    assertThat(person.before(END)).as("once").isEmpty();
  }

  @Test
  void wordsThatEndTheCallAreHeardAtItsEnd() {
    does(person, SAY, new Input.Done());
    assertThat(person.before(END)).contains(MessageState.HEARD);
  }

  @Test
  void wordsCutShortByAKeyAreNotHeard() {
    does(person, SAY, new Input.Key('1'));
    assertThat(person.before(QUEUE)).isEmpty();
  }

  @Test
  void aQuestionThatIsTheMessageIsHeardOnceItIsAnswered() {
    does(person, ASK, new Input.Key('1'));
    assertThat(person.before(QUEUE)).contains(MessageState.HEARD);
  }

  @Test
  void aMachineHasTheMessageAndIsAskedNothing() {
    does(machine, SAY, new Input.Done());
    assertThat(machine.before(ASK)).contains(MessageState.LEFT);
    assertThat(machine.isFor(ASK)).isFalse();
    assertThat(machine.isFor(SAY)).isTrue();
    assertThat(person.isFor(ASK)).isTrue();
  }

  @Test
  void nineRefusesDuringTheWordsAndAfterAQuestionOnce() {
    assertThat(person.after(null, SAY, new Input.Key('9'))).contains(MessageState.REFUSED);
    assertThat(person.isRefused()).isTrue();
    assertThat(person.after(null, ASK, new Input.Key('9'))).isEmpty();
    MessageProgress asked = new MessageProgress(false);
    assertThat(asked.after(null, ASK, new Input.Key('9'))).contains(MessageState.REFUSED);
  }

  @Test
  void nineAmongTheDigitsOfANumberIsADigit() {
    assertThat(person.after(DIGITS, ASK, new Input.Key('9'))).isEmpty();
    assertThat(person.isRefused()).isFalse();
  }
}
