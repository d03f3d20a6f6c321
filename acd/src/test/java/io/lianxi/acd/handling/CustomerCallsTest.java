package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.handling.CustomerCalls.Placed;
import io.lianxi.acd.handling.CustomerCalls.Why;
import io.lianxi.acd.handling.CustomerCalls.Wish;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers whom an agent wants to call. */
class CustomerCallsTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+8613900000001");

  private final LiveCentre centre = new LiveCentre();
  private final CustomerCalls calls =
      new CustomerCalls(
          centre.contacts,
          centre.agents,
          centre.queues,
          centre.doNotCall,
          centre.line,
          centre.clock);

  private Contact calling() {
    Placed placed = calls.call(WANG, NUMBER, new CustomerId("C1"));
    assertThat(placed).isInstanceOf(Placed.Calling.class);
    return ((Placed.Calling) placed).contact();
  }

  private void refused(AgentId agent, PhoneNumber number, Why why) {
    assertThat(calls.call(agent, number, null)).isEqualTo(new Placed.Refused(why));
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void theCustomerIsCalledForTheAgentWhoAsked() {
    Contact contact = calling();
    assertThat(contact.state()).isEqualTo(ContactState.OFFERED);
    assertThat(contact.activeAgent()).contains(WANG);
    assertThat(contact.profile().customer()).isEqualTo(new CustomerId("C1"));
    assertThat(centre.takeAsked())
        .containsExactly(
            new Asked.CallBack(contact.id(), WANG, 1, new Outgoing(NUMBER.value(), "")));
    centre.calls.on(new LineEvent.AgentJoined(contact.id(), 1, T0));
    assertThat(centre.contact(contact.id()).state()).isEqualTo(ContactState.CONNECTED);
  }

  @Test
  void whoDoesNotAnswerIsNotCalledAgain() {
    Contact contact = calling();
    centre.calls.on(new LineEvent.CallbackFailed(contact.id(), 1, Unanswered.NO_ANSWER, T0));
    assertThat(centre.contact(contact.id()).isDone()).isTrue();
  }

  @Test
  void aCampaignSaysWhichContactItIsWhichQueueAndWhichNumberIsShown() {
    ContactId id = ContactId.random();
    Wish wish = new Wish(id, WANG, NUMBER, new CustomerId("C1"));
    Contact contact = ((Placed.Calling) calls.call(wish, BILLING, "4008000001")).contact();
    assertThat(contact.id()).isEqualTo(id);
    assertThat(Objects.requireNonNull(contact.place()).queue()).isEqualTo(BILLING);
    assertThat(contact.origin().calledAddress()).isEqualTo("4008000001");
    assertThat(centre.takeAsked())
        .containsExactly(
            new Asked.CallBack(id, WANG, 1, new Outgoing(NUMBER.value(), "4008000001")));
    assertThat(calls.call(wish, new QueueName("no-such"), "4008000001"))
        .isEqualTo(new Placed.Refused(Why.NO_QUEUE));
  }

  @Test
  void whyACustomerWasNotReachedIsPartOfTheStory() {
    Contact contact = calling();
    centre.calls.on(new LineEvent.CallbackFailed(contact.id(), 1, Unanswered.INVALID, T0));
    assertThat(centre.feed.read(EventFeed.START, 100, Duration.ZERO).getLast().field("events"))
        .contains("CallbackFailed", "INVALID");
  }

  @Test
  void anAttemptNobodyHearsOfEndsInTime() {
    Contact contact = calling();
    centre.clock.advanceSeconds(60);
    centre.deadlines.sweep();
    assertThat(centre.contact(contact.id()).isDone()).isTrue();
  }

  @Test
  void anAgentWhoIsBusyOrAwayCallsNobodyAndLeavesNothingBehind() {
    calling();
    centre.takeAsked();
    refused(WANG, NUMBER, Why.NOT_FREE);
    assertThat(centre.contacts.open()).hasSize(1);
    LiveCentre other = new LiveCentre();
    other.presences.change(WANG, Presence.NOT_READY, NotReadyReason.BREAK, T0);
    CustomerCalls away =
        new CustomerCalls(
            other.contacts, other.agents, other.queues, other.doNotCall, other.line, other.clock);
    assertThat(away.call(WANG, NUMBER, null)).isEqualTo(new Placed.Refused(Why.NOT_FREE));
    assertThat(other.contacts.open()).isEmpty();
  }

  @Test
  void whoAskedNotToBeCalledIsNot() {
    centre.doNotCall.add(new DoNotCall.Entry(NUMBER, "asked", "agent01", T0));
    refused(WANG, NUMBER, Why.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"110", "119", "120", "122", "10086", "+14155550100"})
  void emergencyNumbersShortCodesAndOtherCountriesAreNeverCalled(String number) {
    refused(WANG, new PhoneNumber(number), Why.NO_NUMBER);
  }

  @Test
  void whoServesNoQueueCallsNobody() {
    refused(new AgentId("nobody"), NUMBER, Why.NO_QUEUE);
  }
}
