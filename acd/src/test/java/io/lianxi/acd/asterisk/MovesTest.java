package io.lianxi.acd.asterisk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.action.RedirectAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With Asterisk's answers made up: that it forgets a move cannot be brought about at will. */
class MovesTest {
  private static final ContactId CONTACT = ContactId.random();
  private static final String CHANNEL = "PJSIP/trunk-1";
  private static final Leg LEG = new Leg(1, new AgentId("agent01"));

  private final AsteriskConnection asterisk = mock(AsteriskConnection.class);
  private final Calls calls = new Calls();
  private final List<Runnable> later = new ArrayList<>();
  private final Moves moves = new Moves(asterisk, calls, later::add, Duration.ZERO);

  @BeforeEach
  void rings() {
    calls.appeared(new CallChannel(CHANNEL, CONTACT, null), true, Instant.EPOCH);
  }

  private void isIn(String first, String... then) {
    var stubbing = when(asterisk.variable(CHANNEL, "CONTEXT")).thenReturn(Optional.of(first));
    for (String context : then) {
      stubbing = stubbing.thenReturn(Optional.of(context));
    }
  }

  private void isMoved(int times) {
    later.forEach(Runnable::run);
    verify(asterisk, times(times)).ask(any(RedirectAction.class));
  }

  @Test
  void whoArrivedIsLeftThere() {
    isIn("connect");
    moves.to(CONTACT, "connect", LEG.toString());
    isMoved(1);
  }

  @Test
  void whoStillWaitsIsMovedAgain() {
    isIn("waiting", "connect");
    moves.to(CONTACT, "connect", LEG.toString());
    isMoved(2);
  }

  @Test
  void whoWaitsWhateverIsDoneIsMovedThreeTimes() {
    isIn("waiting");
    moves.to(CONTACT, "connect", LEG.toString());
    isMoved(3);
  }

  @Test
  void whoWasTreatedMayBeBackAlready() {
    isIn("waiting");
    moves.to(CONTACT, "treatment", "s");
    isMoved(1);
  }

  @Test
  void whoHasGoneIsNotMovedAgain() {
    when(asterisk.variable(CHANNEL, "CONTEXT")).thenReturn(Optional.empty());
    moves.to(CONTACT, "connect", LEG.toString());
    isMoved(1);
  }

  @Test
  void whoseAgentsTelephoneRangArrived() {
    moves.to(CONTACT, "connect", LEG.toString());
    calls.appeared(new CallChannel("PJSIP/agent01-1", CONTACT, LEG), false, Instant.EPOCH);
    isMoved(1);
    verify(asterisk, never()).variable(CHANNEL, "CONTEXT");
  }

  @Test
  void whoseAgentCouldNotBeCalledArrived() {
    isIn("waiting");
    moves.to(CONTACT, "connect", LEG.toString());
    calls.connectEnded(CONTACT, LEG, Instant.EPOCH);
    isMoved(1);
  }

  @Test
  void onlyTheLastMoveIsMadeAgain() {
    isIn("waiting");
    moves.to(CONTACT, "connect", LEG.toString());
    moves.to(CONTACT, "waiting", "s");
    isMoved(2);
  }
}
