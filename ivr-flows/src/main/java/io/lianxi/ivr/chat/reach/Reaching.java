package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Conversations.Outcome;
import io.lianxi.ivr.chat.outbox.Refusals;
import io.lianxi.ivr.chat.reach.Openings.Opening;
import io.lianxi.ivr.chat.reach.ReturnPaths.ReturnPath;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a customer at an address of theirs: in the conversation that is open there, else in one
 * that is over with it. The message is kept before its contact, which is opened anew when the same
 * is said again.
 */
public final class Reaching {
  private final Chats chats;
  private final Conversations conversations;
  private final Openings openings;
  private final Refusals refusals;
  private final ReturnPaths paths;
  private final Contacts contacts;
  private final Clock clock;

  Reaching(
      Chats chats,
      Conversations conversations,
      Openings openings,
      Refusals refusals,
      ReturnPaths paths,
      Contacts contacts,
      Clock clock) {
    this.chats = chats;
    this.conversations = conversations;
    this.openings = openings;
    this.refusals = refusals;
    this.paths = paths;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * What is to be written.
   *
   * @param queue in which the agent gets the customer's answer; null when it is for a flow
   * @param key the same when it is written again, which has no effect
   */
  public record Wish(
      ChatAddress to,
      CustomerId customer,
      AgentId agent,
      @Nullable QueueName queue,
      Content content,
      String key) {}

  /** What came of it. */
  public sealed interface Reached {
    /** It is kept, and on its way. */
    record Said(ChatMessage message) implements Reached {}

    /** The channel would not take it. */
    record Refused(String reason) implements Reached {}

    /** The conversation that is open has as many messages as one may have. */
    record Full() implements Reached {}
  }

  /** Why nothing can be written to {@code address} now; empty when it can, or nobody knows. */
  public Optional<String> refusal(ChatAddress address) {
    return refusals.of(address);
  }

  /** Writes it, unless it is known beforehand that the channel would not take it. */
  public Reached reach(Wish wish) {
    Author author = new Author.Agent(wish.agent());
    Optional<ChatMessage> before = openings.find(wish.to(), author, wish.key());
    if (before.isPresent()) {
      known(wish, before.get());
      return new Reached.Said(before.get());
    }
    Optional<String> refusal = refusals.of(wish.to());
    if (refusal.isPresent()) {
      return new Reached.Refused(refusal.get());
    }
    Optional<Conversation> open = chats.newest(wish.to()).filter(Conversation::isOpen);
    return open.isPresent() ? said(open.get(), author, wish) : opened(author, wish);
  }

  private Reached said(Conversation open, Author author, Wish wish) {
    if (open.progress().phase() == Conversation.Phase.FLOW) {
      keepPath(wish, open.contact());
    }
    return switch (conversations.say(open.contact(), author, wish.content(), wish.key())) {
      case Outcome.Said said -> new Reached.Said(said.message());
      case Outcome.Full full -> new Reached.Full();
      case Outcome.Over over -> opened(author, wish);
    };
  }

  private Reached opened(Author author, Wish wish) {
    Instant now = clock.instant();
    Content kept = conversations.kept(wish.content());
    Optional<ChatMessage> message =
        openings.open(new Opening(ContactId.random(), wish.to(), author, kept, wish.key(), now));
    if (message.isEmpty()) {
      // somebody has begun to write at this moment, or the same is said twice
      return chats
          .newest(wish.to())
          .filter(Conversation::isOpen)
          .map(open -> said(open, author, wish))
          .orElseGet(() -> reach(wish));
    }
    known(wish, message.get());
    conversations.added(List.of(message.get()), wish.to());
    return new Reached.Said(message.get());
  }

  private void keepPath(Wish wish, ContactId contact) {
    if (wish.queue() != null) {
      paths.keep(new ReturnPath(contact, wish.agent(), wish.queue()));
    }
  }

  /** The contact of a conversation that the house has begun is over, too. */
  private void known(Wish wish, ChatMessage message) {
    boolean isOurs =
        message.number() == 1
            && chats.find(message.contact()).filter(chat -> !chat.isOpen()).isPresent();
    if (isOurs) {
      keepPath(wish, message.contact());
      Contact contact =
          contacts.open(
              message.contact(),
              new ContactEvent.Opened(
                  Channel.CHAT, wish.to().text(), wish.to().account(), message.at()));
      if (contact.version() == 1) {
        contacts.record(
            contact,
            new ContactEvent.Identified(wish.customer(), message.at()),
            new ContactEvent.Ended(EndedBy.AGENT, message.at(), message.at()));
      }
    }
  }
}
