package io.lianxi.ivr.flow.figures;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.util.List;
import java.util.stream.Stream;

/** Counts what customers met in flows as their events are kept, each once. */
final class FlowArchive implements EventArchive {
  private final FlowCounts counts;

  FlowArchive(FlowCounts counts) {
    this.counts = counts;
  }

  @Override
  public String topic() {
    return "contact";
  }

  @Override
  public void keep(List<Entry> entries) {
    List<FlowCounts.Visit> visits = entries.stream().flatMap(FlowArchive::visits).toList();
    if (!visits.isEmpty()) {
      counts.add(visits);
    }
  }

  private static Stream<FlowCounts.Visit> visits(Entry entry) {
    ContactId contact = new ContactId(entry.subject());
    return ContactChange.of(entry).events().stream()
        .filter(ContactEvent.FlowLeft.class::isInstance)
        .map(event -> new FlowCounts.Visit(contact, (ContactEvent.FlowLeft) event));
  }
}
