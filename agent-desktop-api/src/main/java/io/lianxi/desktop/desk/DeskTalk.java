package io.lianxi.desktop.desk;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.desktop.chat.MessageView;
import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveTalk;
import io.lianxi.ivr.chat.ChatNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open desk: first a snapshot, then the news of its agent in order. It is subscribed before the
 * snapshot is read, so nothing falls between; what the snapshot knows already is dropped by
 * version. Now and then it compares itself with the live state and, should it differ, begins anew.
 */
final class DeskTalk implements LiveTalk {
  private static final int MOST_WAITING = 500;
  private static final Duration COMPARE = Duration.ofSeconds(5);

  /** A hidden page is let run once a minute. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

  private final LiveConnection connection;
  private final Agent agent;
  private final DeskState state;
  private final JsonMapper json;
  private final Clock clock;
  private final DeskFold fold;
  private final BlockingQueue<Item> inbox = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean isOpen = true;
  private volatile Instant heardAt;

  /** Of who looks only. */
  private Instant comparedAt;

  private int sequence;

  /** What comes into the inbox. */
  private sealed interface Item {
    record News(DeskNews news) implements Item {}

    record Ping() implements Item {}

    record Compare() implements Item {}

    record Close() implements Item {}
  }

  DeskTalk(LiveConnection connection, Agent agent, DeskState state, JsonMapper json, Clock clock) {
    this.connection = connection;
    this.agent = agent;
    this.state = state;
    this.json = json;
    this.clock = clock;
    this.fold = new DeskFold(agent.id());
    this.heardAt = clock.instant();
    this.comparedAt = heardAt;
  }

  @Override
  public void run() throws InterruptedException {
    state.feed().subscribe(agent.id(), this);
    try {
      snapshot(state.contacts(agent.id()));
      while (isOpen) {
        take(inbox.take());
      }
    } finally {
      state.feed().unsubscribe(agent.id(), this);
      connection.close(LiveConnection.TRY_AGAIN_LATER, "over"); // else the page waits in vain
    }
  }

  private void take(Item item) {
    switch (item) {
      case Item.News(DeskNews.OfContact(Contact after, List<ContactEvent> events)) ->
          tell(after, events);
      case Item.News(DeskNews.OfPresence presence) -> {
        AgentState now = state.presence(agent.id());
        Instant at = presence.change().at();
        send(new DeskMessage.OfPresence("presence", PresenceView.of(agent, now), at, ++sequence));
      }
      case Item.News(DeskNews.OfChat chat) -> tell(chat.told());
      case Item.Ping ping -> send(new DeskMessage.Pong("pong"));
      case Item.Compare compare -> compare();
      case Item.Close close -> isOpen = false;
    }
  }

  private void tell(Contact after, List<ContactEvent> events) {
    List<String> types = fold.apply(after, events);
    if (!types.isEmpty()) {
      ContactView view =
          types.equals(List.of(DeskFold.WITHDRAWN))
              ? state.views().withdrawn(after, agent.id())
              : state.views().of(after, agent.id());
      Instant at = events.getLast().at();
      types.forEach(type -> send(new DeskMessage.OfContact(type, view, at, ++sequence)));
    }
  }

  private void tell(ChatNews.Told told) {
    String contact = told.contact().value();
    switch (told.kind()) {
      case MESSAGE ->
          state
              .messages()
              .find(told.contact(), told.number())
              .map(MessageView::forStaff)
              .ifPresent(view -> send(new DeskMessage.OfChat("chat.message", contact, view)));
      case DELIVERY ->
          state
              .messages()
              .find(told.contact(), told.number())
              .map(MessageView::forStaff)
              .ifPresent(
                  view ->
                      send(
                          new DeskMessage.OfDelivery(
                              "chat.delivery",
                              contact,
                              view.number(),
                              view.delivery(),
                              view.problem())));
      case CUSTOMER_TYPING -> send(new DeskMessage.OfTyping("chat.typing", contact));
      case AGENT_TYPING, STATE -> {} // of no concern to the agent's own desk
    }
  }

  private void compare() {
    if (Duration.between(heardAt, clock.instant()).compareTo(LONGEST_SILENCE) > 0) {
      isOpen = false;
      connection.close(LiveConnection.TRY_AGAIN_LATER, "silent");
      return;
    }
    List<Contact> contacts = state.contacts(agent.id());
    if (fold.differsFrom(contacts) && inbox.isEmpty()) {
      snapshot(contacts);
    }
  }

  private void snapshot(List<Contact> contacts) {
    fold.begin(contacts);
    List<ContactView> views =
        contacts.stream().map(contact -> state.views().of(contact, agent.id())).toList();
    PresenceView presence = PresenceView.of(agent, state.presence(agent.id()));
    send(new DeskMessage.Snapshot("snapshot", clock.instant(), presence, views, ++sequence));
  }

  private void send(DeskMessage message) {
    if (!connection.send(json.writeValueAsString(message))) {
      isOpen = false;
    }
  }

  /** Puts news into the inbox; a desk that does not keep up begins anew. Never waits. */
  void deliver(DeskNews news) {
    offer(new Item.News(news));
  }

  /**
   * Has the desk compare itself when it is time to; to be called every second. A time limit on what
   * it waits for would cost two more wakings of another thread for each piece of news. Never waits.
   */
  void look() {
    Instant now = clock.instant();
    if (Duration.between(comparedAt, now).compareTo(COMPARE) >= 0) {
      comparedAt = now;
      inbox.offer(new Item.Compare()); // a desk with too much to read has other worries
    }
  }

  @Override
  public void heard(String text) {
    heardAt = clock.instant();
    if (text.contains("\"ping\"")) {
      offer(new Item.Ping());
    }
  }

  private void offer(Item item) {
    if (isOpen && !inbox.offer(item)) {
      closed();
      connection.close(LiveConnection.TRY_AGAIN_LATER, "too slow");
    }
  }

  @Override
  public void closed() {
    isOpen = false;
    inbox.clear();
    inbox.offer(new Item.Close());
  }
}
