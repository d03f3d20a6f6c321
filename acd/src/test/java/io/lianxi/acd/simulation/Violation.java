package io.lianxi.acd.simulation;

import io.lianxi.acd.ContactId;
import java.util.Set;

/** An invariant that does not hold. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Invariant invariant;
  private final transient Set<ContactId> contacts;

  /**
   * @param contacts those concerned
   */
  Violation(Invariant invariant, String what, Set<ContactId> contacts) {
    super(invariant + ": " + what);
    this.invariant = invariant;
    this.contacts = contacts;
  }

  Invariant invariant() {
    return invariant;
  }

  Set<ContactId> contacts() {
    return contacts;
  }
}
