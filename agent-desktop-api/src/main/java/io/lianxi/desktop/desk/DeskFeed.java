package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.AgentEvents;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.ivr.chat.ChatNews;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Fans the one reading of the feed out to the open desks it concerns. */
final class DeskFeed {

  private final EventFeed feed;
  private final Contacts contacts;
  private final Map<AgentId, Set<DeskTalk>> desks = new ConcurrentHashMap<>();
  private final CountDownLatch isReading = new CountDownLatch(1);

  /** Whom contacts occupy: who loses one is told, too. Of the reader's thread only. */
  private final Map<ContactId, Set<AgentId>> occupied = new HashMap<>();

  DeskFeed(EventFeed feed, Contacts contacts) {
    this.feed = feed;
    this.contacts = contacts;
  }

  /** From where the feed is read; from then on nothing is missed. */
  String begin() {
    String end = feed.end();
    contacts.open().stream()
        .filter(contact -> !contact.occupiedAgents().isEmpty())
        .forEach(contact -> occupied.put(contact.id(), contact.occupiedAgents()));
    isReading.countDown();
    return end;
  }

  void accept(List<Entry> entries) {
    entries.forEach(this::accept);
  }

  private void accept(Entry entry) {
    switch (entry.topic()) {
      case "contact" -> {
        Contact after = ContactChange.of(entry).after();
        List<ContactEvent> events = ContactChange.of(entry).events();
        concerned(after, events)
            .forEach(agent -> deliver(agent, new DeskNews.OfContact(after, events)));
      }
      case "agent" -> {
        AgentEvent event = AgentEvents.of(entry);
        deliver(event.agent(), new DeskNews.OfPresence(event));
      }
      case ChatNews.TOPIC -> {
        ChatNews.Told told = ChatNews.of(entry);
        occupied
            .getOrDefault(told.contact(), Set.of())
            .forEach(agent -> deliver(agent, new DeskNews.OfChat(told)));
      }
      default -> {} // of no concern to desks
    }
  }

  private Set<AgentId> concerned(Contact after, List<ContactEvent> events) {
    Set<AgentId> now = after.occupiedAgents();
    Set<AgentId> before =
        now.isEmpty() ? occupied.remove(after.id()) : occupied.put(after.id(), now);
    Set<AgentId> agents = new HashSet<>(now);
    if (before != null) {
      agents.addAll(before);
    }
    events.forEach(event -> DeskNews.agent(event).ifPresent(agents::add));
    return agents;
  }

  private void deliver(AgentId agent, DeskNews news) {
    desks.getOrDefault(agent, Set.of()).forEach(desk -> desk.deliver(news));
  }

  /** Delivers the agent's news to {@code desk} from now on; waits until the feed is being read. */
  void subscribe(AgentId agent, DeskTalk desk) throws InterruptedException {
    isReading.await();
    desks.compute(
        agent,
        (id, open) -> {
          Set<DeskTalk> all = open == null ? ConcurrentHashMap.newKeySet() : open;
          all.add(desk);
          return all;
        });
  }

  void unsubscribe(AgentId agent, DeskTalk desk) {
    desks.computeIfPresent(
        agent,
        (id, open) -> {
          open.remove(desk);
          return open.isEmpty() ? null : open;
        });
  }

  /** Has every desk compare itself for which it is time to; to be called every second. */
  void look() {
    desks.values().forEach(open -> open.forEach(DeskTalk::look));
  }

  /** The agents who have a desk open here. */
  Set<AgentId> agents() {
    return Set.copyOf(desks.keySet());
  }
}
