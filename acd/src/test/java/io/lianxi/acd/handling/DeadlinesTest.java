package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.abandoned;
import static io.lianxi.acd.contact.ContactFixtures.accepted;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.closed;
import static io.lianxi.acd.contact.ContactFixtures.connected;
import static io.lianxi.acd.contact.ContactFixtures.inFlow;
import static io.lianxi.acd.contact.ContactFixtures.inWrapUp;
import static io.lianxi.acd.contact.ContactFixtures.lost;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.onHold;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.handling.Deadlines.Step;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

  private static Step backToQueue(
      RequeueReason reason, NotReadyReason agentBecomes, boolean isParked, Instant now) {
    return new Step(requeued(WANG, reason, now), WANG, agentBecomes, isParked);
  }

  private static Step wrappedUp(Instant now) {
    return new Step(new ContactEvent.WrappedUp(WANG, null, "", true, now), WANG, null, false);
  }

  /** Each situation, the moment its time is over, and what follows then. */
  static Stream<Arguments> whatIsDue() {
    return Stream.of(
        Arguments.of(
            offered(WANG),
            at(40),
            backToQueue(RequeueReason.RONA, NotReadyReason.RONA, false, at(40))),
        Arguments.of(
            accepted(WANG),
            at(40),
            backToQueue(
                RequeueReason.CONNECT_FAILED, NotReadyReason.PHONE_UNREACHABLE, true, at(40))),
        Arguments.of(
            lost(WANG),
            at(70),
            backToQueue(
                RequeueReason.CONNECTION_LOST, NotReadyReason.CONNECTION_LOST, true, at(70))),
        Arguments.of(
            after(onHold(WANG), new ContactEvent.Reconnecting(WANG, 2, at(75), at(45))),
            at(75),
            backToQueue(
                RequeueReason.CONNECTION_LOST, NotReadyReason.CONNECTION_LOST, true, at(75))),
        Arguments.of(inWrapUp(WANG), at(90), wrappedUp(at(90))),
        Arguments.of(transferredTo(FAULTS, WANG), at(80), wrappedUp(at(80))));
  }

  @ParameterizedTest
  @MethodSource("whatIsDue")
  void whatIsDueHappensAtItsMomentAndNotBefore(Contact contact, Instant moment, Step step) {
    assertThat(Deadlines.decide(contact, moment.minusNanos(1))).isEmpty();
    assertThat(Deadlines.decide(contact, moment)).contains(step);
    assertThat(contact.deadline()).contains(moment);
  }

  @ParameterizedTest
  @MethodSource("whatIsDue")
  void whatIsDueIsPossible(Contact contact, Instant moment, Step step) {
    assertThat(contact.apply(step.event())).as("at %s", moment).isPresent();
  }

  static Stream<Contact> whatHasNoDeadline() {
    return Stream.of(
        inFlow(),
        queued(),
        connected(WANG),
        onHold(WANG),
        abandoned(),
        closed(WANG),
        after(connected(WANG), new ContactEvent.Ended(EndedBy.AGENT, null, at(60))));
  }

  @ParameterizedTest
  @MethodSource("whatHasNoDeadline")
  void whatHasNoDeadlineIsLeftAlone(Contact contact) {
    assertThat(Deadlines.decide(contact, at(1_000_000))).isEmpty();
  }

  private final LiveCentre centre = new LiveCentre();

  private void sweepAfter(long seconds) {
    centre.clock.advanceSeconds(seconds);
    centre.deadlines.sweep();
  }

  private NotReadyReason reason(AgentId agent) {
    return Objects.requireNonNull(centre.presences.find(agent).reason());
  }

  @Test
  void anOfferNobodyTakesGoesBackAndTheAgentIsNotReady() {
    ContactId id = centre.offered(WANG);
    sweepAfter(19);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.OFFERED);
    sweepAfter(1);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.contacts.waiting()).extracting(Contact::id).containsExactly(id);
    assertThat(reason(WANG)).isEqualTo(NotReadyReason.RONA);
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void aPhoneThatDoesNotAnswerGivesTheCallerBackToTheMusic() {
    ContactId id = centre.accepted(WANG);
    centre.takeAsked();
    sweepAfter(15);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(reason(WANG)).isEqualTo(NotReadyReason.PHONE_UNREACHABLE);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
  }

  @Test
  void anAgentWhoDoesNotComeBackLosesTheCaller() {
    ContactId id = centre.lost(WANG);
    sweepAfter(30);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(Objects.requireNonNull(centre.contact(id).place()).queuedAt()).isEqualTo(T0);
    assertThat(reason(WANG)).isEqualTo(NotReadyReason.CONNECTION_LOST);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Park(id));
  }

  @Test
  void aWrapUpWhoseTimeIsOverFreesTheAgentWhoStaysAvailable() {
    ContactId id = centre.inWrapUp(WANG);
    sweepAfter(30);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
  }

  @Test
  void severalDeadlinesOfOneContactAreMetOneAfterTheOther() {
    ContactId id = centre.connected(WANG);
    centre.handling.transfer(WANG, id, new ContactEvent.Destination.ToQueue(FAULTS));
    centre.offer(id, LI);
    sweepAfter(60);
    centre.deadlines.sweep();
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.contact(id).occupiedAgents()).isEmpty();
  }

  @Test
  void anAgentWhoHasGoneMeanwhileStaysGone() {
    ContactId id = centre.offered(WANG);
    centre.presences.change(WANG, Presence.OFFLINE, null, T0);
    sweepAfter(20);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.OFFLINE);
  }

  @Test
  void anAgentOnABreakOfTheirOwnKeepsTheReason() {
    centre.offered(WANG);
    centre.presences.change(WANG, Presence.NOT_READY, NotReadyReason.MEAL, T0);
    sweepAfter(20);
    assertThat(reason(WANG)).isEqualTo(NotReadyReason.MEAL);
  }

  @Test
  void whoAcceptsAtTheVeryMomentKeepsTheContactAndStaysAvailable() {
    ContactId id = centre.offered(WANG);
    centre.clock.advanceSeconds(20);
    Presences acceptedMeanwhile =
        new Presences() {
          @Override
          public AgentState find(AgentId agent) {
            return centre.presences.find(agent);
          }

          @Override
          public List<AgentState> findAll(List<AgentId> agents) {
            return centre.presences.findAll(agents);
          }

          @Override
          public AgentState change(
              AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
            centre.handling.accept(agent, id);
            return centre.presences.change(agent, presence, reason, now);
          }

          @Override
          public AgentState changeAfterContact(
              AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
            throw new AssertionError("the clock does not wait for a contact to let go");
          }
        };
    new Deadlines(centre.contacts, acceptedMeanwhile, centre.callbacks, centre.line, centre.clock)
        .sweep();
    assertThat(centre.contact(id).activeAgent()).contains(WANG);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);
    assertThat(centre.takeAsked()).containsExactly(new Asked.Connect(id, WANG, 1));
  }

  @Test
  void aPromiseToCallBackThatWasNotKeptInTimeIsOver() {
    LiveCentre centre = new LiveCentre();
    ContactId id = centre.awaitingCallback();
    centre.clock.advance(Duration.ofDays(4).minusMillis(1));
    centre.deadlines.sweep();
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    centre.clock.advance(Duration.ofMillis(1));
    centre.deadlines.sweep();
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.contact(id).ending())
        .isEqualTo(new Contact.Ending(EndedBy.SYSTEM, centre.clock.instant()));
  }

  @Test
  void aCallBackThatTakesTooLongHasFailedAndTheAgentIsFreeForOthers() {
    LiveCentre centre = new LiveCentre();
    ContactId id = centre.awaitingCallback();
    centre.offer(id, WANG);
    centre.handling.accept(WANG, id);
    centre.takeAsked();
    centre.clock.advanceSeconds(59);
    centre.deadlines.sweep();
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.OFFERED);
    centre.clock.advanceSeconds(1);
    centre.deadlines.sweep();
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(centre.contact(id).callback().orElseThrow().attempts()).isEqualTo(1);
    assertThat(centre.presences.find(WANG).presence()).isEqualTo(Presence.AVAILABLE);
    assertThat(centre.presences.find(WANG).contacts()).isEmpty();
    assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
  }
}
