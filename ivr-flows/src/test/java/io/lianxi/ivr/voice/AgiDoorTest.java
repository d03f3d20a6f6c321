package io.lianxi.ivr.voice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.asterisk.SippCaller;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.ivr.flow.text.FlowText;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door behind a real Asterisk, with SIPp as the caller who presses keys. */
class AgiDoorTest {
  private static final String KNOWN = "13800138000";
  private static final String STRANGER = "13900139000";

  private VoiceCentre centre;
  private @Nullable SippCaller caller;

  @BeforeEach
  void start() throws IOException {
    centre = VoiceCentre.answeredBy(FlowText.shippedPlan("hotline"));
    centre.customers.save(
        new Customer(
            new CustomerId("c1"),
            "1001",
            "Wang",
            Customer.Type.PERSONAL,
            PhoneNumber.parse(KNOWN).orElseThrow(),
            3,
            Language.EN,
            "5G 128",
            12_350));
  }

  @AfterEach
  void stop() throws IOException {
    Objects.requireNonNull(caller).close();
    centre.close();
  }

  private Contact call(String number) {
    caller = VoiceCentre.caller(number);
    await().until(() -> !centre.contacts.open().isEmpty());
    return centre.contacts.open().getFirst();
  }

  private Contact now(Contact contact) {
    return centre.contacts.find(contact.id()).orElseThrow();
  }

  private void press(Contact contact, char key, int steps) {
    Objects.requireNonNull(caller).press(key);
    await().until(() -> now(contact).profile().path().size() == steps);
  }

  private static String queueOf(Contact contact) {
    return contact.place() == null ? "" : contact.place().queue().value();
  }

  @Test
  void aKnownCustomerPressesZeroAndWaitsForAnAgentInTheirLanguage() {
    Contact contact = call(KNOWN);
    assertThat(contact.origin().customerAddress()).isEqualTo(KNOWN);
    assertThat(contact.origin().calledAddress()).isEqualTo("10000");
    await().until(() -> now(contact).profile().customer() != null);
    press(contact, '0', 1);
    await().until(() -> now(contact).state() == ContactState.QUEUED);
    assertThat(queueOf(now(contact))).isEqualTo("general");
    assertThat(Objects.requireNonNull(now(contact).place()).wishes().skills())
        .containsExactly(Language.EN.skill());
    await().until(() -> centre.line().liveCalls().stream().anyMatch(LiveCall::isWaiting));
    assertThat(centre.line().liveCalls().getFirst().contact()).isEqualTo(contact.id());
    assertThat(centre.kindsOf(contact.id()))
        .contains("FlowEntered")
        .containsSubsequence("StepTaken", "FlowLeft", "Queued");
  }

  @Test
  void aStrangerChoosesALanguageHearsThereIsNoAccountAndComplains() {
    Contact contact = call(STRANGER);
    press(contact, '2', 1);
    assertThat(now(contact).profile().language()).isEqualTo(Language.EN);
    press(contact, '1', 2);
    press(contact, '2', 3);
    await().until(() -> now(contact).state() == ContactState.QUEUED);
    assertThat(queueOf(now(contact))).isEqualTo("complaint");
    assertThat(now(contact).profile().path().stream().map(s -> s.step() + s.input()))
        .containsExactly("language2", "menu1", "menu2");
  }

  @Test
  void whoHangsUpInTheFlowIsNotEnqueued() {
    Contact contact = call(KNOWN);
    Objects.requireNonNull(caller).hangUp();
    await().until(() -> now(contact).isOver());
    await().during(2, SECONDS).until(() -> now(contact).place() == null);
    assertThat(centre.kindsOf(contact.id())).contains("FlowEntered", "FlowLeft");
  }

  @Test
  void aFlowThatIsCutOffEndsInTheDefaultQueue() throws IOException {
    Contact contact = call(KNOWN);
    await().until(centre.agi::isUsed);
    centre.agi.cut();
    await().until(() -> now(contact).state() == ContactState.QUEUED);
    assertThat(queueOf(now(contact))).isEqualTo("general");
    await().until(() -> centre.line().liveCalls().stream().anyMatch(LiveCall::isWaiting));
  }
}
