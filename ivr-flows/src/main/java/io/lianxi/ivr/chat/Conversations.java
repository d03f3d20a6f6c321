package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Chats.Received;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What doors and desks do with conversations: all is kept first, and worked off afterwards by
 * whoever is free.
 */
public final class Conversations {
  private final Chats chats;
  private final Messages messages;
  private final ChatNews news;
  private final Wakes wakes;
  private final Redaction redaction;
  private final Clock clock;

  Conversations(
      Chats chats,
      Messages messages,
      ChatNews news,
      Wakes wakes,
      Redaction redaction,
      Clock clock) {
    this.chats = chats;
    this.messages = messages;
    this.news = news;
    this.wakes = wakes;
    this.redaction = redaction;
    this.clock = clock;
  }

  /** What became of something that the house says. */
  public sealed interface Outcome {
    /** It is kept, and on its way. */
    record Said(ChatMessage message) implements Outcome {}

    /** The conversation is over, or there is none. */
    record Over() implements Outcome {}

    /** The conversation has as many messages as one may have. */
    record Full() implements Outcome {}
  }

  /** Keeps what a customer sent; the door may say at once that it has it, unless it is refused. */
  public Received received(Incoming incoming) {
    Received received = chats.receive(incoming, ContactId.random());
    if (received instanceof Received.Kept kept) {
      if (kept.isDue()) {
        wakes.work();
      }
      tell(kept.message(), incoming.from());
    }
    return received;
  }

  /**
   * Says something in an open conversation; what is for the customer is on its way then.
   *
   * @param key the same when it is said again, which has no effect; "" for what never is
   */
  public Outcome say(ContactId contact, Author author, Content content, String key) {
    Content kept = redaction.of(content);
    Optional<ChatMessage> added = messages.append(contact, author, kept, key, clock.instant());
    if (added.isPresent()) {
      wakes.send();
      chats.find(contact).ifPresent(chat -> tell(added.get(), chat.address()));
      return new Outcome.Said(added.get());
    }
    Optional<ChatMessage> before =
        key.isEmpty() ? Optional.empty() : messages.find(contact, author, key);
    if (before.isPresent()) {
      return new Outcome.Said(before.get());
    }
    boolean isOpen = chats.find(contact).filter(Conversation::isOpen).isPresent();
    return isOpen ? new Outcome.Full() : new Outcome.Over();
  }

  /** What of {@code content} may be kept. */
  public Content kept(Content content) {
    return redaction.of(content);
  }

  /** Tells of messages that were added otherwise, and has them sent. */
  public void added(List<ChatMessage> added, ChatAddress address) {
    if (!added.isEmpty()) {
      wakes.send();
      added.forEach(message -> tell(message, address));
    }
  }

  /** Tells that the conversation is in another phase, or closed. */
  public void changed(Conversation chat) {
    news.tell(new ChatNews.Told(chat.contact(), chat.address(), ChatNews.Kind.STATE, 0));
  }

  private void tell(ChatMessage message, ChatAddress address) {
    news.tell(
        new ChatNews.Told(message.contact(), address, ChatNews.Kind.MESSAGE, message.number()));
  }

  /** The customer has said goodbye, or is gone for good. */
  public void left(ChatAddress address) {
    chats.left(address, clock.instant());
    wakes.work();
  }

  /** The customer, or the agent, is typing. */
  public void typing(Conversation chat, boolean isCustomer) {
    ChatNews.Kind kind = isCustomer ? ChatNews.Kind.CUSTOMER_TYPING : ChatNews.Kind.AGENT_TYPING;
    news.tell(new ChatNews.Told(chat.contact(), chat.address(), kind, 0));
  }

  /** The channel tells how far a message has come. */
  public void came(Conversation chat, long number, Delivery delivery, String problem) {
    if (messages.came(chat.contact(), number, delivery, problem.isEmpty() ? null : problem)) {
      tellDelivery(chat, number);
    }
  }

  /** The customer has, or has seen, all that is for them up to {@code number}. */
  public void cameUpTo(Conversation chat, long number, Delivery delivery) {
    if (messages.cameUpTo(chat.contact(), number, delivery)) {
      tellDelivery(chat, number);
    }
  }

  private void tellDelivery(Conversation chat, long number) {
    news.tell(new ChatNews.Told(chat.contact(), chat.address(), ChatNews.Kind.DELIVERY, number));
  }

  /** An agent has seen all up to {@code number}. */
  public void readByAgent(ContactId contact, long number) {
    chats.readByAgent(contact, number);
  }
}
