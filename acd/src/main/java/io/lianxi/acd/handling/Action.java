package io.lianxi.acd.handling;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an agent may do with a contact. */
public enum Action {
  ACCEPT,
  DECLINE,
  HOLD,
  RESUME,
  MUTE,
  UNMUTE,
  DTMF,
  TRANSFER,
  RECONNECT,
  END,
  WRAP_UP;

  /** A ticket is handed on by its own verbs, not by its contact's. */
  private static final Set<Action> OF_TICKETS = EnumSet.of(ACCEPT, DECLINE, END, WRAP_UP);

  /** Whoever writes cannot be muted, and has no phone that could be lost. */
  private static final Set<Action> OF_CHATS =
      EnumSet.of(ACCEPT, DECLINE, HOLD, RESUME, TRANSFER, END, WRAP_UP);

  private static final Set<Action> OF_CALLS = EnumSet.allOf(Action.class);

  /** What {@code agent} may do with {@code contact} now. */
  public static Set<Action> allowed(Contact contact, AgentId agent) {
    Set<Action> allowed = EnumSet.noneOf(Action.class);
    if (contact.occupying(agent).filter(Assignment::isInWrapUp).isPresent()) {
      allowed.add(WRAP_UP);
    }
    Optional<Assignment> active =
        contact.active().filter(assignment -> assignment.agent().equals(agent));
    active.ifPresent(assignment -> allowed.addAll(allowed(contact.state(), assignment)));
    allowed.retainAll(
        switch (contact.origin().channel()) {
          case VOICE -> OF_CALLS;
          case CHAT -> OF_CHATS;
          case TICKET -> OF_TICKETS;
        });
    return allowed;
  }

  private static Set<Action> allowed(ContactState state, Assignment assignment) {
    return switch (state) {
      case OFFERED ->
          assignment.acceptedAt() == null
              ? EnumSet.of(ACCEPT, DECLINE)
              : EnumSet.noneOf(Action.class);
      case CONNECTED ->
          assignment.reachable()
              ? EnumSet.of(assignment.muted() ? UNMUTE : MUTE, HOLD, DTMF, TRANSFER, RECONNECT, END)
              : EnumSet.of(TRANSFER, RECONNECT, END);
      case ON_HOLD -> EnumSet.of(RESUME, TRANSFER, RECONNECT, END);
      case IN_FLOW, QUEUED, WRAP_UP, CLOSED, ABANDONED -> EnumSet.noneOf(Action.class);
    };
  }
}
