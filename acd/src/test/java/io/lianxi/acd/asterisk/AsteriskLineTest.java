package io.lianxi.acd.asterisk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Cause;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line on a real Asterisk, with SIPp as the customer and a phone as the agent. */
class AsteriskLineTest {
  private TestLine centre;
  private AsteriskLine line;
  private SippCaller customer;
  private SipPhone phone;

  @BeforeEach
  void start() throws IOException {
    centre = new TestLine();
    line = centre.line;
    phone = TestLine.phone();
    customer = SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", "13800138000");
  }

  @AfterEach
  void stop() {
    customer.close();
    phone.close();
    centre.close();
  }

  private boolean has(Class<? extends LineEvent> kind) {
    return centre.has(kind);
  }

  private LiveCall waiting() {
    return centre.waiting();
  }

  private LiveCall call() {
    return centre.call();
  }

  private ContactId connected() {
    ContactId contact = waiting().contact();
    line.connect(contact, TestLine.AGENT, 1);
    await().until(() -> has(LineEvent.AgentJoined.class));
    return contact;
  }

  private Optional<LineEvent.AgentLeft> agentLeft() {
    return centre.first(LineEvent.AgentLeft.class);
  }

  @Test
  void aWaitingCallerIsListedAsAsteriskHasIt() {
    LiveCall call = waiting();
    assertThat(call)
        .isEqualTo(new LiveCall(call.contact(), "13800138000", "10000", 0, false, true));
  }

  @Test
  void agentAndCustomerHearEachOther() {
    ContactId contact = connected();
    assertThat(call()).isEqualTo(new LiveCall(contact, "13800138000", "10000", 1, true, false));
    long heard = phone.heardLoud();
    await().until(() -> phone.heardLoud() > heard + 25);
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aHoldSilencesTheAgentAndAResumeDoesNot() {
    ContactId contact = connected();
    line.hold(contact);
    await().until(() -> !call().isBridged());
    assertThat(call().agentLeg()).isEqualTo(1);
    long held = phone.heardLoud();
    await().during(1, SECONDS).until(() -> phone.heardLoud() <= held + 5);
    line.resume(contact);
    await().until(() -> call().isBridged());
    await().until(() -> phone.heardLoud() > held + 25);
    assertThat(agentLeft()).isEmpty();
    phone.hangUp();
    await().until(() -> agentLeft().isPresent());
    assertThat(agentLeft().orElseThrow().cause()).isEqualTo(Cause.HUNG_UP);
    assertThat(call().contact()).isEqualTo(contact);
  }

  @Test
  void aCustomerWhoHangsUpOnHoldTakesTheAgentAlong() {
    ContactId contact = connected();
    line.hold(contact);
    await().until(() -> !call().isBridged());
    customer.hangUp();
    await().until(() -> has(LineEvent.CustomerLeft.class));
    await().until(() -> !phone.isTalking());
    assertThat(agentLeft()).isEmpty();
  }

  @Test
  void anAgentWhoHangsUpLeavesTheCustomerOnTheLine() {
    ContactId contact = connected();
    phone.hangUp();
    await().until(() -> agentLeft().isPresent());
    assertThat(agentLeft().orElseThrow().cause()).isEqualTo(Cause.HUNG_UP);
    assertThat(waiting().contact()).isEqualTo(contact);
  }

  @Test
  void aCustomerWhoHangsUpLeftAndTheAgentDidNot() {
    connected();
    customer.hangUp();
    await().until(() -> has(LineEvent.CustomerLeft.class));
    await().until(() -> !phone.isTalking());
    assertThat(agentLeft()).isEmpty();
  }

  @Test
  void aSecondLegReplacesTheFirst() throws IOException {
    ContactId contact = connected();
    phone.vanish();
    phone = TestLine.phone();
    line.connect(contact, TestLine.AGENT, 2);
    await().until(() -> call().agentLeg() == 2 && call().isBridged());
    await().until(() -> phone.heardLoud() > 25);
    assertThat(agentLeft().map(LineEvent.AgentLeft::cause))
        .isNotEqualTo(Optional.of(Cause.HUNG_UP));
    assertThat(call().contact()).isEqualTo(contact);
  }

  @Test
  void aPhoneThatVanishesIsLostNotHungUp() {
    ContactId contact = connected();
    phone.vanish();
    await().until(() -> agentLeft().isPresent());
    assertThat(agentLeft().orElseThrow().cause()).isEqualTo(Cause.LOST);
    assertThat(waiting().contact()).isEqualTo(contact);
  }

  @Test
  void aPhoneThatRefusesOrIsAwayFailsToConnect() {
    ContactId contact = waiting().contact();
    phone.when(SipPhone.Manner.REFUSES);
    line.connect(contact, TestLine.AGENT, 1);
    await().until(() -> has(LineEvent.ConnectFailed.class));
    line.connect(contact, new AgentId("nobody"), 2);
    await()
        .until(
            () ->
                centre.events().stream()
                    .anyMatch(e -> e instanceof LineEvent.ConnectFailed f && f.leg() == 2));
    assertThat(waiting().contact()).isEqualTo(contact);
    assertThat(agentLeft()).isEmpty();
  }

  @Test
  void aMutedAgentIsNotHeardAndHearsAndAHoldChangesNothingOfIt() throws IOException {
    ContactId contact = connected();
    await().until(() -> Recorded.loudness(contact, Recorded.AGENT_SIDE) > 1000);
    assertThat(Recorded.loudness(contact, Recorded.CUSTOMER_SIDE)).isGreaterThan(1000);
    line.mute(contact, true);
    await().until(() -> Recorded.loudness(contact, Recorded.AGENT_SIDE) < 10);
    long heard = phone.heardLoud();
    await().until(() -> phone.heardLoud() > heard + 25);
    line.hold(contact);
    await().until(() -> !call().isBridged());
    line.resume(contact);
    await().until(() -> call().isBridged());
    long resumed = phone.heardLoud();
    await().until(() -> phone.heardLoud() > resumed + 50);
    assertThat(Recorded.loudness(contact, Recorded.AGENT_SIDE)).isLessThan(10);
    line.mute(contact, false);
    await().until(() -> Recorded.loudness(contact, Recorded.AGENT_SIDE) > 1000);
  }

  @Test
  void keysReachTheCustomersSideInOrder() {
    line.sendDtmf(connected(), "12#");
    await().until(() -> customer.heardKeys().equals("12#"));
  }

  @Test
  void aParkedCustomerWaitsAndTheAgentIsFree() {
    ContactId contact = connected();
    line.park(contact);
    assertThat(waiting().contact()).isEqualTo(contact);
    await().until(() -> !phone.isTalking());
  }

  @Test
  void aCustomerWhoIsParkedWhileOnHoldWaitsAndTheAgentIsFree() {
    ContactId contact = connected();
    line.hold(contact);
    await().until(() -> !call().isBridged());
    line.park(contact);
    assertThat(waiting().contact()).isEqualTo(contact);
    await().until(() -> !phone.isTalking());
  }

  @Test
  void hangingUpEndsBothLegs() {
    ContactId contact = connected();
    line.hangUp(contact);
    await().until(() -> customer.isOver() && !phone.isTalking());
    await().until(() -> has(LineEvent.CustomerLeft.class));
  }

  @Test
  void anUnknownNumberIsNotFound() {
    SippCaller stranger =
        SippCaller.call(TestAsterisk.server().settings().sipPort(), "4711", "13800138001");
    await().until(stranger::isOver);
    assertThat(stranger.isRefused()).isTrue();
  }

  @Test
  void callsSurviveTheLineAndAreFoundAgain() {
    ContactId contact = connected();
    centre.shut();
    centre.open();
    assertThat(call()).isEqualTo(new LiveCall(contact, "13800138000", "10000", 1, true, false));
    phone.hangUp();
    await().until(() -> agentLeft().isPresent());
    assertThat(agentLeft().orElseThrow().cause()).isEqualTo(Cause.HUNG_UP);
    line.hangUp(contact);
    await().until(customer::isOver);
  }
}
