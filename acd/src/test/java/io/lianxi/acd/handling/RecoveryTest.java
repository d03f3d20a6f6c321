package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.abandoned;
import static io.lianxi.acd.contact.ContactFixtures.accepted;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.awaitingCallback;
import static io.lianxi.acd.contact.ContactFixtures.closed;
import static io.lianxi.acd.contact.ContactFixtures.connected;
import static io.lianxi.acd.contact.ContactFixtures.inFlow;
import static io.lianxi.acd.contact.ContactFixtures.inWrapUp;
import static io.lianxi.acd.contact.ContactFixtures.lost;
import static io.lianxi.acd.contact.ContactFixtures.offered;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.onHold;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.transferredTo;
import static io.lianxi.acd.contact.ContactFixtures.treated;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryTest {
  private static final Instant NOW = at(200);

  /** What the caller of a contact is doing. */
  private enum Call {
    NONE,
    IN_FLOW,
    WAITING,
    /** with the agent's leg 1 */
    TALKING,
    /** with the agent's leg 1, apart */
    HELD,
    /** with an outside number */
    OUTSIDE;

    Optional<LiveCall> of(Contact contact) {
      return switch (this) {
        case NONE -> Optional.empty();
        case IN_FLOW -> Optional.of(call(contact, 0, false, false));
        case WAITING -> Optional.of(call(contact, 0, false, true));
        case TALKING -> Optional.of(call(contact, 1, true, false));
        case HELD -> Optional.of(call(contact, 1, false, false));
        case OUTSIDE -> Optional.of(call(contact, 0, true, false));
      };
    }
  }

  private static LiveCall call(Contact contact, int leg, boolean isBridged, boolean isWaiting) {
    return new LiveCall(contact.id(), "13800000001", "10000", leg, isBridged, isWaiting);
  }

  private static Arguments needs(Contact contact, Call call, Repair repair) {
    return Arguments.of(contact, call, Optional.of(repair));
  }

  private static Arguments agrees(Contact contact, Call call) {
    return Arguments.of(contact, call, Optional.empty());
  }

  static Stream<Arguments> contactsAndTheirCalls() {
    Contact talking = connected(WANG);
    Contact onHold = onHold(WANG);
    Contact lost = lost(WANG);
    Contact accepted = accepted(WANG);
    Contact calledBack =
        after(awaitingCallback(), offeredTo(WANG, at(40)), acceptedBy(WANG, 1, at(45)));
    Contact ringingForTheNext = after(transferredTo(FAULTS, WANG), offeredTo(LI, at(55)));
    Contact outside = after(talking, transferred(WANG, new Destination.ToNumber("12345"), at(50)));
    return Stream.of(
        agrees(inFlow(), Call.IN_FLOW),
        needs(inFlow(), Call.WAITING, new Repair.Enqueue()),
        needs(treated(), Call.WAITING, new Repair.Treat()),
        needs(treated(), Call.TALKING, new Repair.Treat()), // transferred into an overflow
        needs(treated(), Call.HELD, new Repair.Treat()),
        agrees(treated(), Call.IN_FLOW),
        agrees(awaitingCallback(), Call.NONE),
        agrees(awaitingCallback(), Call.WAITING), // has not hung up yet
        agrees(calledBack, Call.NONE), // the telephone rings
        needs(calledBack, Call.TALKING, new Repair.Joined(calledBack.active().orElseThrow())),
        agrees(queued(), Call.WAITING),
        agrees(queued(), Call.IN_FLOW), // hears the announcement of the position
        needs(queued(), Call.TALKING, new Repair.Park()),
        needs(queued(), Call.HELD, new Repair.Park()),
        agrees(offered(WANG), Call.WAITING),
        needs(ringingForTheNext, Call.TALKING, new Repair.Park()),
        agrees(accepted, Call.WAITING),
        needs(accepted, Call.TALKING, new Repair.Joined(accepted.active().orElseThrow())),
        agrees(accepted, Call.HELD), // the phone rings
        agrees(talking, Call.TALKING),
        needs(talking, Call.WAITING, new Repair.Lost(talking.active().orElseThrow())),
        needs(talking, Call.HELD, new Repair.Resume()),
        agrees(onHold, Call.HELD),
        needs(onHold, Call.TALKING, new Repair.Hold()),
        needs(onHold, Call.WAITING, new Repair.Lost(onHold.active().orElseThrow())),
        agrees(lost, Call.WAITING),
        needs(lost, Call.TALKING, new Repair.Joined(lost.active().orElseThrow())),
        agrees(inWrapUp(WANG), Call.NONE),
        needs(inWrapUp(WANG), Call.WAITING, new Repair.HangUp()),
        needs(inWrapUp(WANG), Call.TALKING, new Repair.HangUp()),
        agrees(outside, Call.OUTSIDE),
        needs(outside, Call.WAITING, new Repair.HangUp()),
        agrees(closed(WANG), Call.NONE),
        needs(closed(WANG), Call.WAITING, new Repair.HangUp()),
        needs(abandoned(), Call.WAITING, new Repair.HangUp()));
  }

  @ParameterizedTest
  @MethodSource("contactsAndTheirCalls")
  void aContactIsMadeToAgreeWithItsCall(Contact contact, Call call, Optional<Repair> repair) {
    assertThat(Recovery.decide(contact, call.of(contact), NOW)).isEqualTo(repair);
  }

  static Stream<Contact> whoseCustomerIsThere() {
    return Stream.of(
        inFlow(),
        treated(),
        queued(),
        offered(WANG),
        accepted(WANG),
        connected(WANG),
        onHold(WANG),
        after(
            awaitingCallback(),
            offeredTo(WANG, at(40)),
            acceptedBy(WANG, 1, at(45)),
            new ContactEvent.Connected(WANG, 1, at(50))));
  }

  @ParameterizedTest
  @MethodSource("whoseCustomerIsThere")
  void aContactWhoseCallIsGoneIsOver(Contact contact) {
    assertThat(Recovery.decide(contact, Optional.empty(), NOW)).contains(new Repair.Gone());
  }

  @Test
  void aCallMayOutliveItsConversationForAMoment() {
    Contact contact = inWrapUp(WANG); // ended at 60
    assertThat(Recovery.decide(contact, Call.TALKING.of(contact), at(69))).isEmpty();
    assertThat(Recovery.decide(contact, Call.TALKING.of(contact), at(70))).isPresent();
  }

  @Test
  void theLegOfAFormerAttemptDoesNotCount() {
    Contact again = after(lost(WANG), new ContactEvent.Reconnecting(WANG, 2, at(70), at(45)));
    assertThat(Recovery.decide(again, Call.TALKING.of(again), NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void chatsHaveNoCalls(Call call) {
    Contact chat =
        Contact.open(
            ContactId.random(), new ContactEvent.Opened(Channel.CHAT, "wx1", "lianxi", at(0)));
    assertThat(Recovery.decide(chat, call.of(chat), NOW)).isEmpty();
  }
}
