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
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agents at open desks, one chat at a time each, and the chats that are offered to them: whoever
 * chats leaves as soon as a desk rings, so that the agent is free again.
 */
final class OfferFloor implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final QueuePolicy POLICY =
      QueuePolicy.usual(new QueueName("offers"), "派单", "Offers");

  private final Contacts contacts;
  private final Queueing queueing;
  private final LineListener line;
  private final Presences presences;
  private final List<AgentId> agents;
  private final List<Desk> desks = new ArrayList<>();
  private final Map<ContactId, Long> offeredAtNanos = new ConcurrentHashMap<>();
  private final CountDownLatch opened;
  private final AtomicInteger names = new AtomicInteger();

  /** Returns when every desk is open. */
  OfferFloor(Centre centre, int size) throws InterruptedException {
    opened = new CountDownLatch(size);
    contacts = centre.bean(Contacts.class);
    queueing = centre.bean(Queueing.class);
    line = centre.bean(LineListener.class);
    presences = centre.bean(Presences.class);
    centre.bean(Queues.class).save(POLICY, Queues.NEW, "load", Instant.now());
    agents =
        IntStream.rangeClosed(1, size).mapToObj("desk%03d"::formatted).map(AgentId::new).toList();
    HttpClient http = HttpClient.newHttpClient();
    for (AgentId agent : agents) {
      centre.bean(Agents.class).save(agent(agent));
      StaffMember member = new StaffMember(agent.value(), agent.value(), Role.AGENT, Language.ZH);
      String ticket = centre.bean(LiveTickets.class).issue(member);
      desks.add(new Desk(http, centre.bean(LiveListener.class).url(), ticket, this::told));
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

  private void told(String text) {
    long now = System.nanoTime();
    if (text.contains("\"type\":\"offered\"")) {
      offered(JSON.readTree(text).required("contact"), now);
    } else if (text.contains("\"type\":\"snapshot\"")) {
      opened.countDown();
      JSON.readTree(text).required("contacts").forEach(contact -> offered(contact, now));
    }
  }

  /** A desk that compares itself tells of an offer a second time. */
  private void offered(JsonNode contact, long now) {
    if (!contact.required("state").asString().equals("OFFERED")) {
      return;
    }
    ContactId id = new ContactId(contact.required("id").asString());
    if (offeredAtNanos.putIfAbsent(id, now) == null) {
      Thread.startVirtualThread(() -> line.on(new LineEvent.CustomerLeft(id, Instant.now())));
    }
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
    ContactEvent.Opened opened =
        new ContactEvent.Opened(
            Channel.CHAT, "visitor-" + names.incrementAndGet(), "web", Instant.now());
    return contacts.open(ContactId.random(), opened);
  }

  /** Gives {@code contact} a place. */
  void waits(Contact contact) {
    if (contacts.record(contact, queueing.into(POLICY, contact, Instant.now())).isEmpty()) {
      throw new IllegalStateException("no place for " + contact.id());
    }
  }

  /** When a desk rang first for each contact, by {@link System#nanoTime}. */
  Map<ContactId, Long> offeredAtNanos() {
    return offeredAtNanos;
  }

  /** How many agents have someone. */
  long occupied() {
    return presences.findAll(agents).stream().filter(state -> !state.contacts().isEmpty()).count();
  }

  @Override
  public void close() {
    desks.forEach(Desk::close);
  }
}
