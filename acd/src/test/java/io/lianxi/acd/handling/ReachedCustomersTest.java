package io.lianxi.acd.handling;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever answers our call waits for an agent at once. */
class ReachedCustomersTest {
  private static final ContactId ID = ContactId.random();

  private final LiveCentre centre = new LiveCentre();

  private static LineEvent.Reached answered(QueueName queue) {
    return new LineEvent.Reached(ID, queue, "+8613800000000", "10000", null, T0);
  }

  private Contact contact() {
    return centre.contacts.find(ID).orElseThrow();
  }

  @Test
  void whoAnswersWaitsInTheQueueAndIsKnownToHaveBeenCalled() {
    centre.calls.on(answered(BILLING));
    assertThat(contact().state()).isEqualTo(ContactState.QUEUED);
    assertThat(contact().origin().byUs()).isTrue();
    assertThat(contact().origin().customerAddress()).isEqualTo("+8613800000000");
    assertThat(contact().origin().calledAddress()).isEqualTo("10000");
    assertThat(Objects.requireNonNull(contact().place()).queue()).isEqualTo(BILLING);
  }

  @Test
  void beingToldByEveryCopyChangesNothing() {
    centre.calls.on(answered(BILLING));
    Contact first = contact();
    centre.calls.on(answered(BILLING));
    assertThat(contact()).isEqualTo(first);
  }

  @Test
  void whoHungUpBeforeAnAgentCameHasLeft() {
    centre.calls.on(answered(BILLING));
    centre.calls.on(new LineEvent.CustomerLeft(ID, T0));
    assertThat(contact().state()).isEqualTo(ContactState.ABANDONED);
  }

  @Test
  void whoIsToldSomethingFirstWaitsInNoQueue() {
    LineEvent.Reached told =
        new LineEvent.Reached(ID, BILLING, "+8613800000000", "10000", "reminder", T0);
    centre.calls.on(told);
    Contact first = contact();
    assertThat(first.state()).isEqualTo(ContactState.IN_FLOW);
    assertThat(first.origin().message()).isEqualTo(MessageState.BEGUN);
    centre.calls.on(told);
    assertThat(contact()).as("another copy tells it, too").isEqualTo(first);
    centre.calls.on(new LineEvent.CustomerLeft(ID, T0));
    assertThat(contact().isDone()).isTrue();
  }

  @Test
  void whereThereIsNoSuchQueueTheyAreHungUp() {
    centre.calls.on(answered(new QueueName("gone")));
    assertThat(centre.contacts.find(ID)).isEmpty();
    assertThat(centre.line.asked()).containsExactly(new Asked.HangUp(ID));
  }
}
