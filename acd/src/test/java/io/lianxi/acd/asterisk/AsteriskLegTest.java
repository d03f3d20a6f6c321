package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.asterisk.SippCallee.Manner;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Cause;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent's leg that stays up between calls, on a real Asterisk. */
class AsteriskLegTest {
  private TestLine centre;
  private AsteriskLine line;
  private SippCaller customer;
  private SipPhone phone;

  @BeforeEach
  void start() throws IOException {
    centre = new TestLine();
    centre.kept.staysFor(Set.of(TestLine.AGENT));
    line = centre.line;
    phone = TestLine.phone();
    customer = caller();
  }

  @AfterEach
  void stop() {
    customer.close();
    phone.close();
    await().until(() -> !isWaiting());
    centre.close();
  }

  private static SippCaller caller() {
    return SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", "13800138000");
  }

  private boolean isWaiting() {
    return centre.kept.agents().contains(TestLine.AGENT);
  }

  private boolean isJoined(ContactId contact, int leg) {
    return centre.events().stream()
        .anyMatch(
            event ->
                event instanceof LineEvent.AgentJoined joined
                    && joined.contact().equals(contact)
                    && joined.leg() == leg);
  }

  /** The only caller is with the agent, and they hear each other. */
  private ContactId connected() {
    ContactId contact = centre.waiting().contact();
    line.connect(contact, TestLine.AGENT, 1);
    await().until(() -> isJoined(contact, 1));
    long heard = phone.heardLoud();
    await().until(() -> phone.heardLoud() > heard + 25);
    assertThat(centre.call())
        .isEqualTo(new LiveCall(contact, "13800138000", "10000", 1, true, false));
    return contact;
  }

  private void nextCaller() {
    customer.close();
    await().until(() -> line.liveCalls().isEmpty());
    customer = caller();
  }

  /** The customer of the first call is gone and the leg waits. */
  private void legWaits() {
    connected();
    customer.hangUp();
    await().until(this::isWaiting);
    await().until(() -> line.liveCalls().isEmpty());
    assertThat(phone.isTalking()).isTrue();
  }

  @Test
  void theNextCustomerHasTheSameLegAndNoPhoneRings() {
    legWaits();
    assertThat(centre.has(LineEvent.AgentLeft.class)).isFalse();
    nextCaller();
    ContactId second = connected();
    assertThat(phone.calls()).isEqualTo(1);
    assertThat(isWaiting()).isFalse();
    line.hangUp(second);
    await().until(() -> customer.isOver() && isWaiting());
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aLegThatWaitsIsNoCall() {
    legWaits();
    assertThat(line.liveCalls()).isEmpty();
    assertThat(line.channels()).isEmpty();
  }

  @Test
  void whoeverHangsUpBetweenCallsIsCalledForTheNext() {
    legWaits();
    phone.hangUp();
    await().until(() -> !isWaiting());
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(2);
  }

  @Test
  void aPhoneThatIsAnotherSinceIsCalled() throws IOException {
    legWaits();
    phone.vanish();
    phone = TestLine.phone();
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aPhoneThatVanishesBetweenCallsWaitsNoMore() {
    legWaits();
    phone.vanish();
    await().until(() -> !isWaiting());
  }

  @Test
  void whoeverStartsAnewFindsTheLeg() {
    legWaits();
    centre.shut();
    centre.kept.clear();
    centre.open();
    assertThat(isWaiting()).isTrue();
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aCopyThatDidNotJoinItFindsTheLeg() {
    try (TestLine other = new TestLine()) {
      legWaits();
      await().until(() -> other.kept.agents().contains(TestLine.AGENT));
      nextCaller();
      connected();
      await().until(() -> other.kept.agents().isEmpty());
      line.hangUp(centre.call().contact());
      await().until(() -> other.kept.agents().contains(TestLine.AGENT));
      other.legs.letGo(TestLine.AGENT);
      await().until(() -> !phone.isTalking() && !isWaiting());
    }
  }

  @Test
  void whoeverLeavesIsLetGo() {
    legWaits();
    centre.legs.letGo(TestLine.AGENT);
    await().until(() -> !phone.isTalking());
    assertThat(isWaiting()).isFalse();
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(2);
  }

  @Test
  void whoseLegsStayNoLongerIsLetGoAfterTheCall() {
    legWaits();
    centre.kept.staysFor(Set.of());
    nextCaller();
    ContactId contact = connected();
    assertThat(phone.calls()).isEqualTo(1);
    line.hangUp(contact);
    await().until(() -> !phone.isTalking());
    assertThat(isWaiting()).isFalse();
  }

  @Test
  void anAgentWhoHangsUpLeavesTheCustomerOnTheLine() {
    legWaits();
    nextCaller();
    ContactId contact = connected();
    phone.hangUp();
    await().until(() -> centre.has(LineEvent.AgentLeft.class));
    assertThat(centre.first(LineEvent.AgentLeft.class).orElseThrow().cause())
        .isEqualTo(Cause.HUNG_UP);
    assertThat(centre.waiting().contact()).isEqualTo(contact);
    assertThat(isWaiting()).isFalse();
  }

  @Test
  void aCustomerWhoIsParkedLeavesTheLeg() {
    legWaits();
    nextCaller();
    ContactId contact = connected();
    line.park(contact);
    assertThat(centre.waiting().contact()).isEqualTo(contact);
    await().until(this::isWaiting);
    line.connect(contact, TestLine.AGENT, 2);
    await().until(() -> isJoined(contact, 2));
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aCustomerWhoHangsUpOnHoldLeavesTheLeg() {
    ContactId contact = connected();
    line.hold(contact);
    await().until(() -> !centre.call().isBridged());
    customer.hangUp();
    await().until(this::isWaiting);
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void afterAHoldTheLegStillStays() {
    legWaits();
    nextCaller();
    ContactId contact = connected();
    line.hold(contact);
    await().until(() -> !centre.call().isBridged());
    line.resume(contact);
    await().until(() -> centre.call().isBridged());
    customer.hangUp();
    await().until(this::isWaiting);
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void aCustomerWhoIsGoneBeforeTheyAreJoinedLeavesTheLeg() {
    legWaits();
    ContactId gone = ContactId.random();
    Leg leg = new Leg(1, TestLine.AGENT);
    centre.legs.prepare(gone, leg, "PJSIP/trunk-00000000");
    assertThat(isWaiting()).isFalse();
    line.releaseAgents(gone);
    await().until(this::isWaiting);
    nextCaller();
    connected();
    assertThat(phone.calls()).isEqualTo(1);
  }

  @Test
  void whoeverIsConnectedAnewIsCalledAnew() {
    ContactId contact = connected();
    line.connect(contact, TestLine.AGENT, 2);
    await().until(() -> isJoined(contact, 2));
    await().until(() -> centre.call().agentLeg() == 2 && centre.call().isBridged());
    assertThat(phone.calls()).isEqualTo(2);
    assertThat(isWaiting()).isFalse();
  }

  @Test
  void aCustomerWhoIsCalledBackHasThePhoneRung() {
    legWaits();
    ContactId contact = ContactId.random();
    try (SippCallee callee = SippCallee.at(TestAsterisk.outsidePort(), Manner.ANSWERS)) {
      line.callBack(contact, TestLine.AGENT, 1, new Outgoing("+8613800138000", "10000"));
      await().until(() -> isJoined(contact, 1));
      assertThat(phone.calls()).isEqualTo(2);
      callee.hangUp();
      await().until(() -> !phone.isTalking());
    }
  }

  @Test
  void aMuteEndsWithItsCall() {
    ContactId contact = connected();
    line.mute(contact, true);
    customer.hangUp();
    await().until(this::isWaiting);
    nextCaller();
    ContactId second = connected();
    await().until(() -> Recorded.loudness(second, Recorded.AGENT_SIDE) > 1000);
  }
}
