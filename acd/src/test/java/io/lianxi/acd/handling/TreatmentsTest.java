package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.handling.Treatments.Promise;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.acd.queue.CallbackPolicy;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentsTest {
  private static final Overflow CALLBACK = new Overflow.Callback();
  private static final Overflow GOODBYE = new Overflow.Announcement("再见", "Goodbye");

  private final LiveCentre centre = new LiveCentre();
  private final Treatments treatments = centre.treatments;

  private Place place(ContactId id) {
    return Objects.requireNonNull(centre.contact(id).place());
  }

  @Test
  void aCallerWhoIsSentOutOfTheQueueIsTreated() {
    ContactId id = centre.treated(GOODBYE);
    treatments.treat(centre.contact(id));
    assertThat(centre.takeAsked()).containsExactly(new Asked.Treat(id));
  }

  @Test
  void aTreatmentThatIsOverIsNotBegun() {
    ContactId id = centre.treated(CALLBACK);
    treatments.stay(id);
    treatments.treat(centre.contact(id));
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void whoHasHeardItAllIsHungUp() {
    ContactId id = centre.treated(GOODBYE);
    treatments.finished(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.contact(id).ending()).isEqualTo(new Contact.Ending(EndedBy.SYSTEM, T0));
    assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
  }

  @Test
  void whoIsElsewhereByNowIsNotHungUp() {
    ContactId id = centre.connected(WANG);
    treatments.finished(id);
    treatments.voicemailLeft(id);
    treatments.stay(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CONNECTED);
    assertThat(centre.takeAsked()).isEmpty();
  }

  @Test
  void whoStaysWaitsAtTheOldPlace() {
    ContactId id = centre.treated(CALLBACK);
    Place before = place(id);
    centre.clock.advanceSeconds(20);
    treatments.stay(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(place(id).queue()).isEqualTo(before.queue());
    assertThat(place(id).standing()).isEqualTo(before.standing());
    assertThat(centre.contact(id).callback()).isEmpty();
  }

  @Test
  void whoAsksToBeCalledBackKeepsThePlaceForAsLongAsTheQueuePromises() {
    ContactId id = centre.treated(CALLBACK);
    Place before = place(id);
    centre.clock.advanceSeconds(20);
    assertThat(treatments.callbackRequested(id, "139 0000 0002")).isEqualTo(Promise.MADE);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.QUEUED);
    assertThat(place(id).standing()).isEqualTo(before.standing());
    assertThat(centre.contact(id).callback())
        .contains(
            new Place.Callback(
                "+8613900000002",
                centre.clock.instant().plus(CallbackPolicy.usual().expiry()),
                0,
                centre.clock.instant()));
    assertThat(treatments.callbackRequested(id, "13900000003")).isEqualTo(Promise.TOO_LATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "110", "120", "10000", "95588", "abc", "1", "+447911123456"})
  void whatCannotBeCalledBackIsRefusedAndAskedAgain(String number) {
    ContactId id = centre.treated(CALLBACK);
    assertThat(treatments.callbackRequested(id, number)).isEqualTo(Promise.NO_NUMBER);
    assertThat(centre.contact(id).treatment()).contains(CALLBACK);
  }

  @ParameterizedTest
  @CsvSource({"13900000002, FORBIDDEN", "13900000003, MADE"})
  void whoeverMayNotBeCalledIsNotPromisedIt(String number, Promise promise) {
    ContactId id = centre.treated(CALLBACK);
    centre.doNotCall.add(
        new DoNotCall.Entry(new PhoneNumber("+8613900000002"), "客户要求", "agent01", T0));
    assertThat(treatments.callbackRequested(id, number)).isEqualTo(promise);
  }

  @Test
  void nobodyIsCalledBackWhoWasNotAsked() {
    assertThat(treatments.callbackRequested(centre.treated(GOODBYE), "13900000002"))
        .isEqualTo(Promise.TOO_LATE);
    assertThat(treatments.callbackRequested(ContactId.random(), "13900000002"))
        .isEqualTo(Promise.TOO_LATE);
  }

  @Test
  void aMessageIsKeptWithTheContact() {
    ContactId id = centre.treated(new Overflow.Voicemail());
    centre.line.spoken(id, new Voicemail("message.wav", Duration.ofSeconds(7)));
    treatments.voicemailLeft(id);
    assertThat(centre.contact(id).state()).isEqualTo(ContactState.CLOSED);
    assertThat(centre.kindsOf(id)).endsWith("Overflowed", "VoicemailLeft", "Ended");
    treatments.finished(id);
    assertThat(centre.takeAsked()).containsExactly(new Asked.HangUp(id));
  }

  @Test
  void whoSaysNothingLeavesNoMessage() {
    ContactId id = centre.treated(new Overflow.Voicemail());
    treatments.voicemailLeft(id);
    assertThat(centre.kindsOf(id)).endsWith("Overflowed", "Ended");
  }
}
