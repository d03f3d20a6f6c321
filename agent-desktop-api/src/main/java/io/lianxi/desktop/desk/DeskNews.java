package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.chat.ChatNews;
import java.util.List;
import java.util.Optional;

/** Something on the feed that a desk may have to show. */
sealed interface DeskNews {

  /** {@code events} led to {@code after}. */
  record OfContact(Contact after, List<ContactEvent> events) implements DeskNews {
    public OfContact {
      events = List.copyOf(events);
    }
  }

  /** The agent's presence changed, or will when the last contact lets go. */
  record OfPresence(AgentEvent change) implements DeskNews {}

  /** Something happened in a conversation. */
  record OfChat(ChatNews.Told told) implements DeskNews {}

  /** Whose part of a contact an event is about; empty when it is about no agent's. */
  static Optional<AgentId> agent(ContactEvent event) {
    return switch (event) {
      case ContactEvent.Offered e -> Optional.of(e.agent());
      case ContactEvent.Accepted e -> Optional.of(e.agent());
      case ContactEvent.Requeued e -> Optional.of(e.agent());
      case ContactEvent.CallbackFailed e -> Optional.of(e.agent());
      case ContactEvent.Connected e -> Optional.of(e.agent());
      case ContactEvent.AgentLost e -> Optional.of(e.agent());
      case ContactEvent.Reconnecting e -> Optional.of(e.agent());
      case ContactEvent.Held e -> Optional.of(e.agent());
      case ContactEvent.Resumed e -> Optional.of(e.agent());
      case ContactEvent.Muted e -> Optional.of(e.agent());
      case ContactEvent.Unmuted e -> Optional.of(e.agent());
      case ContactEvent.Transferred e -> Optional.of(e.agent());
      case ContactEvent.WrappedUp e -> Optional.of(e.agent());
      case ContactEvent.Opened e -> Optional.empty();
      case ContactEvent.Reached e -> Optional.empty();
      case ContactEvent.Messaged e -> Optional.empty();
      case ContactEvent.Identified e -> Optional.empty();
      case ContactEvent.Mistaken e -> Optional.empty();
      case ContactEvent.LanguageChosen e -> Optional.empty();
      case ContactEvent.StepTaken e -> Optional.empty();
      case ContactEvent.FlowEntered e -> Optional.empty();
      case ContactEvent.FlowLeft e -> Optional.empty();
      case ContactEvent.Queued e -> Optional.empty();
      case ContactEvent.Overflowed e -> Optional.empty();
      case ContactEvent.CallbackRequested e -> Optional.empty();
      case ContactEvent.VoicemailLeft e -> Optional.empty();
      case ContactEvent.Rated e -> Optional.empty();
      case ContactEvent.Ended e -> Optional.empty();
      case ContactEvent.Abandoned e -> Optional.empty();
    };
  }
}
