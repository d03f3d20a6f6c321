package io.lianxi.ivr.voice;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.asterisk.AsteriskConfig;
import io.lianxi.acd.asterisk.PhoneAccounts;
import io.lianxi.acd.asterisk.SipPhone;
import io.lianxi.acd.asterisk.SippCaller;
import io.lianxi.acd.asterisk.TestAsterisk;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.contact.MemoryDispositions;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.customer.PasswordFixtures;
import io.lianxi.acd.customer.ServicePasswords;
import io.lianxi.acd.customer.billing.Billing;
import io.lianxi.acd.customer.billing.MemoryBilling;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.event.EventLogFixtures;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.handling.HandlingConfig;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.local.LocalTextMessages;
import io.lianxi.acd.local.Ports;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.acd.secret.Attempts;
import io.lianxi.acd.secret.MemoryAttempts;
import io.lianxi.ivr.account.AccountConfig;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.identity.IdentityConfig;
import io.lianxi.ivr.chat.profile.MemoryProfiles;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.complaint.Complaints;
import io.lianxi.ivr.flow.FlowStates;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.MemoryFlowStates;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.prompt.PromptConfig;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Wording;
import io.lianxi.ivr.recording.NoRecordings;
import io.lianxi.ivr.recording.Recordings;
import io.lianxi.ivr.sound.SoundConfig;
import io.lianxi.ivr.visit.VisitConfig;
import io.lianxi.ticket.progress.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The voice door, handling and a real Asterisk over stores in memory. Nobody routes: the test says
 * who is offered what.
 */
final class VoiceCentre implements AutoCloseable {
  private static final Pattern KIND = Pattern.compile("\"type\":\"([A-Za-z]+)\"");

  private static final int EDITION = 1;

  static final AgentId AGENT = new AgentId("agent01");
  static final QueueName GENERAL = new QueueName("general");
  static final QueueName COMPLAINT = new QueueName("complaint");

  final MemoryAgents agents = new MemoryAgents(AgentFixtures.agent(AGENT, GENERAL));
  final MemoryEventFeed feed = new MemoryEventFeed();
  final MemoryPresences presences = new MemoryPresences(feed);
  final Contacts contacts = new MemoryContacts(agents, presences, feed);
  final MemoryCustomers customers = new MemoryCustomers();
  private final MemoryAttempts attempts = new MemoryAttempts(Clock.systemUTC());
  final LocalTextMessages texts = new LocalTextMessages();
  final CuttableLine agi;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private VoiceCentre(CuttableLine agi) {
    this.agi = agi;
  }

  /** One whose every number {@code plan} answers, as the first edition. */
  static VoiceCentre answeredBy(Plan plan) throws IOException {
    var server = TestAsterisk.server();
    int doorPort = Ports.free();
    Map<String, Object> properties = new HashMap<>();
    properties.put("lianxi.asterisk.ami-port", server.settings().amiPort());
    properties.put("lianxi.asterisk.ami-user", server.amiUser());
    properties.put("lianxi.asterisk.ami-secret", server.settings().amiSecret());
    properties.put("lianxi.asterisk.agi-port", doorPort);
    properties.put("lianxi.asterisk.speech", server.speech().toString());
    properties.put("lianxi.asterisk.sox", server.sox().toString());
    properties.put("lianxi.asterisk.prompts-dir", server.prompts().toString());
    properties.put("lianxi.asterisk.recordings-dir", server.recordings().toString());
    VoiceCentre centre = new VoiceCentre(new CuttableLine(server.settings().agiPort(), doorPort));
    centre.start(plan, properties);
    return centre;
  }

  private void start(Plan plan, Map<String, Object> properties) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    MemoryContactHistory history = new MemoryContactHistory();
    context.registerBean(Contacts.class, () -> contacts);
    context.registerBean(ContactHistory.class, () -> history);
    context.registerBean(Customers.class, () -> customers);
    context.registerBean(DoNotCall.class, MemoryDoNotCall::new);
    context.registerBean(Billing.class, () -> new MemoryBilling(customers));
    context.registerBean(Attempts.class, () -> attempts);
    context.registerBean(
        ServicePasswords.class, () -> PasswordFixtures.passwords(customers, attempts, Map.of()));
    context.registerBean(Progress.class, NoTickets::new);
    context.registerBean(Dispositions.class, MemoryDispositions::new);
    context.registerBean(Agents.class, () -> agents);
    context.registerBean(Presences.class, () -> presences);
    context.registerBean(EventFeed.class, () -> feed);
    context.registerBean(EventLog.class, () -> EventLogFixtures.withoutDatabase(feed));
    context.registerBean(TextMessages.class, () -> texts);
    context.registerBean(Queues.class, () -> new MemoryQueues(queue(GENERAL), queue(COMPLAINT)));
    context.registerBean(
        Queueing.class, () -> RoutingFixtures.queueing(contacts, customers, history));
    context.registerBean(Profiles.class, MemoryProfiles::new);
    context.registerBean(Chats.class, () -> new MemoryChats(new MemorySecrets()));
    context.registerBean(Complaints.class, () -> complaint -> Optional.empty());
    context.registerBean(FlowStates.class, MemoryFlowStates::new);
    context.registerBean(Recordings.class, NoRecordings::new);
    context.registerBean(Hotlines.class, () -> hotlines(plan));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(PhoneAccounts.class, TestAsterisk::accounts);
    context.register(
        HandlingConfig.class,
        AsteriskConfig.class,
        AccountConfig.class,
        SoundConfig.class,
        PromptConfig.class,
        IdentityConfig.class,
        VisitConfig.class,
        VoiceConfig.class);
    context.refresh();
  }

  /** What it says is spoken before anything less urgent, as when it is published. */
  private Hotlines hotlines(Plan plan) {
    bean(Prompts.class)
        .prepare(
            plan.main().utterances().stream()
                .flatMap(said -> Wording.of(said.phrase(), said.language()).stream())
                .distinct()
                .toList());
    return new Hotlines() {
      @Override
      public Answer answering(String number, ContactId contact) {
        return new Answer(plan, EDITION);
      }

      @Override
      public Optional<Answer> afterwards(String number, ContactId contact) {
        return plan.afterwards().map(after -> new Answer(after, EDITION));
      }
    };
  }

  private static QueuePolicy queue(QueueName name) {
    return QueuePolicy.usual(name, name.value(), name.value());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  VoiceLine line() {
    return bean(VoiceLine.class);
  }

  /** Someone who calls the hotline from {@code number}. */
  static SippCaller caller(String number) {
    return SippCaller.call(TestAsterisk.server().settings().sipPort(), "10000", number);
  }

  /** The agent's phone, registered once Asterisk has its account. */
  SipPhone phone() {
    String password = agents.find(AGENT).orElseThrow().phonePassword();
    int port = TestAsterisk.server().settings().sipPort();
    return await()
        .ignoreExceptions()
        .until(() -> SipPhone.overUdp(AGENT.value(), password, port), phone -> true);
  }

  /** The contact of the newest call. */
  Contact newest(List<ContactId> former) {
    return await()
        .until(
            () -> contacts.open().stream().filter(c -> !former.contains(c.id())).findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }

  Contact now(ContactId id) {
    return contacts.find(id).orElseThrow();
  }

  /** What has happened to the contact, by the names of its events. */
  List<String> kindsOf(ContactId id) {
    return feed.read(EventFeed.START, Integer.MAX_VALUE, Duration.ZERO).stream()
        .filter(entry -> entry.subject().equals(id.value()))
        .flatMap(entry -> KIND.matcher(entry.field("events")).results())
        .map(kind -> kind.group(1))
        .toList();
  }

  @Override
  public void close() throws IOException {
    await().until(() -> line().liveCalls().isEmpty());
    context.close();
    agi.close();
  }
}
