package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A channel of Asterisk that belongs to a contact. Its name stays the same for the life of the
 * telephone call behind it, however Asterisk moves it; its unique id does not.
 *
 * @param leg the agent's leg; null for the customer
 */
record CallChannel(String name, ContactId contact, @Nullable Leg leg) {
  private static final String CONTACT = "LIANXI_CONTACT";
  private static final String LEG = "LIANXI_LEG";
  private static final Integer UP = 6;

  /**
   * The channel {@code name} with its variables; empty when it is neither a contact's customer nor
   * an agent of one: an outside number, a leftover of a move.
   */
  static Optional<CallChannel> of(@Nullable String name, Map<String, String> variables) {
    if (name == null || name.endsWith("<ZOMBIE>")) {
      return Optional.empty();
    }
    String leg = variables.getOrDefault(LEG, "");
    Optional<ContactId> contact = ContactId.parse(variables.getOrDefault(CONTACT, ""));
    return leg.isEmpty()
        ? contact.map(id -> new CallChannel(name, id, null))
        : contact.flatMap(id -> Leg.parse(leg).map(parsed -> new CallChannel(name, id, parsed)));
  }

  /** Was the channel that {@code event} is about answered? */
  static boolean isUp(ManagerEvent event) {
    return UP.equals(event.getChannelState());
  }
}
