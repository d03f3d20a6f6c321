package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.contact.MemoryDispositions;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.event.EventLogFixtures;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.handling.HandlingConfig;
import io.lianxi.acd.line.RecordingVoiceLine;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.ChatNews;
import io.lianxi.ivr.chat.ChatParts;
import io.lianxi.ivr.chat.Chats.Claim;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.Secrets;
import io.lianxi.ivr.chat.Wakes;
import io.lianxi.ivr.chat.identity.IdentityConfig;
import io.lianxi.ivr.chat.profile.MemoryProfiles;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.reach.MemoryReturnPaths;
import io.lianxi.ivr.chat.reach.ReturnPaths;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ivr.chat.site.MemoryIntroductions;
import io.lianxi.ivr.complaint.Complaints;
import io.lianxi.ivr.flow.FlowFixtures;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.visit.VisitConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.format.support.DefaultFormattingConversionService;

/** Chats, handling and flows over stores in memory; nothing runs by itself, and nobody routes. */
final class ChatCentre implements AutoCloseable {
  static final AgentId ANNA = new AgentId("anna");
  static final QueueName GENERAL = new QueueName("general");
  static final QueueName BILLING = new QueueName("billing");
  static final ChatAddress VISITOR = ChatAddress.web("visitor-1");
  private static final Pattern KIND = Pattern.compile("\"type\":\"([A-Za-z]+)\"");

  final SettableClock clock = new SettableClock(ContactFixtures.T0);
  final MemoryAgents agents = new MemoryAgents();
  final MemoryEventFeed feed = new MemoryEventFeed();
  final MemoryPresences presences = new MemoryPresences(feed);
  final MemoryContacts contacts = new MemoryContacts(agents, presences, feed);
  final MemoryCustomers customers = new MemoryCustomers();
  final MemorySecrets secrets = new MemorySecrets();
  final MemoryChats chats = new MemoryChats(secrets);
  final MemoryProfiles profiles = new MemoryProfiles();
  final MemoryIntroductions introductions = new MemoryIntroductions();
  final MemoryReturnPaths paths = new MemoryReturnPaths();
  final List<Map<String, Object>> asked = new ArrayList<>();
  final List<Complaints.Complaint> complaints = new ArrayList<>();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private String kept = EventFeed.START;
  private int keys;
  private long shown;

  /** One whose every account {@code plan} answers, as the third edition. */
  ChatCentre(Plan plan) {
    agents.save(AgentFixtures.withChats(3, AgentFixtures.agent(ANNA, List.of(), GENERAL, BILLING)));
    presences.change(ANNA, Presence.AVAILABLE, null, clock.instant());
    MemoryContactHistory history = new MemoryContactHistory();
    context.getBeanFactory().setConversionService(new DefaultFormattingConversionService());
    context.registerBean("lifecycleProcessor", StandStill.class);
    context.registerBean(Contacts.class, () -> contacts);
    context.registerBean(ContactHistory.class, () -> history);
    context.registerBean(Customers.class, () -> customers);
    context.registerBean(DoNotCall.class, MemoryDoNotCall::new);
    context.registerBean(Dispositions.class, MemoryDispositions::new);
    context.registerBean(Agents.class, () -> agents);
    context.registerBean(Presences.class, () -> presences);
    context.registerBean(EventLog.class, () -> EventLogFixtures.withoutDatabase(feed));
    context.registerBean(VoiceLine.class, RecordingVoiceLine::new);
    context.registerBean(TextMessages.class, () -> (to, text) -> true);
    context.registerBean(Queues.class, () -> new MemoryQueues(queue(GENERAL), queue(BILLING)));
    context.registerBean(
        Queueing.class, () -> RoutingFixtures.queueing(contacts, customers, history));
    context.registerBean(Complaints.class, () -> this::complain);
    context.registerBean(Requests.class, NoRequests::new);
    context.registerBean(Lookups.class, () -> lookups());
    context.registerBean(Hotlines.class, () -> (number, contact) -> new Hotlines.Answer(plan, 3));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MemoryChats.class, () -> chats);
    context.registerBean(Secrets.class, () -> secrets);
    context.registerBean(Profiles.class, () -> profiles);
    context.registerBean(Introductions.class, () -> introductions);
    context.registerBean(ReturnPaths.class, () -> paths);
    context.registerBean(ChatNews.class, () -> told -> {});
    context.registerBean(Wakes.class);
    context.registerBean(
        Conversations.class,
        () ->
            ChatParts.conversations(
                chats, context.getBean(ChatNews.class), context.getBean(Wakes.class), clock));
    context.register(
        HandlingConfig.class, IdentityConfig.class, VisitConfig.class, ChatFlowConfig.class);
    context.refresh();
  }

  /** The plan of these steps. */
  static Plan plan(String steps) {
    return Plan.of(FlowFixtures.flow(steps));
  }

  private static QueuePolicy queue(QueueName name) {
    return QueuePolicy.usual(name, name.value(), name.value());
  }

  private Optional<io.lianxi.ticket.TicketNumber> complain(Complaints.Complaint complaint) {
    complaints.add(complaint);
    return io.lianxi.ticket.TicketNumber.parse("T20260302000001");
  }

  private Lookups lookups() {
    return new Lookups() {
      @Override
      public Set<String> names() {
        return Set.of("verify");
      }

      @Override
      public Optional<Map<String, Object>> find(
          String name, Optional<CustomerId> customer, Map<String, Object> with) {
        asked.add(with);
        return "246810".equals(with.get("password"))
            ? Optional.of(Map.of("name", "王芳", "ok", true, "number", "CNc9"))
            : Optional.empty();
      }
    };
  }

  Conversations conversations() {
    return context.getBean(Conversations.class);
  }

  Handling handling() {
    return context.getBean(Handling.class);
  }

  /** The visitor writes, and all that follows is done. */
  ChatCentre writes(String text) {
    return writes(new Content.Text(text));
  }

  ChatCentre writes(Content content) {
    sends(content);
    return work();
  }

  /** The visitor writes, and nobody has looked at it yet. */
  void sends(Content content) {
    Incoming incoming =
        new Incoming(VISITOR, "site", "k" + keys++, content, clock.instant(), Optional.empty());
    conversations().received(incoming);
  }

  /** Does all that is due. */
  ChatCentre work() {
    ChatWork work = context.getBean(ChatWork.class);
    ChatArchive archive = context.getBean(ChatArchive.class);
    for (int i = 0; i < 20; i++) {
      List<EventFeed.Entry> entries = feed.read(kept, 1_000, Duration.ZERO);
      if (!entries.isEmpty()) {
        kept = entries.getLast().position();
        archive.keep(entries.stream().filter(e -> e.topic().equals("contact")).toList());
      }
      List<Claim> due = chats.claim(10, clock.instant(), clock.instant().plusSeconds(60));
      due.forEach(work::work);
      if (due.isEmpty() && entries.isEmpty()) {
        return this;
      }
    }
    throw new AssertionError("there is always more to do");
  }

  ChatCentre passes(Duration time) {
    clock.set(clock.instant().plus(time));
    return work();
  }

  Conversation chat() {
    return chats.newest(VISITOR).orElseThrow();
  }

  ContactId id() {
    return chat().contact();
  }

  Contact contact() {
    return contacts.find(id()).orElseThrow();
  }

  Place place() {
    return Objects.requireNonNull(contact().place());
  }

  /** Anna gets the waiting contact and takes it. */
  ChatCentre accepted() {
    Instant now = clock.instant();
    contacts.record(contact(), ContactFixtures.offeredTo(ANNA, now));
    handling().accept(ANNA, id());
    return work();
  }

  void says(String text) {
    conversations().say(id(), new Author.Agent(ANNA), new Content.Text(text), "");
    work();
  }

  /** What was said to the visitor since it was asked last. */
  List<String> said() {
    List<ChatMessage> fresh = chats.after(id(), shown, 1_000);
    shown = fresh.isEmpty() ? shown : fresh.getLast().number();
    return fresh.stream()
        .filter(message -> message.author().isForCustomer())
        .map(message -> text(message.content()))
        .toList();
  }

  /** What the visitor wrote in the newest conversation. */
  List<String> written() {
    return chats.after(id(), 0, 1_000).stream()
        .filter(message -> message.author() instanceof Author.Customer)
        .map(message -> text(message.content()))
        .toList();
  }

  /** All that is in the store, as it is. */
  List<String> transcript() {
    return chats.after(id(), 0, 1_000).stream().map(message -> text(message.content())).toList();
  }

  /** The next that is said is of another conversation. */
  ChatCentre anew() {
    shown = 0;
    return this;
  }

  static String text(Content content) {
    return switch (content) {
      case Content.Text text -> text.text();
      case Content.Menu menu ->
          menu.head()
              + menu.choices().stream().map(it -> "[" + it.id() + " " + it.text() + "]").toList()
              + menu.tail();
      case Content other -> other.toString();
    };
  }

  /** What has happened to the contact, by the names of its events. */
  List<String> events() {
    return feed.read(EventFeed.START, Integer.MAX_VALUE, Duration.ZERO).stream()
        .filter(entry -> entry.subject().equals(id().value()))
        .flatMap(entry -> KIND.matcher(entry.field("events")).results())
        .map(kind -> kind.group(1))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }

  /** There is nobody to ask. */
  private static final class NoRequests implements Requests {
    @Override
    public Set<String> hosts() {
      return Set.of();
    }

    @Override
    public Optional<Map<String, Object>> ask(
        String url, Map<String, Object> query, Map<String, Object> body, Duration limit) {
      return Optional.empty();
    }
  }

  /** Starts nothing. */
  static final class StandStill implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
