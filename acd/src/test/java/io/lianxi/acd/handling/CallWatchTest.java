package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Cause;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.line.Voicemail;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallWatchTest {
  private final LiveCentre centre = new LiveCentre();

  private void joined(ContactId id, int leg) {
    centre.calls.on(new LineEvent.AgentJoined(id, leg, T0));
  }

  private void left(ContactId id, int leg, Cause cause) {
    centre.calls.on(new LineEvent.AgentLeft(id, leg, cause, T0));
  }

  private void connectFailed(ContactId id, int leg) {
    centre.calls.on(new LineEvent.ConnectFailed(id, leg, T0));
  }

  private void customerLeft(ContactId id) {
    centre.calls.on(new LineEvent.CustomerLeft(id, T0));
  }

  private Assignment part(ContactId id) {
    return centre.contact(id).assignments().getLast();
  }

  @Test
  void aLineThatIsBackIsComparedThoughTheHistoryIsAway() {
    ContactId gone = centre.queued();
    centre.line.callsAre();
    centre.calls.on(new LineEvent.LineUp(T0));
    assertThat(centre.contact(gone).state()).isEqualTo(ContactState.ABANDONED);
  }

  @Test
  void anAgentWhoJoinsIsConnected() {
    ContactId id = centre.accepted(WANG);
    centre.clock.advanceSeconds(2);
    joined(id, 1);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(part(id).connectedAt()).isEqualTo(T0.plusSeconds(2));
    assertThat(part(id).deadline()).isNull();
  }

  @Test
  void joiningTwiceIsJoiningOnce() {
    ContactId id = centre.connected(WANG);
    Contact before = centre.contact(id);
    joined(id, 1);
    assertThat(centre.contact(id)).isEqualTo(before);
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void aLateAnswerGivesTheCallerBackToTheMusic() {
    ContactId id = centre.accepted(WANG);
    centre.takeAsked();
    connectFailed(id, 1);
    joined(id, 1);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
  }

  @Test
  void aLateAnswerWhileTheNextAgentsDeskRingsGivesTheCallerBackToo() {
    ContactId id = centre.accepted(WANG);
    centre.takeAsked();
    connectFailed(id, 1);
    centre.offer(id, LI);
    joined(id, 1);
    assertThat(centre.contact(id).activeAgent()).contains(LI);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
  }

  @Test
  void anEventOfAFormerLegChangesNothing() {
    ContactId id = centre.connected(WANG);
    centre.handling.reconnect(WANG, id);
    centre.takeAsked();
    Contact before = centre.contact(id);
    joined(id, 1);
    left(id, 1, Cause.HUNG_UP);
    left(id, 1, Cause.LOST);
    connectFailed(id, 1);
    assertThat(centre.contact(id)).isEqualTo(before);
    assertThat(centre.takeAsked()).isEmpty();
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);

    joined(id, 2);
    assertThat(part(id).reachable()).isTrue();
  }

  @Test
  void anEventOfAnUnknownContactChangesNothing() {
    ContactId id = ContactId.random();
    joined(id, 1);
    left(id, 1, Cause.LOST);
    connectFailed(id, 1);
    customerLeft(id);
    assertThat(centre.contacts.open()).isEmpty();
    assertThat(centre.takeAsked()).isEmpty();
  }

  /** A way to make a contact with Wang. */
  private record Making(String name, Function<LiveCentre, ContactId> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Making IN_FLOW = new Making("in flow", LiveCentre::opened);
  private static final Making QUEUED = new Making("queued", LiveCentre::queued);
  private static final Making OFFERED = new Making("offered", c -> c.offered(WANG));
  private static final Making ACCEPTED = new Making("accepted", c -> c.accepted(WANG));
  private static final Making CONNECTED = new Making("connected", c -> c.connected(WANG));
  private static final Making ON_HOLD = new Making("on hold", c -> c.onHold(WANG));
  private static final Making LOST = new Making("lost", c -> c.lost(WANG));
  private static final Making WRAP_UP = new Making("in wrap-up", c -> c.inWrapUp(WANG));

  static Stream<Arguments> whenTheAgentHangsUp() {
    return Stream.of(
        Arguments.of(IN_FLOW, ContactState.IN_FLOW),
        Arguments.of(QUEUED, ContactState.QUEUED),
        Arguments.of(OFFERED, ContactState.OFFERED),
        Arguments.of(ACCEPTED, ContactState.OFFERED),
        Arguments.of(CONNECTED, ContactState.WRAP_UP),
        Arguments.of(ON_HOLD, ContactState.WRAP_UP),
        Arguments.of(LOST, ContactState.CONNECTED),
        Arguments.of(WRAP_UP, ContactState.WRAP_UP));
  }

  @ParameterizedTest
  @MethodSource("whenTheAgentHangsUp")
  void anAgentWhoHangsUpEndsTheConversation(Making making, ContactState after) {
    ContactId id = making.make().apply(centre);
    ContactState before = centre.contact(id).state();
    centre.takeAsked();
    left(id, 1, Cause.HUNG_UP);
    assertThat(centre.contact(id).state()).isEqualTo(after);
    if (before == after) {
      assertThat(centre.takeAsked()).isEmpty();
    } else {
      assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
      assertThat(centre.contact(id).ending()).isEqualTo(new Contact.Ending(EndedBy.AGENT, T0));
    }
  }

  static Stream<Arguments> whenTheAgentIsLost() {
    return Stream.of(
        Arguments.of(IN_FLOW, false),
        Arguments.of(QUEUED, false),
        Arguments.of(OFFERED, false),
        Arguments.of(ACCEPTED, false),
        Arguments.of(CONNECTED, true),
        Arguments.of(ON_HOLD, true),
        Arguments.of(LOST, false),
        Arguments.of(WRAP_UP, false));
  }

  @ParameterizedTest
  @MethodSource("whenTheAgentIsLost")
  void anAgentWhoIsLostMayComeBackForAWhile(Making making, boolean isAwaited) {
    ContactId id = making.make().apply(centre);
    Contact before = centre.contact(id);
    centre.takeAsked();
    left(id, 1, Cause.LOST);
    if (isAwaited) {
      assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
      assertThat(part(id).reachable()).isFalse();
      assertThat(part(id).deadline()).isEqualTo(T0.plus(HandlingTimes.RETURN));
    } else {
      assertThat(centre.contact(id)).isEqualTo(before);
    }
    assertThat(centre.takeAsked()).isEmpty();
  }

  static Stream<Arguments> whenTheCustomerLeaves() {
    return Stream.of(
        Arguments.of(IN_FLOW, ContactState.CLOSED),
        Arguments.of(QUEUED, ContactState.ABANDONED),
        Arguments.of(OFFERED, ContactState.ABANDONED),
        Arguments.of(ACCEPTED, ContactState.ABANDONED),
        Arguments.of(CONNECTED, ContactState.WRAP_UP),
        Arguments.of(ON_HOLD, ContactState.WRAP_UP),
        Arguments.of(LOST, ContactState.WRAP_UP),
        Arguments.of(WRAP_UP, ContactState.WRAP_UP));
  }

  @ParameterizedTest
  @MethodSource("whenTheCustomerLeaves")
  void aCustomerWhoLeavesEndsWhateverItIs(Making making, ContactState after) {
    ContactId id = making.make().apply(centre);
    customerLeft(id);
    assertThat(centre.contact(id).state()).isEqualTo(after);
    assertThat(centre.contact(id).ending()).isEqualTo(new Contact.Ending(EndedBy.CUSTOMER, T0));
    assertThat(centre.presences.find(WANG).contacts())
        .hasSize(after == ContactState.WRAP_UP ? 1 : 0);
    Contact gone = centre.contact(id);
    customerLeft(id);
    assertThat(centre.contact(id)).isEqualTo(gone);
  }

  @Test
  void whoeverEndsItAQueueWithoutWrapUpFreesTheAgentAtOnce() {
    centre.queues.save(queue(BILLING, Duration.ZERO));
    ContactId hungUp = centre.connected(WANG);
    left(hungUp, 1, Cause.HUNG_UP);
    ContactId gone = centre.connected(WANG);
    customerLeft(gone);
    assertThat(centre.contact(hungUp).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.contact(gone).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void theLegThatATransferEndsDoesNotEndTheContact() {
    ContactId id = centre.connected(WANG);
    centre.handling.transfer(WANG, id, new Destination.ToQueue(FAULTS));
    left(id, 1, Cause.HUNG_UP);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
  }

  @Test
  void aPhoneThatCannotBeCalledMakesTheAgentNotReady() {
    ContactId id = centre.accepted(WANG);
    connectFailed(id, 1);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.NOT_READY);
    assertThat(centre.presences.find(WANG).reason()).isEqualTo(NotReadyReason.PHONE_UNREACHABLE);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void aPhoneAwaitedBackMayFailToAnswerUntilItsTimeIsOver() {
    ContactId id = centre.lost(WANG);
    centre.handling.reconnect(WANG, id);
    connectFailed(id, 2);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void whateverEndsALegThatWasNeverUpIsLeftToConnectFailed(Cause cause) {
    ContactId id = centre.accepted(WANG);
    Contact before = centre.contact(id);
    left(id, 1, cause);
    assertThat(centre.contact(id)).isEqualTo(before);
  }

  private ContactId calledBack() {
    ContactId id = centre.awaitingCallback();
    centre.offer(id, WANG);
    centre.handling.accept(WANG, id);
    centre.takeAsked();
    return id;
  }

  private void callbackFailed(ContactId id, int leg) {
    centre.calls.on(new LineEvent.CallbackFailed(id, leg, Unanswered.NO_ANSWER, T0));
  }

  @Test
  void whoWillBeCalledBackMayHangUpAndKeepsThePlace() {
    ContactId waiting = centre.awaitingCallback();
    Contact before = centre.contact(waiting);
    customerLeft(waiting);
    assertThat(centre.contact(waiting)).isEqualTo(before);
    centre.offer(waiting, WANG);
    customerLeft(waiting);
    assertThat(centre.contact(waiting).state()).isEqualTo(ContactState.OFFERED);
  }

  @Test
  void aCustomerWhoWasCalledBackAndTalksEndsItByHangingUp() {
    ContactId id = calledBack();
    joined(id, 1);
    customerLeft(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.WRAP_UP);
  }

  @Test
  void aCustomerWhoIsNotReachedIsTriedAgainLaterAtTheSamePlace() {
    ContactId id = calledBack();
    Instant queuedAt = Objects.requireNonNull(centre.contact(id).place()).queuedAt();
    callbackFailed(id, 1);
    Contact after = centre.contact(id);
    assertThat(after.state()).isEqualTo(ContactState.QUEUED);
    assertThat(after.callback().orElseThrow().attempts()).isEqualTo(1);
    assertThat(after.callback().orElseThrow().notBefore())
        .isEqualTo(T0.plus(Duration.ofMinutes(15)));
    assertThat(Objects.requireNonNull(after.place()).queuedAt()).isEqualTo(queuedAt);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
    callbackFailed(id, 1);
    assertThat(centre.contact(id)).isEqualTo(after);
  }

  @Test
  void aCustomerWhoIsNeverReachedIsGivenUp() {
    ContactId id = calledBack();
    callbackFailed(id, 1);
    for (int attempt = 2; attempt <= 3; attempt++) {
      centre.clock.advance(Duration.ofMinutes(15));
      centre.offer(id, WANG);
      centre.handling.accept(WANG, id);
      callbackFailed(id, centre.contact(id).active().orElseThrow().leg());
    }
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.contact(id).ending())
        .isEqualTo(new Contact.Ending(EndedBy.SYSTEM, centre.clock.instant()));
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void anAgentsPhoneThatFailsACallBackIsTheAgentsMatter() {
    ContactId id = calledBack();
    connectFailed(id, 1);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.contact(id).callback().orElseThrow().attempts()).isZero();
    assertThat(centre.presences.find(WANG).reason()).isEqualTo(NotReadyReason.PHONE_UNREACHABLE);
  }

  @Test
  void hangingUpIsAWayToFinishAMessage() {
    ContactId id = centre.treated(new Overflow.Voicemail());
    centre.line.spoken(id, new Voicemail("message.wav", Duration.ofSeconds(7)));
    customerLeft(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.contact(id).ending()).isEqualTo(new Contact.Ending(EndedBy.CUSTOMER, T0));
    assertThat(centre.kindsOf(id)).endsWith("Overflowed", "VoicemailLeft", "Ended");
  }

  @Test
  void whoHangsUpWithoutAMessageLeavesNone() {
    ContactId id = centre.treated(new Overflow.Voicemail());
    customerLeft(id);
    assertThat(centre.kindsOf(id)).endsWith("Overflowed", "Ended");
  }
}
