package io.lianxi.acd.simulation;

import io.lianxi.acd.contact.ContactState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which state of a contact may follow which, said once more than the product says it. */
final class LegalMoves {
  private static final Map<ContactState, Set<ContactState>> LEGAL =
      new EnumMap<>(
          Map.of(
              ContactState.IN_FLOW,
              EnumSet.of(
                  ContactState.IN_FLOW,
                  ContactState.QUEUED,
                  ContactState.WRAP_UP,
                  ContactState.CLOSED),
              ContactState.QUEUED,
              EnumSet.of(
                  ContactState.QUEUED,
                  ContactState.OFFERED,
                  ContactState.IN_FLOW,
                  ContactState.ABANDONED,
                  ContactState.WRAP_UP,
                  ContactState.CLOSED),
              ContactState.OFFERED,
              EnumSet.of(
                  ContactState.OFFERED,
                  ContactState.QUEUED,
                  ContactState.CONNECTED,
                  ContactState.ABANDONED),
              ContactState.CONNECTED,
              EnumSet.of(
                  ContactState.CONNECTED,
                  ContactState.ON_HOLD,
                  ContactState.QUEUED,
                  ContactState.IN_FLOW,
                  ContactState.WRAP_UP,
                  ContactState.CLOSED),
              ContactState.ON_HOLD,
              EnumSet.of(
                  ContactState.ON_HOLD,
                  ContactState.CONNECTED,
                  ContactState.QUEUED,
                  ContactState.IN_FLOW,
                  ContactState.WRAP_UP,
                  ContactState.CLOSED),
              ContactState.WRAP_UP,
              EnumSet.of(ContactState.WRAP_UP, ContactState.CLOSED),
              ContactState.CLOSED,
              EnumSet.of(ContactState.CLOSED),
              ContactState.ABANDONED,
              EnumSet.of(ContactState.ABANDONED)));

  private LegalMoves() {}

  static boolean allow(ContactState from, ContactState to) {
    return Objects.requireNonNull(LEGAL.get(from)).contains(to);
  }
}
