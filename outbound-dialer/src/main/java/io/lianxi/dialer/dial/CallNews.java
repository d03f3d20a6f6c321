package io.lianxi.dialer.dial;

import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells pacing what the feed tells of calls, as soon as it does. Every copy of the application does
 * so, as each may be the next that dials. Not for more than one thread at once.
 */
final class CallNews {
  private final Consumer<DialEvent> pacing;
  private String heard = EventFeed.START;

  CallNews(Consumer<DialEvent> pacing) {
    this.pacing = pacing;
  }

  /** What was told before, as telling the rest has failed then, is not told again. */
  void accept(List<Entry> entries) {
    List<String> positions = entries.stream().map(Entry::position).toList();
    for (Entry entry : entries.subList(positions.indexOf(heard) + 1, entries.size())) {
      if (entry.topic().equals("contact")) {
        tell(ContactChange.of(entry));
      }
      heard = entry.position();
    }
  }

  private void tell(ContactChange change) {
    if (CallStory.mayBe(change.after())) {
      CallStory.of(change).forEach(pacing);
    }
  }
}
