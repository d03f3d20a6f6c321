package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.asterisk.SippCallee.Manner;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers who are called back over a real Asterisk, with SIPp as their telephone. */
class AsteriskCallbackTest {
  private static final String NUMBER = "+8613800138000";

  private final ContactId contact = ContactId.random();
  private TestLine centre;
  private SipPhone phone;

  @BeforeEach
  void start() throws IOException {
    centre = new TestLine();
    phone = TestLine.phone();
  }

  @AfterEach
  void stop() {
    phone.close();
    centre.close();
  }

  private static SippCallee customer(Manner manner) {
    return SippCallee.at(TestAsterisk.outsidePort(), manner);
  }

  private void callBack(int leg) {
    centre.line.callBack(contact, TestLine.AGENT, leg, new Outgoing(NUMBER, ""));
  }

  private void talking() {
    callBack(1);
    await().until(() -> centre.has(LineEvent.AgentJoined.class));
  }

  @Test
  void aCustomerWhoAnswersTalksWithTheAgentAndIsLikeOneWhoCalled() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      talking();
      assertThat(customer.call().orElseThrow().called()).isEqualTo(NUMBER);
      assertThat(customer.call().orElseThrow().shown()).isEqualTo("10000");
      assertThat(centre.call()).isEqualTo(new LiveCall(contact, NUMBER, "10000", 1, true, false));
      await().until(() -> customer.heardLoud() > 25 && phone.heardLoud() > 25);
      phone.hangUp();
      assertThat(centre.waiting().contact()).isEqualTo(contact);
      assertThat(centre.has(LineEvent.CallbackFailed.class)).isFalse();
    }
  }

  @Test
  void theNumberThatIsToBeShownIsShown() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      centre.line.callBack(contact, TestLine.AGENT, 1, new Outgoing(NUMBER, "4008000001"));
      await().until(() -> centre.has(LineEvent.AgentJoined.class));
      assertThat(customer.call().orElseThrow().shown()).isEqualTo("4008000001");
      assertThat(centre.call().calledAddress()).isEqualTo("4008000001");
    }
  }

  @Test
  void aCustomerWhoHangsUpLeft() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      talking();
      customer.hangUp();
      await().until(() -> centre.has(LineEvent.CustomerLeft.class) && !phone.isTalking());
    }
  }

  @Test
  void hangingUpEndsBothLegs() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      talking();
      centre.line.hangUp(contact);
      await().until(() -> customer.isOver() && !phone.isTalking());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IS_BUSY, BUSY",
    "RINGS, NO_ANSWER",
    "IS_OFF, NO_ANSWER",
    "IS_NOBODYS, INVALID",
    "HAS_NO_LINE, CONGESTION",
    "IS_BROKEN, NETWORK"
  })
  void aCustomerWhoDoesNotAnswerIsNotReachedAndHasNotLeft(Manner manner, Unanswered reason) {
    try (SippCallee customer = customer(manner)) {
      callBack(3);
      await().until(() -> centre.has(LineEvent.CallbackFailed.class));
      LineEvent.CallbackFailed failed = centre.first(LineEvent.CallbackFailed.class).orElseThrow();
      assertThat(failed).isEqualTo(new LineEvent.CallbackFailed(contact, 3, reason, failed.at()));
      await().until(customer::isOver);
      assertThat(centre.has(LineEvent.CustomerLeft.class)).isFalse();
      assertThat(phone.calls()).isZero();
    }
  }

  @Test
  void aCustomerWhoseTelephoneRingsIsNotOnTheLineAndNotCalledTwice() {
    try (SippCallee customer = customer(Manner.RINGS)) {
      callBack(1);
      await().until(() -> customer.call().isPresent());
      callBack(1);
      assertThat(centre.line.liveCalls()).isEmpty();
      centre.line.hangUp(contact);
      await().until(() -> centre.has(LineEvent.CallbackFailed.class));
      assertThat(centre.events().stream().filter(LineEvent.CallbackFailed.class::isInstance))
          .hasSize(1);
    }
  }

  @Test
  void anAttemptAfterAFailedOneReachesTheCustomer() {
    try (SippCallee busy = customer(Manner.IS_BUSY)) {
      callBack(1);
      await().until(() -> centre.has(LineEvent.CallbackFailed.class));
      await().until(busy::isOver);
    }
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      callBack(2);
      await().until(() -> centre.has(LineEvent.AgentJoined.class));
      assertThat(centre.call().agentLeg()).isEqualTo(2);
      assertThat(customer.isOver()).isFalse();
    }
  }

  @Test
  void aCustomerWhoIsStillOnTheLineIsConnectedInstead() {
    try (SippCaller customer =
        SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", "13800138000")) {
      ContactId there = centre.waiting().contact();
      centre.line.callBack(there, TestLine.AGENT, 1, new Outgoing(NUMBER, ""));
      await().until(() -> centre.has(LineEvent.AgentJoined.class));
      assertThat(centre.call())
          .isEqualTo(new LiveCall(there, "13800138000", "10000", 1, true, false));
      assertThat(customer.isOver()).isFalse();
    }
  }

  @Test
  void anAgentsPhoneThatDoesNotAnswerLeavesTheCustomerWaiting() {
    phone.when(SipPhone.Manner.REFUSES);
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      callBack(1);
      await().until(() -> centre.has(LineEvent.ConnectFailed.class));
      assertThat(centre.waiting())
          .isEqualTo(new LiveCall(contact, NUMBER, "10000", 0, false, true));
      assertThat(customer.isOver()).isFalse();
    }
  }

  @Test
  void aCallBackOutlivesTheLine() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      talking();
      centre.shut();
      centre.open();
      assertThat(centre.call()).isEqualTo(new LiveCall(contact, NUMBER, "10000", 1, true, false));
      customer.hangUp();
      await().until(() -> centre.has(LineEvent.CustomerLeft.class));
    }
  }
}
