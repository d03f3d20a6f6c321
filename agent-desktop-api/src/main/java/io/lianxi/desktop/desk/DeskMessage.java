package io.lianxi.desktop.desk;

import io.lianxi.desktop.chat.MessageView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a desk is told over its socket. */
sealed interface DeskMessage {

  /** Everything the desk shows; whatever came before no longer counts. */
  record Snapshot(
      String type, Instant at, PresenceView agent, List<ContactView> contacts, int sequence)
      implements DeskMessage {}

  /** Something happened to a contact of this desk, which now is {@code contact}. */
  record OfContact(String type, ContactView contact, Instant at, int sequence)
      implements DeskMessage {}

  /** The agent's presence is another one. */
  record OfPresence(String type, PresenceView agent, Instant at, int sequence)
      implements DeskMessage {}

  /** A message was added to a conversation of this desk; not counted. */
  record OfChat(String type, String contact, MessageView message) implements DeskMessage {}

  /** A message of a conversation has come further, or has changed; not counted. */
  record OfDelivery(
      String type, String contact, long number, String delivery, @Nullable String problem)
      implements DeskMessage {}

  /** The customer is typing; not counted. */
  record OfTyping(String type, String contact) implements DeskMessage {}

  /** The answer to a ping; not counted. */
  record Pong(String type) implements DeskMessage {}
}
