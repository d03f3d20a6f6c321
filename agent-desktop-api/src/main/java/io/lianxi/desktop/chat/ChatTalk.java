package io.lianxi.desktop.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveTalk;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.ChatNews;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The talk with one page of a visitor: after its hello it is told all there is, and then what
 * comes. It only ever says what is in the store after what it has said, so nothing is lost or said
 * twice; news only tell it to look, and now and then it looks without.
 */
final class ChatTalk implements LiveTalk {
  private static final int MOST_WAITING = 200;
  private static final int PAGE = 200;
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private final LiveConnection connection;
  private final String remote;
  private final ChatDesk desk;
  private final Pace pace = new Pace();
  private final BlockingQueue<Item> inbox = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean isOpen = true;
  private volatile Instant heardAt;
  private VisitorDoor.@Nullable Visitor visitor;
  private @Nullable ChatVoice voice;
  private @Nullable ContactId current;
  private long said;
  private Told.@Nullable State state;

  /** What comes into the inbox. */
  private sealed interface Item {
    record Words(String text) implements Item {}

    record News(ChatNews.Told told) implements Item {}

    record Close() implements Item {}
  }

  ChatTalk(LiveConnection connection, String remote, ChatDesk desk) {
    this.connection = connection;
    this.remote = remote;
    this.desk = desk;
    this.heardAt = desk.clock().instant();
  }

  @Override
  public void run() throws InterruptedException {
    if (!desk.door().enters(remote)) {
      tell(new Told.Refused("refused", "", "too-many-sockets"));
      connection.close(LiveConnection.TRY_AGAIN_LATER, "too many sockets");
      return;
    }
    try {
      while (isOpen) {
        Item item = inbox.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (item != null) {
          take(item);
        } else {
          look();
        }
      }
    } finally {
      desk.door().leaves(remote);
      if (visitor != null) {
        desk.feed().unsubscribe(visitor.address(), this);
      }
      connection.close(LiveConnection.TRY_AGAIN_LATER, "over");
    }
  }

  private void take(Item item) {
    switch (item) {
      case Item.Words words -> hear(words.text());
      case Item.News news -> hear(news.told());
      case Item.Close close -> isOpen = false;
    }
  }

  private void hear(String text) {
    if (!pace.allows(desk.clock().instant())) {
      tell(new Told.Refused("refused", "", "too-fast"));
      isOpen = false;
      return;
    }
    Heard heard = Heard.of(text, desk.json());
    if (heard instanceof Heard.Hello hello) {
      hello(hello);
    } else if (heard instanceof Heard.Wrong wrong) {
      tell(new Told.Refused("refused", wrong.key(), wrong.reason()));
    } else if (heard instanceof Heard.Ping) {
      tell(new Told.Pong("pong"));
    } else if (heard instanceof Heard.More more) {
      earlier(more.before());
    } else if (voice == null) {
      tell(new Told.Refused("refused", "", "hello-first"));
    } else {
      voice.say(heard).ifPresent(this::tell);
    }
  }

  private void hello(Heard.Hello hello) {
    if (visitor != null) {
      tell(new Told.Refused("refused", "", "said-hello"));
      return;
    }
    Optional<VisitorDoor.Visitor> known = desk.door().visitor(hello, remote);
    if (known.isEmpty()) {
      tell(new Told.Refused("refused", "", "too-many-visitors"));
      isOpen = false;
      return;
    }
    visitor = known.get();
    voice = new ChatVoice(known.get(), hello.site(), desk);
    desk.feed().subscribe(known.get().address(), this); // before it is read what there is
    welcome(known.get());
  }

  private void welcome(VisitorDoor.Visitor known) {
    Optional<Conversation> chat = desk.chats().newest(known.address());
    current = chat.map(Conversation::contact).orElse(null);
    List<ChatMessage> messages =
        current == null ? List.of() : desk.messages().before(current, Long.MAX_VALUE, PAGE);
    said = messages.isEmpty() ? 0 : messages.getLast().number();
    Told.State now = desk.standings().of(chat);
    state = now;
    tell(
        new Told.Welcome(
            "welcome",
            desk.door().token(known),
            name(current),
            views(messages),
            isFirst(messages),
            now));
    chat.ifPresent(this::delivered);
  }

  private static String name(@Nullable ContactId conversation) {
    return conversation == null ? "" : conversation.value();
  }

  private static boolean isFirst(List<ChatMessage> messages) {
    return messages.isEmpty() || messages.getFirst().number() == 1;
  }

  private List<MessageView> views(List<ChatMessage> messages) {
    return messages.stream()
        .filter(message -> !(message.author() instanceof Author.Whisper))
        .map(message -> MessageView.forCustomer(message, desk.reader()))
        .toList();
  }

  private void earlier(long before) {
    ContactId shown = current;
    List<ChatMessage> messages =
        shown == null ? List.of() : desk.messages().before(shown, before, PAGE);
    tell(new Told.Earlier("earlier", name(shown), views(messages), isFirst(messages)));
  }

  private void hear(ChatNews.Told told) {
    switch (told.kind()) {
      case MESSAGE, STATE -> lookAt();
      case AGENT_TYPING -> tell(new Told.Typing("typing"));
      case DELIVERY, CUSTOMER_TYPING -> {} // of no concern to the visitor's own page
    }
  }

  /** Without news: are they lost, or has nothing happened? */
  private void look() {
    Instant now = desk.clock().instant();
    Duration silence = Duration.between(heardAt, now);
    boolean isStranger = visitor == null && silence.compareTo(HELLO_WITHIN) > 0;
    if (isStranger || silence.compareTo(LONGEST_SILENCE) > 0) {
      isOpen = false;
    } else if (visitor != null) {
      lookAt();
    }
  }

  private void lookAt() {
    VisitorDoor.Visitor known = visitor;
    if (known == null) {
      return;
    }
    Optional<Conversation> chat = desk.chats().newest(known.address());
    chat.ifPresent(this::sayNew);
    Told.State now = desk.standings().of(chat);
    if (!now.equals(state)) {
      state = now;
      tell(now);
    }
  }

  private void sayNew(Conversation chat) {
    if (!chat.contact().equals(current)) {
      finish();
      current = chat.contact();
      said = 0;
    }
    if (chat.numbers().last() > said) {
      sayAfter(chat.contact());
      delivered(chat);
    }
  }

  /** The last words of the conversation before, should they not have been said. */
  private void finish() {
    if (current != null) {
      sayAfter(current);
    }
  }

  private void sayAfter(ContactId conversation) {
    List<ChatMessage> fresh = desk.messages().after(conversation, said, PAGE);
    while (!fresh.isEmpty() && isOpen) {
      views(fresh).forEach(view -> tell(new Told.Message("message", conversation.value(), view)));
      said = fresh.getLast().number();
      fresh = desk.messages().after(conversation, said, PAGE);
    }
  }

  private void delivered(Conversation chat) {
    if (said > 0 && isOpen) {
      desk.conversations().cameUpTo(chat, said, Delivery.DELIVERED);
    }
  }

  private void tell(Told told) {
    if (isOpen && !connection.send(desk.json().writeValueAsString(told))) {
      isOpen = false;
    }
  }

  void deliver(ChatNews.Told told) {
    offer(new Item.News(told));
  }

  @Override
  public void heard(String text) {
    heardAt = desk.clock().instant();
    offer(new Item.Words(text));
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
