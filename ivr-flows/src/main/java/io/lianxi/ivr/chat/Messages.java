package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in conversations, kept for good. */
public interface Messages {
  /** A conversation has no more than this. */
  int MOST = 20_000;

  /**
   * Adds a message to an open conversation, with the next number; what is for the customer is to be
   * sent from then on. Atomic.
   *
   * @param key names the message among all of the author's kind at the customer's address; "" for
   *     one that is never said again
   * @return empty, with nothing added, when there is one of this key, when the conversation is
   *     unknown or closed, or when it has {@value #MOST} messages
   */
  Optional<ChatMessage> append(
      ContactId contact, Author author, Content content, String key, Instant at);

  /** The message of this number. */
  Optional<ChatMessage> find(ContactId contact, long number);

  /** The message that was added with this key by the author's kind at the same address. */
  Optional<ChatMessage> find(ContactId contact, Author author, String key);

  /** At most {@code most} messages with higher numbers than {@code number}, in order. */
  List<ChatMessage> after(ContactId contact, long number, int most);

  /**
   * At most {@code most} messages with lower numbers than {@code number}, the last ones, in order.
   */
  List<ChatMessage> before(ContactId contact, long number, int most);

  /** The last messages of each of {@code contacts}, at most {@code most}, in order. */
  Map<ContactId, List<ChatMessage>> newest(Collection<ContactId> contacts, int most);

  /**
   * Notes how far a message has come, unless that is no way on from where it is.
   *
   * @param problem why it has failed; null for nothing
   * @return did anything change?
   */
  boolean came(ContactId contact, long number, Delivery delivery, @Nullable String problem);

  /**
   * The customer has all that is for them up to {@code number}, or has seen it.
   *
   * @param delivery DELIVERED or READ
   * @return did anything change?
   */
  boolean cameUpTo(ContactId contact, long number, Delivery delivery);
}
