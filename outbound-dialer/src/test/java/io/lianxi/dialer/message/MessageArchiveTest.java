package io.lianxi.dialer.message;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.dialer.AttemptId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the events of a contact tell of its message. */
class MessageArchiveTest {
  private static final Contact TOLD =
      ContactFixtures.after(
          ContactFixtures.inFlow(),
          new ContactEvent.Reached(T0),
          new ContactEvent.Messaged(MessageState.BEGUN, T0));

  private static List<MessageArchive.Told> told(Contact before, ContactEvent... events) {
    Contact after = ContactFixtures.after(before, events);
    return MessageArchive.told(new ContactChange(after, List.of(events)));
  }

  private static MessageArchive.Told so(MessageState state, String keys) {
    return new MessageArchive.Told(new AttemptId(TOLD.id().value()), state, keys, T0);
  }

  private static ContactEvent pressed(String input) {
    return new ContactEvent.StepTaken("menu", input, T0);
  }

  @Test
  void keysAreThoseOfAllSteps() {
    assertThat(told(TOLD, new ContactEvent.Messaged(MessageState.HEARD, T0)))
        .containsExactly(so(MessageState.HEARD, ""));
    Contact again = ContactFixtures.after(TOLD, pressed("2"));
    assertThat(told(again, pressed("1"))).containsExactly(so(MessageState.BEGUN, "21"));
  }

  @Test
  void nothingPressedNumbersAndSecretsAreNoKeys() {
    assertThat(told(TOLD, pressed(""))).containsExactly(so(MessageState.BEGUN, ""));
    assertThat(told(TOLD, pressed("138001"))).containsExactly(so(MessageState.BEGUN, ""));
    assertThat(told(TOLD, pressed("***"))).containsExactly(so(MessageState.BEGUN, ""));
  }

  @Test
  void whoRefusesHasPressedNine() {
    assertThat(told(TOLD, new ContactEvent.Messaged(MessageState.REFUSED, T0)))
        .containsExactly(so(MessageState.REFUSED, "9"));
  }

  @Test
  void whoeverCalledUsIsToldNoMessage() {
    assertThat(told(ContactFixtures.inFlow(), pressed("1"))).isEmpty();
  }
}
