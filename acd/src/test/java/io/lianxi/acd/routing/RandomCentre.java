package io.lianxi.acd.routing;

import static io.lianxi.acd.contact.ContactFixtures.T0;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.NextPresence;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How things really are in a small centre, in which anything may happen next. */
final class RandomCentre {
  static final List<QueueName> QUEUES =
      List.of(new QueueName("a"), new QueueName("b"), new QueueName("c"));
  private static final List<String> REQUIREMENTS =
      List.of("zh>=3 and vip", "zh>=3", "zh or vip", "not vip", "");
  private static final int AGENTS = 6;

  private final Random random;
  final TreeMap<QueueName, QueuePolicy> policies = new TreeMap<>();
  final TreeMap<AgentId, Agent> agents = new TreeMap<>();
  final TreeMap<AgentId, AgentState> states = new TreeMap<>();
  final Map<ContactId, Contact> contacts = new HashMap<>();
  Instant now = T0;

  /** What has changed since it was told last. */
  final Set<ContactId> toldContacts = new HashSet<>();

  final Set<AgentId> toldAgents = new HashSet<>();

  RandomCentre(long seed) {
    random = new Random(seed);
    QUEUES.forEach(queue -> policies.put(queue, randomPolicy(queue)));
    for (int i = 0; i < AGENTS; i++) {
      AgentId id = new AgentId("agent" + i);
      agents.put(id, randomAgent(id));
      comeOrGo(id);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private AgentId anyAgent() {
    return new AgentId("agent" + random.nextInt(AGENTS));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private QueuePolicy randomPolicy(QueueName name) {
    PolicyBuilder policy = PolicyBuilder.policy(name).order(any(List.of(AgentOrder.values())));
    policy.worth(30L * random.nextInt(3), 60L * random.nextInt(3), 20L * random.nextInt(2));
    int first = random.nextInt(REQUIREMENTS.size());
    policy.step(0, REQUIREMENTS.get(first));
    if (chance(0.5)) {
      policy.step(5 + random.nextInt(20), any(REQUIREMENTS));
    }
    if (chance(0.3)) {
      policy.hours(minutesAfterOne());
    }
    if (chance(0.3)) {
      policy.callbackHours(minutesAfterOne());
    }
    for (int rules = random.nextInt(4); rules > 0; rules--) {
      policy.overflow(
          any(List.of(OverflowTrigger.values())), random.nextInt(30) + 1, randomOverflow());
    }
    return policy.build();
  }

  private Overflow randomOverflow() {
    return switch (random.nextInt(4)) {
      case 0 -> new Overflow.Callback();
      case 1 -> new Overflow.Voicemail();
      default -> new Overflow.ToQueue(chance(0.1) ? new QueueName("nowhere") : any(QUEUES));
    };
  }

  /** Open in some of the minutes after T0, which is 01:00. */
  private BusinessCalendar minutesAfterOne() {
    List<Hours> hours = new ArrayList<>();
    for (int minute = 0; minute < 46; minute += 2) {
      if (chance(0.7)) {
        hours.add(Hours.of("01:%02d".formatted(minute), "01:%02d".formatted(minute + 1)));
      }
    }
    return BusinessCalendar.weekly(
        ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), hours.toArray(Hours[]::new));
  }

  private Agent randomAgent(AgentId id) {
    List<Skill> skills = new ArrayList<>();
    if (chance(0.9)) {
      skills.add(new Skill("zh", 1 + random.nextInt(5)));
    }
    if (chance(0.5)) {
      skills.add(new Skill("vip", 1 + random.nextInt(5)));
    }
    Set<QueueName> queues = new HashSet<>();
    QUEUES.stream().filter(queue -> chance(0.6)).forEach(queues::add);
    return new Agent(
        id,
        "Agent " + id,
        skills,
        queues,
        new Capacity(
            Map.of(Channel.VOICE, 1, Channel.CHAT, random.nextInt(4), Channel.TICKET, 1),
            chance(0.5)),
        "secret");
  }

  /** One thing happens, or time passes. */
  void happen() {
    int which = random.nextInt(100);
    if (which < 35) {
      arrive();
    } else if (which < 45) {
      comeOrGo(anyAgent());
    } else if (which < 57) {
      letGo(anyAgent());
    } else if (which < 60) {
      transfer();
    } else if (which < 62) {
      wrapUp();
    } else if (which < 70) {
      decline();
    } else if (which < 75) {
      abandon();
    } else if (which < 78) {
      promiseCallback();
    } else if (which < 80) {
      AgentId agent = anyAgent();
      agents.put(agent, randomAgent(agent));
    } else if (which < 82) {
      QueueName queue = any(QUEUES);
      policies.put(queue, randomPolicy(queue));
    } else {
      now = now.plusMillis(random.nextInt(20) * 500L);
    }
  }

  private void arrive() {
    ContactId id = new ContactId(new UUID(random.nextLong(), random.nextLong()).toString());
    Channel channel = any(List.of(Channel.values()));
    Contact opened =
        Contact.open(id, new ContactEvent.Opened(channel, "13800000001", "10000", now));
    List<Skill> skills = chance(0.5) ? List.of() : List.of(new Skill("zh", 1 + random.nextInt(5)));
    Wishes wishes =
        new Wishes(
            skills,
            chance(0.2) ? anyAgent() : null,
            now.plusSeconds(random.nextInt(10)),
            chance(0.1) ? Set.of(anyAgent()) : Set.of());
    Standing standing =
        new Standing(
            random.nextInt(10),
            1 + random.nextInt(7),
            chance(0.1) ? now.minusSeconds(random.nextInt(300)) : now,
            null);
    change(opened, new ContactEvent.Queued(any(QUEUES), wishes, standing, now));
  }

  /** {@code contact} after {@code events}. */
  Contact change(Contact contact, ContactEvent... events) {
    Contact after = contact.applyAll(List.of(events)).orElseThrow();
    contacts.put(after.id(), after);
    toldContacts.add(after.id());
    Set<AgentId> touched = new HashSet<>(contact.occupiedAgents());
    touched.addAll(after.occupiedAgents());
    touched.forEach(agent -> occupy(agent, after));
    return after;
  }

  private void occupy(AgentId agent, Contact contact) {
    AgentState before = state(agent);
    Map<ContactId, Channel> load = new HashMap<>(before.load());
    if (contact.occupiedAgents().contains(agent)) {
      load.put(contact.id(), contact.origin().channel());
      become(agent, before.presence(), load, before.idleSince(), before.next(), before.today());
    } else if (load.remove(contact.id()) != null) {
      Workload today = before.today().released(chance(0.7), load.isEmpty(), now);
      become(agent, before.presence(), load, now, load.isEmpty() ? null : before.next(), today);
    }
  }

  Agent agent(AgentId agent) {
    return Objects.requireNonNull(agents.get(agent));
  }

  Contact contact(ContactId contact) {
    return Objects.requireNonNull(contacts.get(contact));
  }

  QueuePolicy policy(Contact contact) {
    return Objects.requireNonNull(policies.get(Eligibility.place(contact).queue()));
  }

  AgentState state(AgentId agent) {
    return states.getOrDefault(agent, AgentState.offline(agent));
  }

  private void become(
      AgentId agent,
      Presence presence,
      Map<ContactId, Channel> load,
      Instant idleSince,
      @Nullable NextPresence next,
      Workload today) {
    states.put(
        agent,
        new AgentState(
            agent,
            presence,
            presence == Presence.NOT_READY ? NotReadyReason.BREAK : null,
            now,
            idleSince,
            load,
            next,
            today));
    toldAgents.add(agent);
  }

  private void comeOrGo(AgentId agent) {
    AgentState before = state(agent);
    Workload today =
        new Workload(
            LocalDate.of(2026, 3, 2),
            random.nextInt(4),
            Duration.ofSeconds(random.nextInt(300)),
            null,
            T0.minusSeconds(600));
    Presence presence =
        switch (random.nextInt(5)) {
          case 0 -> Presence.OFFLINE;
          case 1 -> Presence.NOT_READY;
          default -> Presence.AVAILABLE;
        };
    NextPresence next =
        chance(0.1) && !before.load().isEmpty()
            ? new NextPresence(Presence.NOT_READY, NotReadyReason.MEAL)
            : null;
    become(agent, presence, before.load(), now.minusSeconds(random.nextInt(4)), next, today);
  }

  private List<Contact> in(ContactState state) {
    return contacts.values().stream()
        .filter(contact -> contact.state() == state)
        .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
        .toList();
  }

  /** An agent who was offered something takes it and is done at once. */
  private void letGo(AgentId agent) {
    in(ContactState.OFFERED).stream()
        .filter(contact -> contact.activeAgent().filter(agent::equals).isPresent())
        .findFirst()
        .ifPresent(contact -> change(contact, new ContactEvent.Abandoned(now)));
  }

  /** To another queue, while the agent still works on it. */
  private void transfer() {
    List<Contact> offered = in(ContactState.OFFERED);
    if (!offered.isEmpty()) {
      Contact contact = any(offered);
      AgentId agent = contact.activeAgent().orElseThrow();
      QueueName queue = any(QUEUES);
      change(
          contact,
          new ContactEvent.Accepted(agent, contact.nextLeg(), now.plusSeconds(15), now),
          new ContactEvent.Connected(agent, contact.nextLeg(), now),
          new ContactEvent.Transferred(
              agent, new ContactEvent.Destination.ToQueue(queue), null, now),
          new ContactEvent.Queued(
              queue, Wishes.skills(List.of()), Eligibility.place(contact).standing(), now));
    }
  }

  private void wrapUp() {
    contacts.values().stream()
        .filter(contact -> contact.assignments().stream().anyMatch(Assignment::isInWrapUp))
        .min((one, other) -> one.id().value().compareTo(other.id().value()))
        .ifPresent(
            contact -> {
              Assignment part =
                  contact.assignments().stream()
                      .filter(Assignment::isInWrapUp)
                      .findFirst()
                      .orElseThrow();
              change(contact, new ContactEvent.WrappedUp(part.agent(), null, "", false, now));
            });
  }

  private void decline() {
    List<Contact> offered = in(ContactState.OFFERED);
    if (!offered.isEmpty()) {
      Contact contact = any(offered);
      change(
          contact,
          new ContactEvent.Requeued(
              contact.activeAgent().orElseThrow(),
              ContactEvent.RequeueReason.DECLINED,
              chance(0.5) ? now.plusSeconds(random.nextInt(10)) : null,
              now));
    }
  }

  void abandon() {
    List<Contact> waiting = in(ContactState.QUEUED);
    if (!waiting.isEmpty()) {
      change(any(waiting), new ContactEvent.Abandoned(now));
    }
  }

  private void promiseCallback() {
    List<Contact> waiting =
        in(ContactState.QUEUED).stream().filter(c -> c.callback().isEmpty()).toList();
    if (!waiting.isEmpty()) {
      change(
          any(waiting),
          new ContactEvent.CallbackRequested("13800000001", now.plusSeconds(9_000), now));
    }
  }

  /** Makes a decision true, unless by chance something came between. */
  void act(Decision decision) {
    Contact contact = decision.contact();
    toldContacts.add(contact.id());
    switch (decision) {
      case Decision.Offer offer -> {
        toldAgents.add(offer.agent());
        if (chance(0.1)) {
          comeOrGo(offer.agent());
        }
        boolean isRefused =
            !state(offer.agent()).isAvailable()
                || !agent(offer.agent())
                    .capacity()
                    .hasRoomFor(contact.origin().channel(), state(offer.agent()).load().values());
        if (!isRefused && !chance(0.05)) {
          change(
              contact,
              new ContactEvent.Offered(offer.agent(), offer.expiresAt(), offer.explanation(), now));
        }
      }
      case Decision.Overflow overflow -> {
        ContactEvent first =
            new ContactEvent.Overflowed(overflow.rule().then(), overflow.explanation(), now);
        if (overflow.rule().then() instanceof Overflow.ToQueue to) {
          change(
              contact,
              first,
              new ContactEvent.Queued(
                  to.queue(),
                  Eligibility.place(contact).wishes(),
                  Eligibility.place(contact).standing(),
                  now));
        } else {
          change(contact, first);
        }
      }
    }
  }

  List<Contact> waiting() {
    return in(ContactState.QUEUED);
  }
}
