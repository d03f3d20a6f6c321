package io.lianxi.ivr.chat.outbox;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import java.time.Instant;
import java.util.Optional;

/** How messages get out of the house on one channel. */
public interface ChatOutlet {

  /** The channel, as {@link ChatAddress} names it. */
  String channel();

  /**
   * Sends {@code message}, and may take some seconds; at most one of a conversation is being sent,
   * in the order of their numbers. It may be asked again for a message that it has sent, when
   * somebody died before saying so.
   *
   * @return what came of it; an exception counts as {@link Sent.Later} in a while
   */
  Sent send(ChatAddress to, ChatMessage message);

  /**
   * Why it would refuse what an agent writes to {@code to} now, before anything is sent; empty when
   * it would not, or when that is not known.
   */
  default Optional<String> refusal(ChatAddress to) {
    return Optional.empty();
  }

  /**
   * An agent is writing to {@code to}: returns at once, and nothing comes of it where that cannot
   * be shown.
   */
  default void typing(ChatAddress to) {}

  /** What came of sending a message. */
  sealed interface Sent {
    /** The channel has taken it. */
    record Taken() implements Sent {}

    /** Not now; it and all after it wait until then. */
    record Later(Instant at, String reason) implements Sent {}

    /** Never; {@code reason} is told to staff. */
    record Refused(String reason) implements Sent {}
  }
}
