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
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.acd.local.LocalTextMessages;
import io.lianxi.acd.routing.Overflowing;
import io.lianxi.ivr.flow.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers whom routing sends out of the queue, on a real Asterisk, with SIPp as the caller. */
class TreatmentCallTest {
  private static final String NUMBER = "13800138000";
  private static final int A_SECOND = 16_000;

  private static VoiceCentre centre;
  private SippCaller caller;
  private ContactId contact;

  @BeforeAll
  static void open() throws IOException {
    centre = VoiceCentre.answeredBy(Plan.direct(VoiceCentre.GENERAL));
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  /** A caller who waits in the queue. */
  @BeforeEach
  void call() {
    List<ContactId> former = centre.contacts.open().stream().map(Contact::id).toList();
    caller = VoiceCentre.caller(NUMBER);
    contact = centre.newest(former).id();
    await().until(() -> isQueued() && isWaiting());
  }

  @AfterEach
  void hangUp() {
    caller.close();
    await().until(() -> centre.line().liveCalls().isEmpty());
  }

  private Contact now() {
    return centre.now(contact);
  }

  private boolean isQueued() {
    return now().state() == ContactState.QUEUED;
  }

  private boolean isWaiting() {
    return centre.line().liveCalls().stream().anyMatch(LiveCall::isWaiting);
  }

  /** What routing does. */
  private void overflow(Overflow treatment) {
    Instant now = Instant.now();
    record(new ContactEvent.Overflowed(treatment, ContactFixtures.why(now), now));
    centre.bean(Overflowing.class).treat(now());
  }

  private void record(ContactEvent event) {
    assertThat(centre.contacts.record(now(), event)).isPresent();
  }

  private void overflowAndHear(Overflow treatment) {
    overflow(treatment);
    await().until(() -> !isWaiting());
  }

  private void press(String keys) {
    keys.chars().forEach(key -> caller.press((char) key));
  }

  private void isEnded(EndedBy by) {
    await().until(() -> now().state() == ContactState.CLOSED);
    assertThat(Objects.requireNonNull(now().ending()).by()).isEqualTo(by);
  }

  @Test
  void anAnnouncementIsSpokenAndTheCallerHungUp() {
    overflow(new Overflow.Announcement("现在下班了。", "We are closed."));
    await().until(caller::isOver);
    isEnded(EndedBy.SYSTEM);
  }

  @Test
  void anInvitationToWeChatIsSpokenAndSentAsAText() {
    overflowAndHear(new Overflow.WeChatInvitation());
    press("#");
    await().until(caller::isOver);
    isEnded(EndedBy.SYSTEM);
    assertThat(centre.texts.sent())
        .contains(
            new LocalTextMessages.Sent(
                new PhoneNumber("+86" + NUMBER), TreatmentWords.WECHAT_TEXT.zh()));
  }

  private Path message() {
    return TestAsterisk.server().recordings().resolve(Voicemail.file(contact));
  }

  private void speakAMessage() {
    overflowAndHear(new Overflow.Voicemail());
    press("*"); // has heard it before
    await().until(() -> Files.exists(message()) && Files.size(message()) > 1.3 * A_SECOND);
  }

  private List<String> kinds() {
    return centre.kindsOf(contact);
  }

  @Test
  void aMessageIsRecordedUntilTheKeyThatEndsIt() {
    speakAMessage();
    press("#");
    isEnded(EndedBy.SYSTEM);
    assertThat(kinds()).endsWith("Overflowed", "VoicemailLeft", "Ended");
    assertThat(centre.line().voicemail(contact).orElseThrow().length().toMillis())
        .isGreaterThanOrEqualTo(1000);
    press("#"); // does not wait for the thanks
    await().until(caller::isOver);
  }

  @Test
  void aMessageIsRecordedUntilTheCallerHangsUp() {
    speakAMessage();
    caller.hangUp();
    isEnded(EndedBy.CUSTOMER);
    assertThat(kinds()).endsWith("Overflowed", "VoicemailLeft", "Ended");
  }

  @Test
  void whoWouldRatherWaitIsBackAtTheOldPlace() {
    Place before = Objects.requireNonNull(now().place());
    overflowAndHear(new Overflow.Callback());
    press("9");
    await().until(this::isQueued);
    await().until(this::isWaiting);
    assertThat(Objects.requireNonNull(now().place()).standing()).isEqualTo(before.standing());
    assertThat(now().callback()).isEmpty();
  }

  @Test
  void anotherNumberIsTakenOnceItIsConfirmed() {
    overflowAndHear(new Overflow.Callback());
    press("2");
    press("110#1"); // confirmed, but nobody is to be called there
    press("213900139000#1");
    await().until(() -> now().callback().isPresent());
    assertThat(now().callback().orElseThrow().number()).isEqualTo("+8613900139000");
    press("#"); // does not wait for the goodbye
    await().until(caller::isOver);
    assertThat(isQueued()).isTrue();
  }

  @Test
  void whoHangsUpAfterAskingIsCalledWhenItIsTheirTurn() {
    Instant queuedAt = Objects.requireNonNull(now().place()).queuedAt();
    overflowAndHear(new Overflow.Callback());
    press("1");
    await().until(() -> now().callback().isPresent());
    caller.hangUp();
    await().until(() -> centre.line().liveCalls().isEmpty());
    assertThat(isQueued()).isTrue();
    assertThat(Objects.requireNonNull(now().place()).queuedAt()).isEqualTo(queuedAt);

    try (SipPhone phone = centre.phone();
        SippCallee telephone =
            SippCallee.at(TestAsterisk.outsidePort(), SippCallee.Manner.ANSWERS)) {
      offer();
      centre.bean(Handling.class).accept(VoiceCentre.AGENT, contact);
      await().until(() -> now().state() == ContactState.CONNECTED);
      SippCallee.Call call = telephone.call().orElseThrow();
      assertThat(call.called()).isEqualTo("+86" + NUMBER);
      assertThat(call.shown()).isEqualTo("10000");
      await().until(() -> telephone.heardLoud() > 25 && phone.heardLoud() > 25);
      phone.hangUp();
      await().until(telephone::isOver);
      assertThat(now().state()).isEqualTo(ContactState.WRAP_UP);
    }
  }

  /** What routing does when an agent becomes free. */
  private void offer() {
    Instant now = Instant.now();
    centre.presences.change(VoiceCentre.AGENT, Presence.AVAILABLE, null, now);
    record(ContactFixtures.offeredTo(VoiceCentre.AGENT, now));
  }

  @Test
  void aTreatmentThatIsCutOffLeavesTheCallerWithMusic() throws IOException {
    overflowAndHear(new Overflow.Callback());
    await().until(centre.agi::isUsed);
    centre.agi.cut();
    await().until(this::isWaiting);
    assertThat(now().treatment()).isPresent();
  }
}
