package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.agent.AgentFixtures.withChats;
import static io.lianxi.acd.agent.AgentFixtures.withTickets;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingTest {
  private final LiveCentre centre = new LiveCentre();
  private final Handling handling = centre.handling;

  /** Every verb, called by an agent on a contact with valid words. */
  private final Map<Action, BiFunction<AgentId, ContactId, Outcome>> verbs =
      Map.ofEntries(
          Map.entry(Action.ACCEPT, handling::accept),
          Map.entry(Action.DECLINE, handling::decline),
          Map.entry(Action.HOLD, handling::hold),
          Map.entry(Action.RESUME, handling::resume),
          Map.entry(Action.MUTE, handling::mute),
          Map.entry(Action.UNMUTE, handling::unmute),
          Map.entry(Action.DTMF, (agent, id) -> handling.sendDtmf(agent, id, "1")),
          Map.entry(Action.TRANSFER, (agent, id) -> handling.transfer(agent, id, to(FAULTS))),
          Map.entry(Action.RECONNECT, handling::reconnect),
          Map.entry(Action.END, handling::end),
          Map.entry(Action.WRAP_UP, (agent, id) -> handling.wrapUp(agent, id, null, "")));

  private Outcome does(AgentId agent, Action action, ContactId id) {
    return Objects.requireNonNull(verbs.get(action)).apply(agent, id);
  }

  private static Destination to(QueueName queue) {
    return new Destination.ToQueue(queue);
  }

  private static Contact done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).contact();
  }

  private static Assignment part(Contact contact) {
    return contact.assignments().getLast();
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void anUnknownContactIsUnknownToEveryVerb(Action action) {
    assertThat(does(WANG, action, ContactId.random())).isEqualTo(new Outcome.Unknown());
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobodyTouchesTheContactOfAnother(Action action) {
    ContactId id = centre.connected(WANG);
    assertThat(does(LI, action, id)).isEqualTo(new Outcome.NotYours());
    assertThat(centre.contact(id).version()).isEqualTo(5);
    assertThat(centre.takeAsked()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void whatIsNotAllowedNowIsRefusedWithWhatIs(Action action) {
    ContactId ringing = centre.offered(WANG);
    Set<Action> allowed = Set.of(Action.ACCEPT, Action.DECLINE);
    if (!allowed.contains(action)) {
      assertThat(does(WANG, action, ringing))
          .isEqualTo(new Outcome.NotAllowed(ContactState.OFFERED, action, allowed));
      assertThat(centre.takeAsked()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void aFinishedContactAllowsNothing(Action action) {
    ContactId id = centre.inWrapUp(WANG);
    done(handling.wrapUp(WANG, id, "RESOLVED", ""));
    assertThat(does(WANG, action, id))
        .isEqualTo(new Outcome.NotAllowed(ContactState.CLOSED, action, Set.of()));
  }

  @Test
  void acceptCallsTheAgentsPhoneAndGivesItTime() {
    ContactId id = centre.offered(WANG);
    Contact contact = done(handling.accept(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.OFFERED);
    assertThat(part(contact).deadline()).isEqualTo(T0.plus(HandlingTimes.CONNECT));
    assertThat(centre.takeAsked()).containsExactly(new Asked.Connect(id, WANG, 1));
  }

  @Test
  void whoAcceptsATicketHasItAtOnceAndNoPhoneRings() {
    centre.agents.save(withTickets(2, agent(WANG, BILLING)));
    ContactId id = centre.ticket();
    centre.offer(id, WANG);
    Contact contact = done(handling.accept(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.CONNECTED);
    assertThat(part(contact).deadline()).isNull();
    assertThat(centre.takeAsked()).isEmpty();
    assertThat(done(handling.end(WANG, id)).state()).isEqualTo(ContactState.WRAP_UP);
  }

  @Test
  void whoWritesIsConnectedAtOnceAndNeverAMatterOfTheLine() {
    centre.agents.save(withChats(2, agent(WANG, BILLING)));
    centre.agents.save(withChats(2, agent(LI, BILLING)));
    ContactId id = centre.chat();
    centre.offer(id, WANG);
    assertThat(done(handling.accept(WANG, id)).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(done(handling.hold(WANG, id)).state()).isEqualTo(ContactState.ON_HOLD);
    assertThat(done(handling.resume(WANG, id)).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(handling.transfer(WANG, id, new Destination.ToNumber("10086")))
        .isEqualTo(new Outcome.Invalid("target", "who writes has no line to give away"));
    assertThat(done(handling.transfer(WANG, id, to(BILLING))).state())
        .isEqualTo(ContactState.QUEUED);
    centre.offer(id, LI);
    done(handling.accept(LI, id));
    assertThat(done(handling.end(LI, id)).state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void acceptingTwiceCallsThePhoneOnce() {
    ContactId id = centre.accepted(WANG);
    assertThat(handling.accept(WANG, id))
        .isEqualTo(new Outcome.NotAllowed(ContactState.OFFERED, Action.ACCEPT, Set.of()));
    assertThat(centre.takeAsked()).hasSize(1);
  }

  @Test
  void acceptCallsACustomerBackAndGivesBothTelephonesTime() {
    ContactId id = centre.awaitingCallback();
    centre.offer(id, WANG);
    Contact contact = done(handling.accept(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.OFFERED);
    assertThat(part(contact).deadline()).isEqualTo(T0.plus(HandlingTimes.CALL_BACK));
    assertThat(centre.takeAsked())
        .containsExactly(new Asked.CallBack(id, WANG, 1, new Outgoing("+8613800000001", "10000")));
  }

  @Test
  void aCustomerWhoAskedMeanwhileNotToBeCalledIsNot() {
    ContactId id = centre.awaitingCallback();
    centre.doNotCall.add(
        new DoNotCall.Entry(new PhoneNumber("+8613800000001"), "客户要求", "agent01", T0));
    centre.offer(id, WANG);
    Contact contact = done(handling.accept(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.takeAsked()).isEmpty();
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void declineGivesTheContactBackToItsPlaceAndLeavesThePhoneAlone() {
    ContactId id = centre.offered(WANG);
    centre.clock.advanceSeconds(3);
    Contact contact = done(handling.decline(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.QUEUED);
    assertThat(Objects.requireNonNull(contact.place()).queuedAt()).isEqualTo(T0);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
    assertThat(centre.presences.find(WANG).idleSince()).isEqualTo(T0.plusSeconds(3));
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void holdAndResumeMoveTheCallerAndBack() {
    ContactId id = centre.connected(WANG);
    assertThat(done(handling.hold(WANG, id)).state()).isEqualTo(ContactState.ON_HOLD);
    assertThat(done(handling.resume(WANG, id)).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Hold(id), new Asked.Resume(id));
  }

  @Test
  void muteAndUnmuteAreHeardOnTheLine() {
    ContactId id = centre.connected(WANG);
    assertThat(part(done(handling.mute(WANG, id))).muted()).isTrue();
    assertThat(part(done(handling.unmute(WANG, id))).muted()).isFalse();
    assertThat(centre.takeAsked())
        .containsExactly(new Asked.Mute(id, true), new Asked.Mute(id, false));
  }

  @Test
  void keysGoToTheLineAndChangeNothing() {
    ContactId id = centre.connected(WANG);
    int version = centre.contact(id).version();
    assertThat(done(handling.sendDtmf(WANG, id, "12*#")).version()).isEqualTo(version);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Dtmf(id, "12*#"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1 2", "１", "111111111111111111111111111111111", "1\n"})
  void whatIsNoKeyIsRefused(String digits) {
    ContactId id = centre.connected(WANG);
    assertThat(handling.sendDtmf(WANG, id, digits))
        .isInstanceOfSatisfying(
            Outcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("digits"));
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void reconnectCallsThePhoneAgainWithTheNextLeg() {
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.reconnect(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.CONNECTED);
    assertThat(part(contact).reachable()).isFalse();
    assertThat(part(contact).deadline()).isEqualTo(T0.plus(HandlingTimes.RETURN));
    assertThat(centre.takeAsked()).containsExactly(new Asked.Connect(id, WANG, 2));
  }

  @Test
  void askingForTheLinkAgainDoesNotBuyTime() {
    ContactId id = centre.lost(WANG);
    centre.clock.advanceSeconds(20);
    done(handling.reconnect(WANG, id));
    Contact contact = done(handling.reconnect(WANG, id));
    assertThat(part(contact).deadline()).isEqualTo(T0.plusSeconds(30));
    assertThat(centre.takeAsked())
        .containsExactly(new Asked.Connect(id, WANG, 2), new Asked.Connect(id, WANG, 3));
  }

  @Test
  void endHangsUpAndLeavesTheQueuesTimeForWrapUp() {
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.end(WANG, id));
    assertThat(contact.state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(contact.ending()).isEqualTo(new Contact.Ending(EndedBy.AGENT, T0));
    assertThat(part(contact).deadline()).isEqualTo(T0.plusSeconds(30));
    assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
  }

  @Test
  void endLeavesACustomerWhoHasSomethingAfterwardsToIt() {
    ContactId id = centre.connected(WANG);
    centre.served.add(id);
    assertThat(done(handling.end(WANG, id)).state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(centre.takeAsked()).containsExactly(new Asked.TakeLeave(id));
  }

  @Test
  void endOnHoldHangsUpToo() {
    ContactId id = centre.onHold(WANG);
    assertThat(done(handling.end(WANG, id)).state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null, WRAP_UP", "PT0S, CLOSED", "PT30S, WRAP_UP"})
  void theQueueSaysHowLongAnAgentMayWorkOn(@Nullable Duration wrapUp, ContactState state) {
    centre.queues.save(queue(BILLING, wrapUp));
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.end(WANG, id));
    assertThat(contact.state()).isEqualTo(state);
    assertThat(part(contact).deadline())
        .isEqualTo(wrapUp == null || wrapUp.isZero() ? null : T0.plus(wrapUp));
    assertThat(contact.isDone()).isEqualTo(state == ContactState.CLOSED);
  }

  @Test
  void aCallOfAQueueThatIsGoneIsFinishedAtOnce() {
    ContactId id = centre.opened();
    centre.record(id, ContactFixtures.queuedIn(new QueueName("closed-down"), T0));
    centre.offer(id, WANG);
    handling.accept(WANG, id);
    centre.record(id, new ContactEvent.Connected(WANG, 1, T0));
    assertThat(done(handling.end(WANG, id)).isDone()).isTrue();
  }

  @Test
  void wrapUpKeepsWhatTheAgentSaysAndFreesTheAgent() {
    ContactId id = centre.inWrapUp(WANG);
    centre.clock.advanceSeconds(12);
    Contact contact = done(handling.wrapUp(WANG, id, "COMPLAINT", "三天没有网络"));
    assertThat(contact.state()).isEqualTo(ContactState.CLOSED);
    assertThat(part(contact).disposition()).isEqualTo("COMPLAINT");
    assertThat(part(contact).note()).isEqualTo("三天没有网络");
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
    assertThat(centre.presences.find(WANG).idleSince()).isEqualTo(T0.plusSeconds(12));
  }

  @Test
  void wrongWordsOfWrapUpAreRefused() {
    ContactId id = centre.inWrapUp(WANG);
    assertThat(handling.wrapUp(WANG, id, "NO_SUCH", ""))
        .isEqualTo(new Outcome.Invalid("disposition", "unknown: NO_SUCH"));
    assertThat(handling.wrapUp(WANG, id, null, "x".repeat(4001)))
        .isInstanceOfSatisfying(
            Outcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("note"));
    assertThat(handling.wrapUp(WANG, id, null, "x".repeat(4000))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void transferToAQueueParksTheCallerThere() {
    centre.queues.save(queue(FAULTS, Duration.ZERO, new Skill("fibre", 2)));
    ContactId id = centre.connected(WANG);
    centre.clock.advanceSeconds(60);
    Contact contact = done(handling.transfer(WANG, id, to(FAULTS)));
    Place place = Objects.requireNonNull(contact.place());
    assertThat(contact.state()).isEqualTo(ContactState.QUEUED);
    assertThat(place.queue()).isEqualTo(FAULTS);
    assertThat(place.wishes().skills()).containsExactly(new Skill("zh", 1));
    assertThat(place.queuedAt()).isEqualTo(T0);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
    // the wrap-up is that of the queue the conversation was in
    assertThat(part(contact).deadline()).isEqualTo(T0.plusSeconds(90));
    assertThat(centre.presences.find(WANG).contacts()).containsExactly(id);
  }

  @Test
  void transferFromAQueueWithoutWrapUpFreesTheAgentAtOnce() {
    centre.queues.save(queue(BILLING, Duration.ZERO));
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.transfer(WANG, id, to(FAULTS)));
    assertThat(contact.state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void transferToAnAgentKeepsThePlaceForThatAgentForAWhile() {
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.transfer(WANG, id, new Destination.ToAgent(LI)));
    Place place = Objects.requireNonNull(contact.place());
    assertThat(place.queue()).isEqualTo(BILLING);
    assertThat(place.wishes().keptFor(T0.plusSeconds(29))).contains(LI);
    assertThat(place.wishes().keptFor(T0.plusSeconds(30))).isEmpty();
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
  }

  @Test
  void transferToANumberDialsIt() {
    ContactId id = centre.connected(WANG);
    Contact contact = done(handling.transfer(WANG, id, new Destination.ToNumber("+8613912345678")));
    assertThat(contact.state()).isEqualTo(ContactState.WRAP_UP);
    assertThat(contact.isOver()).isTrue();
    assertThat(centre.takeAsked()).containsExactly(new Asked.DialOutside(id, "+8613912345678"));
  }

  @Test
  void aCallOnHoldOrWithALostAgentCanBeGivenAwayToo() {
    for (ContactId id : List.of(centre.onHold(WANG), centre.lost(LI))) {
      AgentId agent = centre.contact(id).activeAgent().orElseThrow();
      assertThat(done(handling.transfer(agent, id, to(FAULTS))).state())
          .isEqualTo(ContactState.QUEUED);
    }
  }

  @Test
  void aDestinationThatIsNotThereIsRefused() {
    ContactId id = centre.connected(WANG);
    for (Destination nowhere :
        List.of(
            to(new QueueName("nowhere")),
            new Destination.ToAgent(new AgentId("nobody")),
            new Destination.ToAgent(WANG),
            new Destination.ToNumber("12"),
            new Destination.ToNumber("123456789012345678901"),
            new Destination.ToNumber("110&PJSIP/wang"),
            new Destination.ToNumber("１２３４"))) {
      assertThat(handling.transfer(WANG, id, nowhere))
          .isInstanceOfSatisfying(
              Outcome.Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("target"));
    }
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(centre.takeAsked()).isEmpty();
  }
}
