package io.lianxi.acd.handling;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import java.util.Set;

/** What came of an agent's action. */
public sealed interface Outcome {

  /** It was done; this is the contact after it. */
  record Done(Contact contact) implements Outcome {}

  /** There is no such contact. */
  record Unknown() implements Outcome {}

  /** The contact is not this agent's. */
  record NotYours() implements Outcome {}

  /** The contact is not in a state for it; {@code allowed} is what it is in a state for. */
  record NotAllowed(ContactState state, Action action, Set<Action> allowed) implements Outcome {}

  /** A word of the request is wrong. */
  record Invalid(String field, String message) implements Outcome {}
}
