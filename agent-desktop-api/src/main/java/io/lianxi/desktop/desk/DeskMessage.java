package io.lianxi.desktop.desk;

import java.time.Instant;
import java.util.List;

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

  /** The answer to a ping; not counted. */
  record Pong(String type) implements DeskMessage {}
}
