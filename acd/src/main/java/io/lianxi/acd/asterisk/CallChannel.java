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
 * @param staysUp is it an agent's leg that waits for the next customer when this one is gone?
 */
record CallChannel(String name, ContactId contact, @Nullable Leg leg, boolean staysUp) {
  static final String CONTACT = "LIANXI_CONTACT";
  static final String LEG = "LIANXI_LEG";

  /** The leg that stays up. */
  static final String STAYS = "LIANXI_STAYS";

  private static final Integer UP = 6;

  CallChannel(String name, ContactId contact, @Nullable Leg leg) {
    this(name, contact, leg, false);
  }

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
    boolean staysUp = leg.equals(variables.get(STAYS));
    return leg.isEmpty()
        ? contact.map(id -> new CallChannel(name, id, null))
        : contact.flatMap(
            id -> Leg.parse(leg).map(parsed -> new CallChannel(name, id, parsed, staysUp)));
  }

  /** Was the channel that {@code event} is about answered? */
  static boolean isUp(ManagerEvent event) {
    return UP.equals(event.getChannelState());
  }
}
