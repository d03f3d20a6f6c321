package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.asterisk.SippCallee.Manner;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine.Machines;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import io.lianxi.acd.line.VoiceLine.Ringing;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers who are called with no agent kept for them, over a real Asterisk. */
class AsteriskDialTest {
  private static final String NUMBER = "+8613800138000";
  private static final QueueName SALES = new QueueName("sales");
  private static final Outgoing CALL = new Outgoing(NUMBER, "4008000001");

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

  private void dial(Machines machines) {
    assertThat(centre.line.dial(contact, SALES, CALL, new Ringing(TestLine.RING, machines)))
        .isTrue();
  }

  private LineEvent.Reached reached() {
    await().until(() -> centre.has(LineEvent.Reached.class));
    return centre.first(LineEvent.Reached.class).orElseThrow();
  }

  @Test
  void whoAnswersIsToldAndTalksWithTheAgentThatIsFound() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      dial(Machines.UNHEARD);
      LineEvent.Reached reached = reached();
      assertThat(reached)
          .isEqualTo(
              new LineEvent.Reached(contact, SALES, NUMBER, "4008000001", null, reached.at()));
      assertThat(await().until(customer::call, Optional::isPresent))
          .map(SippCallee.Call::shown)
          .contains("4008000001"); // SIPp notes it beside the call
      assertThat(centre.call().isWaiting()).isFalse(); // nobody adopts who came by no flow
      centre.line.connect(contact, TestLine.AGENT, 1);
      await().until(() -> centre.has(LineEvent.AgentJoined.class));
      await().until(() -> customer.heardLoud() > 25 && phone.heardLoud() > 25);
      customer.hangUp();
      await().until(() -> centre.has(LineEvent.CustomerLeft.class) && !phone.isTalking());
      assertThat(centre.has(LineEvent.Unreached.class)).isFalse();
    }
  }

  @Test
  void whomNobodyMovesOnIsNotKept() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      dial(Machines.UNHEARD);
      reached();
      await().until(() -> centre.has(LineEvent.CustomerLeft.class));
      await().until(customer::isOver);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IS_BUSY, BUSY",
    "RINGS, NO_ANSWER",
    "IS_NOBODYS, INVALID",
    "HAS_NO_LINE, CONGESTION",
  })
  void whoDoesNotAnswerIsNotReached(Manner manner, Unanswered reason) {
    try (SippCallee customer = customer(manner)) {
      dial(Machines.UNHEARD);
      await().until(() -> centre.has(LineEvent.Unreached.class));
      LineEvent.Unreached unreached = centre.first(LineEvent.Unreached.class).orElseThrow();
      assertThat(unreached).isEqualTo(new LineEvent.Unreached(contact, reason, unreached.at()));
      await().until(customer::isOver);
      assertThat(centre.has(LineEvent.Reached.class)).isFalse();
      assertThat(centre.has(LineEvent.CustomerLeft.class)).isFalse();
    }
  }

  private Heard heard() {
    await().until(() -> centre.has(LineEvent.Listened.class));
    return centre.first(LineEvent.Listened.class).orElseThrow().heard();
  }

  /** SIPp's customer waits to be spoken to, which is neither a greeting nor a machine's text. */
  @Test
  void whoSaysNothingIsListenedToForAWhileAndThenReached() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      dial(Machines.HUNG_UP);
      Heard heard = heard();
      assertThat(heard.verdict()).isEqualTo(Heard.Verdict.UNSURE);
      assertThat(heard.isHungUp()).isFalse();
      assertThat(heard.cause()).startsWith("TOOLONG");
      assertThat(heard.listened()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
      reached();
      assertThat(customer.isOver()).isFalse();
      assertThat(centre.has(LineEvent.Unreached.class)).isFalse();
    }
  }

  @Test
  void whereNobodyListensNothingIsHeard() {
    try (SippCallee customer = customer(Manner.ANSWERS)) {
      dial(Machines.UNHEARD);
      reached();
      assertThat(customer.isOver()).isFalse();
      assertThat(centre.has(LineEvent.Listened.class)).isFalse();
    }
  }

  @Test
  void aCopyThatDidNotAskIsToldTheReason() {
    try (TestLine other = new TestLine();
        SippCallee customer = customer(Manner.IS_BUSY)) {
      dial(Machines.UNHEARD);
      await().until(() -> other.has(LineEvent.Unreached.class));
      assertThat(other.first(LineEvent.Unreached.class).orElseThrow().reason())
          .isEqualTo(Unanswered.BUSY);
      await().until(customer::isOver);
    }
  }

  @Test
  void whoHangsUpBeforeAnythingIsToldOfThemIsNotReached() {
    try (SippCallee customer = customer(Manner.HANGS_UP)) {
      dial(Machines.HUNG_UP); // would listen for up to two and a half seconds, and then tell
      await().until(() -> centre.has(LineEvent.Unreached.class));
      LineEvent.Unreached unreached = centre.first(LineEvent.Unreached.class).orElseThrow();
      assertThat(unreached.reason()).isEqualTo(Unanswered.HUNG_UP);
      await().until(customer::isOver);
      assertThat(centre.has(LineEvent.Reached.class)).isFalse();
      assertThat(centre.has(LineEvent.CustomerLeft.class)).isFalse();
    }
  }

  @Test
  void beingAskedTwiceCallsOnce() {
    try (SippCallee customer = customer(Manner.RINGS)) {
      dial(Machines.UNHEARD);
      await().until(() -> customer.call().isPresent());
      dial(Machines.UNHEARD);
      await().until(() -> centre.has(LineEvent.Unreached.class));
      assertThat(centre.events().stream().filter(LineEvent.Unreached.class::isInstance)).hasSize(1);
    }
  }
}
