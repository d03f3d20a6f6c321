package io.lianxi.desktop.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visitor's page is told over its socket. */
sealed interface Told {

  /**
   * Everything there is.
   *
   * @param visitor to be shown at the next hello
   * @param conversation names the one the messages are of; "" when there is none yet
   * @param first is nothing before these messages?
   */
  record Welcome(
      String type,
      String visitor,
      String conversation,
      List<MessageView> messages,
      boolean first,
      State state)
      implements Told {}

  /** What was said before. */
  record Earlier(String type, String conversation, List<MessageView> messages, boolean first)
      implements Told {}

  /** A message was added. */
  record Message(String type, String conversation, MessageView message) implements Told {}

  /** The visitor's message is kept. */
  record Delivery(String type, String key, String conversation, long number) implements Told {}

  /**
   * How things stand.
   *
   * @param phase none, flow, waiting, agent, after or closed
   * @param position how many are served before; absent unless waiting
   * @param agent by name; absent unless there is one
   */
  record State(String type, String phase, @Nullable Integer position, @Nullable String agent)
      implements Told {}

  record Typing(String type) implements Told {}

  record Pong(String type) implements Told {}

  /** What was said is not taken. */
  record Refused(String type, String key, String reason) implements Told {}
}
