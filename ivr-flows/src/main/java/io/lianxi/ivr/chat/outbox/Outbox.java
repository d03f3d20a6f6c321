package io.lianxi.ivr.chat.outbox;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;

/** What is on its way to customers. */
public interface Outbox {

  /**
   * A message to be sent.
   *
   * @param number of the message in the conversation
   * @param attempts how often somebody has begun to
   */
  record Item(ChatAddress to, ContactId contact, long number, int attempts) {}

  /**
   * Up to {@code most} that are due, at most one of a conversation: its first. Each is claimed
   * until {@code until}, atomically, and then due again.
   */
  List<Item> claim(int most, Instant now, Instant until);

  /** The channel has taken it. */
  void sent(Item item);

  /** It is due again at {@code at}; until then {@code reason} stands in its way. */
  void later(Item item, Instant at, String reason);

  /** It is never sent. */
  void refused(Item item, String reason);
}
