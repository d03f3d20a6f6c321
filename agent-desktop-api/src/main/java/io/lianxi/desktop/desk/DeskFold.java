package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what one agent's desk is told of a change, by these rules in this order.
 *
 * <ol>
 *   <li>A contact at a version that the desk has seen: nothing.
 *   <li>Each event about this agent's part, or about the whole conversation while the agent is in
 *       it: its type. An agent whom one of them takes it from is in it no more.
 *   <li>An agent who now has wrap-up and had not: {@code wrapUp}.
 *   <li>A contact that left this desk without being said to: {@code withdrawn}.
 * </ol>
 *
 * <p>Not safe for use by several threads.
 */
final class DeskFold {
  /** The contact is not this desk's any more. */
  static final String WITHDRAWN = "withdrawn";

  private final AgentId agent;
  private final Map<ContactId, Held> held = new HashMap<>();

  private record Held(int version, boolean isActive) {}

  DeskFold(AgentId agent) {
    this.agent = agent;
  }

  /** Begins anew from what the desk shows now. */
  void begin(Collection<Contact> contacts) {
    held.clear();
    contacts.forEach(this::hold);
  }

  /** Would a desk that shows {@code contacts} differ from what this one was told? */
  boolean differsFrom(Collection<Contact> contacts) {
    return contacts.size() != held.size()
        || contacts.stream()
            .anyMatch(
                contact ->
                    held.getOrDefault(contact.id(), new Held(0, false)).version()
                        != contact.version());
  }

  /** The types of the messages that tell this desk of {@code events} that led to {@code after}. */
  List<String> apply(Contact after, List<ContactEvent> events) {
    Held before = held.get(after.id());
    if (before != null && before.version() >= after.version()) {
      return List.of();
    }
    boolean wasActive = before != null && before.isActive();
    List<String> types = new ArrayList<>();
    for (ContactEvent event : events) {
      // whoever it was taken from is not told of its end, too, which would bring it back
      boolean isWithdrawn = types.contains(WITHDRAWN);
      type(event, before != null && !isWithdrawn, wasActive && !isWithdrawn).ifPresent(types::add);
    }
    boolean isHere = after.occupiedAgents().contains(agent);
    if (isHere && wasActive && isInWrapUp(after)) {
      types.add("wrapUp");
    }
    if (!isHere && before != null && !types.contains(WITHDRAWN) && !types.contains("closed")) {
      types.add(WITHDRAWN);
    }
    hold(after);
    return types;
  }

  private Optional<String> type(ContactEvent event, boolean isShown, boolean wasActive) {
    Optional<AgentId> about = DeskNews.agent(event);
    return about.isPresent() && !about.get().equals(agent)
        ? Optional.empty()
        : Optional.ofNullable(
            switch (event) {
              case ContactEvent.Offered e -> "offered";
              case ContactEvent.Accepted e -> "accepted";
              case ContactEvent.Requeued e -> WITHDRAWN;
              case ContactEvent.CallbackFailed e -> WITHDRAWN;
              case ContactEvent.Connected e -> "connected";
              case ContactEvent.AgentLost e -> "agentLost";
              // the phone is being called, as after accepting
              case ContactEvent.Reconnecting e -> "accepted";
              case ContactEvent.Held e -> "held";
              case ContactEvent.Resumed e -> "resumed";
              case ContactEvent.Muted e -> "muted";
              case ContactEvent.Unmuted e -> "unmuted";
              case ContactEvent.Transferred e -> "transferred";
              case ContactEvent.WrappedUp e -> "closed";
              case ContactEvent.Ended e -> wasActive ? "ended" : null;
              case ContactEvent.Abandoned e -> null; // "withdrawn", by the last rule
              case ContactEvent.Opened e -> null;
              case ContactEvent.Reached e -> null;
              case ContactEvent.Messaged e -> null;
              case ContactEvent.Identified e -> isShown ? "identified" : null;
              case ContactEvent.Mistaken e -> isShown ? "identified" : null;
              case ContactEvent.LanguageChosen e -> null;
              case ContactEvent.StepTaken e -> null;
              case ContactEvent.FlowEntered e -> null;
              case ContactEvent.FlowLeft e -> null;
              case ContactEvent.Queued e -> null;
              case ContactEvent.Overflowed e -> null;
              case ContactEvent.CallbackRequested e -> null;
              case ContactEvent.VoicemailLeft e -> null;
              case ContactEvent.Rated e -> null;
            });
  }

  private boolean isInWrapUp(Contact contact) {
    return contact.occupying(agent).filter(Assignment::isInWrapUp).isPresent();
  }

  private void hold(Contact contact) {
    if (contact.occupiedAgents().contains(agent)) {
      boolean isActive = contact.activeAgent().filter(agent::equals).isPresent();
      held.put(contact.id(), new Held(contact.version(), isActive));
    } else {
      held.remove(contact.id());
    }
  }
}
