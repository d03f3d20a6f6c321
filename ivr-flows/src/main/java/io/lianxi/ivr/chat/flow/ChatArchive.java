package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Wakes;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has a conversation looked at whose contact has changed, each change once, with the event that
 * tells of it being kept.
 */
final class ChatArchive implements EventArchive {
  private final Chats chats;
  private final Wakes wakes;
  private final Clock clock;

  ChatArchive(Chats chats, Wakes wakes, Clock clock) {
    this.chats = chats;
    this.wakes = wakes;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "contact";
  }

  @Override
  public void keep(List<Entry> entries) {
    List<ContactId> changed =
        entries.stream()
            .map(ContactChange::of)
            .filter(change -> change.after().origin().channel() == Channel.CHAT)
            .filter(change -> change.events().stream().anyMatch(ChatArchive::matters))
            .map(change -> change.after().id())
            .distinct()
            .toList();
    if (!changed.isEmpty()) {
      chats.wake(changed, clock.instant());
      afterwards();
    }
  }

  /** Nobody sees it before it is committed. */
  private void afterwards() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wakes.work();
            }
          });
    }
  }

  private static boolean matters(ContactEvent event) {
    return switch (event) {
      case ContactEvent.Connected e -> true;
      case ContactEvent.Requeued e -> true;
      case ContactEvent.Overflowed e -> true;
      case ContactEvent.Held e -> true;
      case ContactEvent.Resumed e -> true;
      case ContactEvent.Transferred e -> true;
      case ContactEvent.Ended e -> true;
      case ContactEvent.Abandoned e -> true;
      case ContactEvent.Opened e -> false;
      case ContactEvent.Reached e -> false;
      case ContactEvent.Messaged e -> false;
      case ContactEvent.Identified e -> false;
      case ContactEvent.Mistaken e -> false;
      case ContactEvent.LanguageChosen e -> false;
      case ContactEvent.StepTaken e -> false;
      case ContactEvent.FlowEntered e -> false;
      case ContactEvent.FlowLeft e -> false;
      case ContactEvent.Queued e -> false;
      case ContactEvent.Offered e -> false;
      case ContactEvent.Accepted e -> false;
      case ContactEvent.CallbackRequested e -> false;
      case ContactEvent.CallbackFailed e -> false;
      case ContactEvent.VoicemailLeft e -> false;
      case ContactEvent.Rated e -> false;
      case ContactEvent.AgentLost e -> false;
      case ContactEvent.Reconnecting e -> false;
      case ContactEvent.Muted e -> false;
      case ContactEvent.Unmuted e -> false;
      case ContactEvent.WrappedUp e -> false;
    };
  }
}
