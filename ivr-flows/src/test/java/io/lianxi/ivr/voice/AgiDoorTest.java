package io.lianxi.ivr.voice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.asterisk.AsteriskConfig;
import io.lianxi.acd.asterisk.PhoneAccounts;
import io.lianxi.acd.asterisk.SippCaller;
import io.lianxi.acd.asterisk.TestAsterisk;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.ivr.prompt.PromptConfig;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The door behind a real Asterisk, with SIPp as the caller who presses keys. */
class AgiDoorTest {
  private static final String KNOWN = "13800138000";
  private static final String STRANGER = "13900139000";

  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final Contacts contacts = new MemoryContacts(agents, new MemoryPresences(feed), feed);
  private final MemoryCustomers customers = new MemoryCustomers();
  private AnnotationConfigApplicationContext context;
  private VoiceLine line;
  private @Nullable SippCaller caller;
  private CuttableLine agi;

  private static QueuePolicy queue(String name) {
    return QueuePolicy.usual(new QueueName(name), name, name);
  }

  @BeforeEach
  void start() throws IOException {
    var server = TestAsterisk.server();
    int doorPort = CuttableLine.freePort();
    agi = new CuttableLine(server.settings().agiPort(), doorPort);
    customers.save(
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
    context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "lianxi.asterisk.ami-port", server.settings().amiPort(),
                    "lianxi.asterisk.ami-user", server.amiUser(),
                    "lianxi.asterisk.ami-secret", server.settings().amiSecret(),
                    "lianxi.asterisk.agi-port", doorPort,
                    "lianxi.asterisk.speech", server.speech().toString(),
                    "lianxi.asterisk.sox", server.sox().toString(),
                    "lianxi.asterisk.prompts-dir", server.prompts().toString())));
    context.registerBean(Contacts.class, () -> contacts);
    context.registerBean(Customers.class, () -> customers);
    context.registerBean(Agents.class, () -> agents);
    context.registerBean(
        Queues.class, () -> new MemoryQueues(queue("general"), queue("complaint")));
    context.registerBean(
        Queueing.class,
        () -> RoutingFixtures.queueing(contacts, customers, new MemoryContactHistory()));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(PhoneAccounts.class, TestAsterisk::accounts);
    context.registerBean(LineListener.class, () -> this::happened);
    context.register(AsteriskConfig.class, PromptConfig.class, VoiceConfig.class);
    context.refresh();
    line = context.getBean(VoiceLine.class);
  }

  @AfterEach
  void stop() throws IOException {
    Objects.requireNonNull(caller).close();
    await().until(() -> line.liveCalls().isEmpty());
    context.close();
    agi.close();
  }

  /** What the watch over calls does when the caller goes. */
  private void happened(LineEvent event) {
    if (event instanceof LineEvent.CustomerLeft left) {
      contacts
          .find(left.contact())
          .filter(contact -> contact.state() == ContactState.IN_FLOW)
          .ifPresent(
              contact ->
                  contacts.record(
                      contact,
                      new ContactEvent.Ended(ContactEvent.EndedBy.CUSTOMER, left.at(), left.at())));
    }
  }

  private Contact call(String number) {
    caller = SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", number);
    await().until(() -> !contacts.open().isEmpty());
    return contacts.open().getFirst();
  }

  private Contact now(Contact contact) {
    return contacts.find(contact.id()).orElseThrow();
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
    await().until(() -> line.liveCalls().stream().anyMatch(LiveCall::isWaiting));
    assertThat(line.liveCalls().getFirst().contact()).isEqualTo(contact.id());
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
  }

  @Test
  void aFlowThatIsCutOffEndsInTheDefaultQueue() throws IOException {
    Contact contact = call(KNOWN);
    await().until(agi::isUsed);
    agi.cut();
    await().until(() -> now(contact).state() == ContactState.QUEUED);
    assertThat(queueOf(now(contact))).isEqualTo("general");
    await().until(() -> line.liveCalls().stream().anyMatch(LiveCall::isWaiting));
  }
}
