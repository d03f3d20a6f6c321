package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.asterisk.CallBack.Reaching;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which channels a contact has. */
class CallsTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final ContactId CONTACT = ContactId.random();
  private static final CallBack ATTEMPT = new CallBack(CONTACT, 1);
  private static final CallChannel CUSTOMER = new CallChannel("PJSIP/trunk-1", CONTACT, null);
  private static final CallChannel FIRST = leg(1);
  private static final CallChannel SECOND = leg(2);

  private final Calls calls = new Calls();
  private final List<String> done = new ArrayList<>();

  private static CallChannel leg(int number) {
    return new CallChannel(
        "PJSIP/agent01-" + number, CONTACT, new Leg(number, new AgentId("agent01")));
  }

  private void talking(CallChannel agent) {
    calls.appeared(CUSTOMER, true, AT);
    assertThat(calls.entered(agent, "b" + agent.name(), AT)).isEmpty();
    assertThat(calls.entered(CUSTOMER, "b" + agent.name(), AT)).isPresent();
  }

  @Test
  void anAgentJoinsWhenBothAreInOneBridge() {
    calls.appeared(CUSTOMER, true, AT);
    assertThat(calls.entered(FIRST, "b", AT)).isEmpty();
    assertThat(calls.entered(CUSTOMER, "b", AT))
        .contains(new LineEvent.AgentJoined(CONTACT, 1, AT));
  }

  @Test
  void whatIsWishedForACustomerIsDoneAtOnceWhenTheyAreThere() {
    calls.appeared(CUSTOMER, true, AT);
    calls.withCustomer(CONTACT, done::add);
    assertThat(done).containsExactly(CUSTOMER.name());
  }

  @Test
  void whatIsWishedBeforeAsteriskTellsOfTheCustomerIsDoneOnceAndTheLastOfIt() {
    calls.withCustomer(CONTACT, channel -> done.add("too early"));
    calls.withCustomer(CONTACT, done::add);
    calls.appeared(FIRST, true, AT);
    assertThat(done).isEmpty();
    calls.appeared(CUSTOMER, false, AT);
    calls.appeared(CUSTOMER, true, AT);
    assertThat(done).containsExactly(CUSTOMER.name());
  }

  @Test
  void whatWasWishedForALostCallIsNotDoneWithTheCallBack() {
    calls.withCustomer(CONTACT, done::add);
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.CALL);
    calls.appeared(CUSTOMER, true, AT);
    assertThat(done).isEmpty();
  }

  @Test
  void whatIsWishedForThoseWhoAreGoneIsForgottenInTime() {
    calls.withCustomer(CONTACT, done::add);
    for (int i = 0; i < Wishes.LIMIT; i++) {
      calls.withCustomer(ContactId.random(), done::add);
    }
    calls.appeared(CUSTOMER, true, AT);
    assertThat(done).isEmpty();
  }

  @Test
  void aHoldIsNoEndAndAResumeNoSecondJoining() {
    talking(FIRST);
    calls.left(CUSTOMER);
    calls.left(FIRST);
    assertThat(calls.entered(FIRST, "c", AT)).isEmpty();
    assertThat(calls.entered(CUSTOMER, "c", AT)).isEmpty();
    calls.ending(FIRST, true);
    assertThat(calls.ended(FIRST, 16, AT))
        .contains(new LineEvent.AgentLeft(CONTACT, 1, Cause.HUNG_UP, AT));
  }

  @Test
  void aPhoneThatSaysGoodbyeHungUp() {
    talking(FIRST);
    calls.ending(FIRST, true);
    assertThat(calls.ended(FIRST, 16, AT))
        .contains(new LineEvent.AgentLeft(CONTACT, 1, Cause.HUNG_UP, AT));
  }

  @Test
  void aLegThatEndsWithoutItsPhoneAskingIsLost() {
    talking(FIRST);
    assertThat(calls.ended(FIRST, 16, AT))
        .contains(new LineEvent.AgentLeft(CONTACT, 1, Cause.LOST, AT));
  }

  @Test
  void aLegWithoutAudioIsLost() {
    talking(FIRST);
    calls.ending(FIRST, false);
    assertThat(calls.ended(FIRST, 44, AT))
        .contains(new LineEvent.AgentLeft(CONTACT, 1, Cause.LOST, AT));
  }

  @Test
  void aCustomerWhoHangsUpIsTheOneWhoLeft() {
    talking(FIRST);
    calls.ending(CUSTOMER, true);
    assertThat(calls.ended(FIRST, 16, AT)).isEmpty();
    assertThat(calls.ended(CUSTOMER, 16, AT)).contains(new LineEvent.CustomerLeft(CONTACT, AT));
    assertThat(calls.customer(CONTACT)).isEmpty();
  }

  @Test
  void theOldLegOfAReconnectionEndsUnheard() {
    talking(FIRST);
    talking(SECOND);
    assertThat(calls.ended(FIRST, 16, AT)).isEmpty();
    assertThat(calls.agent(CONTACT)).contains(SECOND);
  }

  @Test
  void anAttemptThatNeverJoinedFailed() {
    talking(FIRST);
    Leg second = new Leg(2, new AgentId("agent01"));
    assertThat(calls.connectEnded(CONTACT, second, AT))
        .contains(new LineEvent.ConnectFailed(CONTACT, 2, AT));
    assertThat(calls.connectEnded(CONTACT, new Leg(1, new AgentId("agent01")), AT)).isEmpty();
  }

  @Test
  void aLegWithoutItsCustomerIsAnOrphan() {
    calls.found(FIRST, null, true, true);
    assertThat(calls.orphans()).containsExactly(CONTACT);
    calls.found(CUSTOMER, null, true, false);
    assertThat(calls.orphans()).isEmpty();
  }

  @Test
  void aHeldLegThatIsFoundAgainHasJoinedBefore() {
    calls.found(CUSTOMER, null, true, false);
    calls.found(FIRST, null, true, true);
    calls.ending(FIRST, true);
    assertThat(calls.ended(FIRST, 16, AT))
        .contains(new LineEvent.AgentLeft(CONTACT, 1, Cause.HUNG_UP, AT));
  }

  private void ringing() {
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.CALL);
    calls.appeared(CUSTOMER, false, AT);
  }

  @Test
  void aCustomerIsCalledBackOnceAndConnectedOnceTheyAreOnTheLine() {
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.CALL);
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.NOTHING);
    calls.appeared(CUSTOMER, false, AT);
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.NOTHING);
    calls.appeared(CUSTOMER, true, AT);
    calls.calledBack(ATTEMPT);
    CallBack next = new CallBack(CONTACT, 2);
    assertThat(calls.callBack(next)).isEqualTo(Reaching.CONNECT);
    calls.appeared(SECOND, false, AT);
    assertThat(calls.callBack(next)).isEqualTo(Reaching.NOTHING);
  }

  @Test
  void aCustomerWhoDoesNotAnswerDidNotLeaveAndMayBeCalledAgain() {
    ringing();
    assertThat(calls.ended(CUSTOMER, 17, AT)).isEmpty();
    calls.calledBack(ATTEMPT);
    ringing();
    calls.calledBack(ATTEMPT);
    assertThat(calls.ended(CUSTOMER, 17, AT)).isEmpty();
    assertThat(calls.callBack(new CallBack(CONTACT, 2))).isEqualTo(Reaching.CALL);
  }

  @Test
  void aCustomerWhoseTelephoneDoesNotEvenRingDidNotLeave() {
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.CALL);
    calls.calledBack(ATTEMPT);
    assertThat(calls.ended(CUSTOMER, 17, AT)).isEmpty();
  }

  private void answered() {
    ringing();
    calls.appeared(CUSTOMER, true, AT);
    calls.calledBack(ATTEMPT);
  }

  @Test
  void aCustomerWhoAnswersACallBackAndDoesNotWaitForTheAgentWasNotReached() {
    answered();
    assertThat(calls.ended(CUSTOMER, 16, AT))
        .contains(new LineEvent.CallbackFailed(CONTACT, 1, Unanswered.HUNG_UP, AT));
  }

  @ParameterizedTest
  @CsvSource({"1999, HUNG_UP", "2000, UNSERVED"})
  void whoLeavesBeforeAnAgentHadToBeThereHasHungUp(int millis, Unanswered reason) {
    answered();
    Instant later = AT.plusMillis(millis);
    assertThat(calls.ended(CUSTOMER, 16, later))
        .contains(new LineEvent.CallbackFailed(CONTACT, 1, reason, later));
  }

  @Test
  void ofWhoWasUpBeforeWeLookedNobodyKnowsHowLongTheyWaited() {
    calls.found(CUSTOMER, null, true, false);
    assertThat(calls.callBack(ATTEMPT)).isEqualTo(Reaching.CONNECT);
    assertThat(calls.ended(CUSTOMER, 16, AT))
        .contains(new LineEvent.CallbackFailed(CONTACT, 1, Unanswered.UNSERVED, AT));
  }

  @Test
  void aCustomerWhoHangsUpAfterACallBackHasJoinedThemLeft() {
    answered();
    assertThat(calls.entered(FIRST, "b", AT)).isEmpty();
    assertThat(calls.entered(CUSTOMER, "b", AT)).isPresent();
    assertThat(calls.ended(CUSTOMER, 16, AT)).contains(new LineEvent.CustomerLeft(CONTACT, AT));
  }

  @Test
  void aCallBackIsKnownByItsNameAndNothingElseIs() {
    assertThat(CallBack.named("callback/" + CONTACT + "/3")).contains(new CallBack(CONTACT, 3));
    assertThat(CallBack.named(null)).isEmpty();
    assertThat(CallBack.named("callback/" + CONTACT + "/0"))
        .contains(CallBack.withoutAgent(CONTACT));
    assertThat(CallBack.named("callback/" + CONTACT + "/-1")).isEmpty();
    assertThat(CallBack.named("somebody else's")).isEmpty();
  }

  @Test
  void leftoversAndOutsideNumbersAreNoChannelsOfAContact() {
    Map<String, String> outside =
        Map.of("LIANXI_CONTACT", CONTACT.value(), "LIANXI_LEG", "outside");
    assertThat(CallChannel.of("PJSIP/trunk-9", outside)).isEmpty();
    Map<String, String> customer = Map.of("LIANXI_CONTACT", CONTACT.value(), "LIANXI_LEG", "");
    assertThat(CallChannel.of("PJSIP/trunk-1<ZOMBIE>", customer)).isEmpty();
    assertThat(CallChannel.of("PJSIP/trunk-1", customer)).contains(CUSTOMER);
  }

  @Test
  void aLegThatWaitsForAnotherCustomerIsNotTheContactsAnyMore() {
    talking(FIRST);
    calls.released(CONTACT, Objects.requireNonNull(FIRST.leg()), FIRST.name());
    assertThat(calls.legs(CONTACT)).isEmpty();
    assertThat(calls.customer(CONTACT)).isPresent();
    assertThat(calls.ended(CUSTOMER, 16, AT)).contains(new LineEvent.CustomerLeft(CONTACT, AT));
  }

  @Test
  void aLegThatIsTakenAndNotJoinedEndsWithoutAWordAndTheNextOneOfItsNumberStays() {
    CallChannel taken = new CallChannel("PJSIP/agent01-9", CONTACT, FIRST.leg());
    calls.appeared(CUSTOMER, true, AT);
    calls.taken(taken, Objects.requireNonNull(taken.leg()));
    assertThat(calls.lastTried(CONTACT)).isZero();
    assertThat(calls.agents(CONTACT)).containsExactly(taken.name());
    talking(FIRST);
    assertThat(calls.ended(taken, 16, AT)).isEmpty();
    assertThat(calls.agents(CONTACT)).containsExactly(FIRST.name());
    assertThat(calls.ended(FIRST, 16, AT)).isPresent();
  }

  @Test
  void aLegSaysWhetherItStaysUp() {
    Map<String, String> once =
        Map.of("LIANXI_CONTACT", CONTACT.value(), "LIANXI_LEG", "2-agent01", "LIANXI_STAYS", "");
    Map<String, String> stays =
        Map.of(
            "LIANXI_CONTACT", CONTACT.value(),
            "LIANXI_LEG", "2-agent01",
            "LIANXI_STAYS", "2-agent01");
    assertThat(CallChannel.of("PJSIP/agent01-1", once))
        .hasValueSatisfying(leg -> assertThat(leg.staysUp()).isFalse());
    assertThat(CallChannel.of("PJSIP/agent01-1", stays))
        .hasValueSatisfying(leg -> assertThat(leg.staysUp()).isTrue());
  }
}
