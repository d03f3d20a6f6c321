package io.lianxi.ivr.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.asterisk.SipPhone;
import io.lianxi.acd.asterisk.SippCallee;
import io.lianxi.acd.asterisk.SippCaller;
import io.lianxi.acd.asterisk.TestAsterisk;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a flow ends or goes on elsewhere, on a real Asterisk, with SIPp as the customer. */
class FlowEndsTest {
  private static final String NUMBER = "13800138000";
  private static final int A_SECOND = 16_000;

  private static final String MAIN =
      """
      {'flow':'main','name':{'zh':'热线','en':'Hotline'},'languages':['zh'],'start':'menu',
       'fallback':'general','after':'rating','steps':{
        'menu':{'verb':'menu','text':{'zh':'请选择'},'timeout':60,
                'keys':{'1':'back','2':'note','3':'away','4':'shop','5':'speak','0':'person'}},
        'back':{'verb':'callback','queue':'complaint'},
        'note':{'verb':'voicemail','queue':'complaint'},
        'away':{'verb':'transfer','to':'called'},
        'shop':{'verb':'dial','to':'called','timeout':10,
                'then':'person','failed':'complain','error':'complain'},
        'speak':{'verb':'record','text':{'zh':'请说'},'then':'person','error':'complain'},
        'person':{'verb':'enqueue','queue':'general'},
        'complain':{'verb':'enqueue','queue':'complaint'}}}\
      """;

  private static final String RATING =
      """
      {'flow':'rating','name':{'zh':'评价','en':'Rating'},'languages':['zh'],'start':'ask',
       'fallback':'general','steps':{
        'ask':{'verb':'survey','text':{'zh':'请评价'},'timeout':60,'then':'bye','failed':'bye'},
        'bye':{'verb':'hangup','text':{'zh':'谢谢'}}}}\
      """;

  private static VoiceCentre centre;
  private SippCaller caller;
  private ContactId contact;

  @BeforeAll
  static void open() throws IOException {
    Flow rating = FlowFixtures.read(RATING);
    centre = VoiceCentre.answeredBy(new Plan(FlowFixtures.read(MAIN), Map.of("rating", rating)));
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @BeforeEach
  void call() {
    List<ContactId> former = centre.contacts.open().stream().map(Contact::id).toList();
    caller = VoiceCentre.caller(NUMBER);
    contact = centre.newest(former).id();
    await().until(centre.agi::isUsed);
  }

  @AfterEach
  void hangUp() {
    caller.close();
    await().until(() -> centre.line().liveCalls().isEmpty());
  }

  private Contact now() {
    return centre.now(contact);
  }

  private Place place() {
    return Objects.requireNonNull(now().place());
  }

  private void waitsIn(String queue) {
    await().until(() -> now().state() == ContactState.QUEUED);
    await().until(() -> centre.line().liveCalls().stream().anyMatch(LiveCall::isWaiting));
    assertThat(place().queue().value()).isEqualTo(queue);
  }

  @Test
  void whoChoosesToBeCalledBackIsPromisedItOutOfTheQueue() {
    caller.press('1');
    await().until(() -> now().treatment().isPresent());
    caller.press('1');
    await().until(() -> now().callback().isPresent());
    assertThat(now().callback().orElseThrow().number()).isEqualTo("+86" + NUMBER);
    assertThat(place().queue().value()).isEqualTo("complaint");
    caller.press('#');
    await().until(caller::isOver);
  }

  @Test
  void whoWouldRatherWaitThanBeCalledBackWaits() {
    caller.press('1');
    await().until(() -> now().treatment().isPresent());
    caller.press('9');
    waitsIn("complaint");
  }

  @Test
  void whoChoosesToLeaveAMessageLeavesOne() {
    caller.press('2');
    await().until(() -> now().treatment().isPresent());
    caller.press('*'); // has heard it before
    awaitSpoken();
    caller.press('#');
    await().until(() -> now().isOver());
    assertThat(centre.kindsOf(contact)).endsWith("Overflowed", "VoicemailLeft", "Ended");
  }

  private void awaitSpoken() {
    Path message = TestAsterisk.server().recordings().resolve(Voicemail.file(contact));
    await().until(() -> Files.exists(message) && Files.size(message) > 1.3 * A_SECOND);
  }

  @Test
  void whoSpeaksAMessageGoesOnAndItIsKept() {
    caller.press('5');
    awaitSpoken();
    caller.press('#');
    waitsIn("general");
    assertThat(centre.kindsOf(contact)).endsWith("VoicemailLeft", "FlowLeft", "Queued");
  }

  @Test
  void whoIsTransferredTalksWithTheOtherTelephoneAndTheContactIsOver() {
    try (SippCallee telephone =
        SippCallee.at(TestAsterisk.outsidePort(), SippCallee.Manner.ANSWERS)) {
      caller.press('3');
      await().until(() -> telephone.call().isPresent());
      assertThat(telephone.call().orElseThrow().called()).isEqualTo("10000");
      await().until(() -> telephone.heardLoud() > 25);
      assertThat(now().isOver()).isTrue();
    }
  }

  @Test
  void whoHasTalkedWithAnotherTelephoneGoesOn() {
    try (SippCallee telephone =
        SippCallee.at(TestAsterisk.outsidePort(), SippCallee.Manner.ANSWERS)) {
      caller.press('4');
      await().until(() -> telephone.heardLoud() > 25);
      assertThat(now().state()).isEqualTo(ContactState.IN_FLOW);
      telephone.hangUp();
      waitsIn("general");
    }
  }

  @Test
  void whoHangsUpWhileTalkingWithAnotherTelephoneHasLeftTheFlow() {
    try (SippCallee telephone =
        SippCallee.at(TestAsterisk.outsidePort(), SippCallee.Manner.ANSWERS)) {
      caller.press('4');
      await().until(() -> telephone.heardLoud() > 25);
      caller.hangUp();
      await().until(() -> now().isOver());
      await().until(() -> centre.kindsOf(contact).contains("FlowLeft"));
    }
  }

  @Test
  void whereNobodyAnswersTheFlowTakesItsOtherWay() {
    try (SippCallee telephone =
        SippCallee.at(TestAsterisk.outsidePort(), SippCallee.Manner.IS_BUSY)) {
      caller.press('4');
      await().until(() -> telephone.call().isPresent());
      waitsIn("complaint");
    }
  }

  @Test
  void whoseAgentHangsUpRatesTheServiceAndIsHungUp() {
    caller.press('0');
    waitsIn("general");
    try (SipPhone phone = centre.phone()) {
      Instant now = Instant.now();
      centre.presences.change(VoiceCentre.AGENT, Presence.AVAILABLE, null, now);
      assertThat(centre.contacts.record(now(), ContactFixtures.offeredTo(VoiceCentre.AGENT, now)))
          .isPresent();
      centre.bean(Handling.class).accept(VoiceCentre.AGENT, contact);
      await().until(() -> now().state() == ContactState.CONNECTED);
      phone.hangUp();
      await().until(() -> now().isOver());
      await().until(() -> !centre.line().liveCalls().isEmpty() && !phone.isTalking());
      caller.press('4');
      await().until(() -> centre.kindsOf(contact).contains("Rated"));
      await().until(caller::isOver);
      await().until(() -> centre.kindsOf(contact).getLast().equals("FlowLeft"));
    }
  }
}
