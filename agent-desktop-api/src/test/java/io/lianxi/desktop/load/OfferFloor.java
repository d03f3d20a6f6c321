package io.lianxi.desktop.load;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.desktop.app.Centre;
import io.lianxi.desktop.live.LiveListener;
import io.lianxi.desktop.login.LiveTickets;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Agents at open desks, one chat at a time each, and the chats that are offered to them: whoever
 * chats leaves as soon as the right desk rings, or when told to, so that the agent is free again by
 * one more change of the contact. Of what a desk is told only offers are looked at, and of them
 * whose and to whom.
 */
final class OfferFloor implements AutoCloseable {
  /** How the contact of an offer begins, and the first one of a snapshot; ids are equally long. */
  private static final String CONTACT = "\"contact\":{\"id\":\"";

  private static final String CONTACTS = "\"contacts\":[{\"id\":\"";

  private static final int ID_LENGTH = 36;
  private static final QueuePolicy POLICY =
      QueuePolicy.usual(new QueueName("offers"), "派单", "Offers");

  private final Contacts contacts;
  private final Queueing queueing;
  private final LineListener line;
  private final Presences presences;
  private final List<AgentId> agents;
  private final OpenDesks desks = new OpenDesks();
  private final BlockingQueue<Ringing> ringing = new LinkedBlockingQueue<>();
  private final Map<AgentId, Long> freedAtNanos = new ConcurrentHashMap<>();
  private final CountDownLatch opened;
  private final OfferTimes times;
  private final AtomicInteger wronglyTold = new AtomicInteger();
  private volatile boolean leaveAtOnce = true;

  /** A desk that rings, and for whom. */
  private record Ringing(AgentId agent, ContactId contact) {}

  /**
   * Returns when every desk is open.
   *
   * @param size how many desks
   * @param times of how all chats are offered
   */
  OfferFloor(Centre centre, int size, OfferTimes times) throws InterruptedException {
    this.times = times;
    opened = new CountDownLatch(size);
    contacts = centre.bean(Contacts.class);
    queueing = centre.bean(Queueing.class);
    line = centre.bean(LineListener.class);
    presences = centre.bean(Presences.class);
    centre.bean(Queues.class).save(POLICY, Queues.NEW, "load", Instant.now());
    agents =
        IntStream.rangeClosed(1, size).mapToObj("desk%03d"::formatted).map(AgentId::new).toList();
    for (AgentId agent : agents) {
      centre.bean(Agents.class).save(agent(agent));
      StaffMember member = new StaffMember(agent.value(), agent.value(), Role.AGENT, Language.ZH);
      String ticket = centre.bean(LiveTickets.class).issue(member);
      desks.open(centre.bean(LiveListener.class).url(), ticket, text -> told(agent, text));
    }
    opened.await();
  }

  private static Agent agent(AgentId id) {
    return new Agent(
        id,
        id.value(),
        List.of(new Skill("zh", Skill.HIGHEST)),
        Set.of(POLICY.name()),
        new Capacity(Map.of(Channel.CHAT, 1), true),
        "-");
  }

  private void told(AgentId agent, String text) {
    long now = System.nanoTime();
    if (text.startsWith("{\"type\":\"offered\"")) {
      boolean isForThisDesk = text.contains("\"agent\":\"" + agent + "\"");
      if (!isForThisDesk || !offered(agent, contact(CONTACT, text), now)) {
        wronglyTold.incrementAndGet();
      }
    } else if (text.startsWith("{\"type\":\"snapshot\"")) {
      opened.countDown();
      if (text.contains("\"state\":\"OFFERED\"")) { // whoever has one chat has this one
        offered(agent, contact(CONTACTS, text), now);
      }
    }
  }

  private static ContactId contact(String beginning, String text) {
    int id = text.indexOf(beginning) + beginning.length();
    return new ContactId(text.substring(id, id + ID_LENGTH));
  }

  /** False when it was told before. A desk that compares itself may say so a second time. */
  private boolean offered(AgentId agent, ContactId id, long now) {
    if (times.isOffered(id)) {
      return false;
    }
    Long freed = freedAtNanos.remove(agent);
    if (freed != null) {
      times.begins(id, freed);
    }
    times.offered(id, now);
    if (leaveAtOnce) {
      Thread.startVirtualThread(() -> leaves(id));
    } else {
      ringing.add(new Ringing(agent, id));
    }
    return true;
  }

  private void leaves(ContactId id) {
    line.on(new LineEvent.CustomerLeft(id, Instant.now()));
  }

  /** From now on whoever is offered stays until {@link #oneLeaves}. */
  void customersStay() {
    leaveAtOnce = false;
  }

  /** From now on whoever is offered leaves at once, and so does who stayed. */
  void customersLeave() {
    leaveAtOnce = true;
    for (Ringing one = ringing.poll(); one != null; one = ringing.poll()) {
      leaves(one.contact());
    }
  }

  /** The customer whose desk rings longest leaves, so that their agent is free; waits for one. */
  void oneLeaves() throws InterruptedException {
    Ringing one = ringing.take();
    Thread.startVirtualThread(
        () -> {
          freedAtNanos.put(one.agent(), System.nanoTime());
          leaves(one.contact());
        });
  }

  /** How many desks ring. */
  int ringing() {
    return ringing.size();
  }

  void everyoneIsAvailable() {
    agents.forEach(agent -> presences.change(agent, Presence.AVAILABLE, null, Instant.now()));
  }

  void everyoneHasABreak() {
    agents.forEach(
        agent -> presences.change(agent, Presence.NOT_READY, NotReadyReason.BREAK, Instant.now()));
  }

  /** Someone who begins to chat and has no place yet. */
  Contact comes() {
    ContactId id = times.open();
    ContactEvent.Opened opened =
        new ContactEvent.Opened(
            Channel.CHAT, "visitor-" + OfferTimes.number(id), "web", Instant.now());
    return contacts.open(id, opened);
  }

  /** Gives {@code contact} a place, from when on it can be offered. */
  void asks(Contact contact) {
    times.begins(contact.id(), System.nanoTime());
    waits(contact);
  }

  /** Gives {@code contact} a place before anyone is free. */
  void waits(Contact contact) {
    if (contacts.record(contact, queueing.into(POLICY, contact, Instant.now())).isEmpty()) {
      throw new IllegalStateException("no place for " + contact.id());
    }
  }

  /** How many offers rang at a wrong desk, or a second time. */
  int wronglyTold() {
    return wronglyTold.get();
  }

  /** What those who look at the desks have used of a processor, in seconds. */
  double desksSeconds() {
    return desks.seconds();
  }

  /** How many agents have someone. */
  long occupied() {
    return presences.findAll(agents).stream().filter(state -> !state.contacts().isEmpty()).count();
  }

  @Override
  public void close() {
    desks.close();
  }
}
