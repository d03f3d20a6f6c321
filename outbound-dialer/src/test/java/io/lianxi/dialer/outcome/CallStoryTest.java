package io.lianxi.dialer.outcome;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a contact, as it concerns the attempt that it is. */
class CallStoryTest {
  private static final Contact CALLED =
      ContactFixtures.after(
          ContactFixtures.awaitingCallback(),
          ContactFixtures.offeredTo(WANG, T0),
          ContactFixtures.acceptedBy(WANG, 1, T0));
  private static final AttemptId ATTEMPT = new AttemptId(CALLED.id().value());

  private static List<DialEvent> news(Contact before, ContactEvent... events) {
    Contact after = ContactFixtures.after(before, events);
    return CallStory.of(new ContactChange(after, List.of(events)));
  }

  @Test
  void whoTalksWithAnAgentHasAnswered() {
    assertThat(news(CALLED, new ContactEvent.Connected(WANG, 1, T0)))
        .containsExactly(
            new DialEvent.Answered(ATTEMPT, T0), new DialEvent.Connected(ATTEMPT, WANG, T0));
  }

  @Test
  void theEndOfATalkIsItsAgents() {
    Contact talking = ContactFixtures.after(CALLED, new ContactEvent.Connected(WANG, 1, T0));
    assertThat(news(talking, ContactFixtures.ended(EndedBy.CUSTOMER, T0)))
        .containsExactly(new DialEvent.TalkEnded(ATTEMPT, WANG, false, T0));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, NO_ANSWER",
    "BUSY, BUSY",
    "INVALID, INVALID",
    "CONGESTION, CONGESTION",
    "NETWORK, NETWORK",
    ", UNKNOWN"
  })
  void whoWasNotReachedIsSoForTheReasonOfTheNetwork(Unanswered reason, CallOutcome outcome) {
    assertThat(
            news(
                CALLED,
                new ContactEvent.CallbackFailed(WANG, reason, T0, T0),
                new ContactEvent.Ended(EndedBy.SYSTEM, T0, T0)))
        .containsExactly(new DialEvent.Failed(ATTEMPT, outcome, T0));
  }

  @ParameterizedTest
  @CsvSource({"HUNG_UP, HUNG_UP", "UNSERVED, ABANDONED"})
  void whoLeftBeforeAnAgentCameHadAnswered(Unanswered reason, CallOutcome outcome) {
    assertThat(news(CALLED, new ContactEvent.CallbackFailed(WANG, reason, T0, T0)))
        .containsExactly(
            new DialEvent.Answered(ATTEMPT, T0), new DialEvent.Failed(ATTEMPT, outcome, T0));
  }

  private static Contact reached() {
    return ContactFixtures.after(
        ContactFixtures.inFlow(),
        new ContactEvent.Reached(T0),
        ContactFixtures.queuedIn(QueueFixtures.BILLING, T0));
  }

  private static AttemptId id(Contact contact) {
    return new AttemptId(contact.id().value());
  }

  private static Contact told(MessageState... states) {
    Contact contact = ContactFixtures.after(ContactFixtures.inFlow(), new ContactEvent.Reached(T0));
    for (MessageState state : states) {
      contact = ContactFixtures.after(contact, new ContactEvent.Messaged(state, T0));
    }
    return contact;
  }

  @ParameterizedTest
  @CsvSource({
    "BEGUN, CUSTOMER, HUNG_UP",
    "BEGUN, SYSTEM, INFORMED",
    "LEFT, CUSTOMER, INFORMED",
    "HEARD, CUSTOMER, INFORMED",
    "REFUSED, CUSTOMER, OPTED_OUT"
  })
  void whoWasToldAMessageIsInformedIfItWasToItsEnd(
      MessageState state, EndedBy by, CallOutcome outcome) {
    Contact contact = told(state);
    assertThat(news(contact, ContactFixtures.ended(by, T0)))
        .containsExactly(new DialEvent.Failed(id(contact), outcome, T0));
  }

  @Test
  void whoWantsNoSuchCallsSaysSoBeforeTheCallIsOver() {
    Contact contact = told(MessageState.BEGUN, MessageState.HEARD);
    assertThat(news(contact, new ContactEvent.Messaged(MessageState.REFUSED, T0)))
        .containsExactly(new DialEvent.Refused(id(contact), T0));
    assertThat(news(told(MessageState.BEGUN), new ContactEvent.Messaged(MessageState.HEARD, T0)))
        .isEmpty();
  }

  @Test
  void whoHeardTheMessageAndWaitedForAnAgentInVainIsAbandoned() {
    Contact waiting =
        ContactFixtures.after(
            told(MessageState.HEARD), ContactFixtures.queuedIn(QueueFixtures.BILLING, T0));
    assertThat(news(waiting, new ContactEvent.Abandoned(T0.plusSeconds(60))))
        .containsExactly(
            new DialEvent.Failed(id(waiting), CallOutcome.ABANDONED, T0.plusSeconds(60)));
  }

  @Test
  void whoWasCalledForNoAgentHasAnswered() {
    Contact opened = ContactFixtures.inFlow();
    assertThat(news(opened, new ContactEvent.Reached(T0)))
        .containsExactly(new DialEvent.Answered(id(opened), T0));
  }

  @Test
  void whoHearsAnAnnouncementInsteadOfAnAgentIsAbandoned() {
    Contact reached = reached();
    assertThat(news(reached, ContactFixtures.overflowed(T0)))
        .containsExactly(new DialEvent.Failed(id(reached), CallOutcome.ABANDONED, T0));
  }

  @ParameterizedTest
  @CsvSource({"0, HUNG_UP", "1999, HUNG_UP", "2000, ABANDONED", "60000, ABANDONED"})
  void whoLeavesIsAbandonedWhenAnAgentHadToBeThere(long millis, CallOutcome outcome) {
    Contact reached = reached();
    Instant at = T0.plusMillis(millis);
    assertThat(news(reached, new ContactEvent.Abandoned(at)))
        .containsExactly(new DialEvent.Failed(id(reached), outcome, at));
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, BUSY",
    "NO_ANSWER, NO_ANSWER",
    "INVALID, INVALID",
    "MACHINE, MACHINE",
    "HUNG_UP, HUNG_UP"
  })
  void whoWasNotReachedForNoAgentIsNoContact(Unanswered reason, CallOutcome outcome) {
    ContactId contact = ContactId.random();
    assertThat(CallStory.of(new LineEvent.Unreached(contact, reason, T0)))
        .isEqualTo(new DialEvent.Failed(new AttemptId(contact.value()), outcome, T0));
  }

  @Test
  void whoLeavesTheQueueAfterATalkHasTalked() {
    Contact waiting =
        ContactFixtures.after(
            CALLED,
            new ContactEvent.Connected(WANG, 1, T0),
            ContactFixtures.requeued(WANG, ContactEvent.RequeueReason.CONNECTION_LOST, T0));
    assertThat(news(waiting, new ContactEvent.Abandoned(T0)))
        .containsExactly(new DialEvent.TalkEnded(ATTEMPT, WANG, false, T0));
  }

  @Test
  void whoseContactEndsWithoutATalkCameToNothingThatAnybodyKnows() {
    Contact waiting =
        ContactFixtures.after(
            CALLED, ContactFixtures.requeued(WANG, ContactEvent.RequeueReason.CONNECT_FAILED, T0));
    assertThat(news(waiting, ContactFixtures.ended(EndedBy.SYSTEM, T0)))
        .containsExactly(new DialEvent.Failed(ATTEMPT, CallOutcome.UNKNOWN, T0));
  }

  @Test
  void aContactThatNobodyWasFreeForWasNotCalled() {
    Contact opened = ContactFixtures.inFlow();
    AttemptId id = new AttemptId(opened.id().value());
    assertThat(news(opened, ContactFixtures.ended(EndedBy.SYSTEM, T0)))
        .containsExactly(new DialEvent.Failed(id, CallOutcome.CONGESTION, T0));
  }

  @Test
  void aDispositionIsOfTheAttempt() {
    Contact ended =
        ContactFixtures.after(
            CALLED,
            new ContactEvent.Connected(WANG, 1, T0),
            new ContactEvent.Ended(EndedBy.CUSTOMER, null, T0));
    assertThat(news(ended, new ContactEvent.WrappedUp(WANG, "WON", "", false, T0)))
        .containsExactly(new DialEvent.Disposed(ATTEMPT, WANG, new LeadResult.Won(null), T0));
    assertThat(news(ended, new ContactEvent.WrappedUp(WANG, "LOST", "", false, T0, "price")))
        .containsExactly(new DialEvent.Disposed(ATTEMPT, WANG, new LeadResult.Lost("price"), T0));
    assertThat(news(ended, new ContactEvent.WrappedUp(WANG, null, "", true, T0))).isEmpty();
  }

  static Stream<Arguments> consequences() {
    return Stream.of(
        Arguments.of("WON", new LeadResult.Won(null)),
        Arguments.of("LOST", new LeadResult.Lost(null)),
        Arguments.of("DO_NOT_CALL", new LeadResult.DoNotCall()),
        Arguments.of("COMPLAINT", new LeadResult.Ticket()),
        Arguments.of("CALL_AGAIN", new LeadResult.CallAgain()),
        Arguments.of("DROPPED", new LeadResult.TryAgain(Duration.ofHours(1))));
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void whatTheAgentSaysHasItsConsequence(String disposition, LeadResult result) {
    assertThat(CallStory.consequence(disposition, null)).contains(result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOMETHING_ELSE", ""})
  void whatSaysNothingOfTheLeadHasNone(String disposition) {
    assertThat(CallStory.consequence(disposition, null)).isEmpty();
  }
}
