package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import java.time.Instant;
import java.util.Optional;

/** Conversations that the house begins, of one message each. */
interface Openings {

  /**
   * What is said first and last.
   *
   * @param contact of the new conversation
   * @param key the same when it is said again, which has no effect
   */
  record Opening(
      ContactId contact, ChatAddress to, Author author, Content content, String key, Instant at) {}

  /**
   * Keeps the message in a conversation of its own, which is over at once, and has it sent. Atomic.
   *
   * @return empty, with nothing kept, when the address has an open conversation, or a message of
   *     this key
   */
  Optional<ChatMessage> open(Opening opening);

  /** The message of this key that was said before at the address. */
  Optional<ChatMessage> find(ChatAddress to, Author author, String key);
}
