package io.lianxi.acd.routing;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.LazyFields;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of routing in one copy of the application, for tests that let it run. */
public final class RoutingParts {
  private static final int BATCH = 500;

  private final EventFeed feed;
  private final RoutingLoop loop;
  private @Nullable String position;

  /** What routing needs. */
  public record Needs(
      EventFeed feed,
      Contacts contacts,
      Agents agents,
      Presences presences,
      Queues queues,
      Queueing queueing,
      Overflowing overflowing,
      Taking taking,
      Clock clock) {}

  public RoutingParts(Needs needs, MemoryLeases leases) {
    feed = needs.feed();
    loop =
        new RoutingLoop(
            feed,
            new LiveRouting(
                needs.contacts(),
                needs.agents(),
                needs.presences(),
                needs.queues(),
                RoutingParts::contact),
            new Leadership(leases.lease()),
            new Claims(
                needs.contacts(),
                needs.queues(),
                needs.queueing(),
                needs.overflowing(),
                needs.taking()),
            needs.clock());
  }

  /** What the fake of the feed has not even written. */
  private static Contact contact(Entry entry) {
    if (entry.fields() instanceof LazyFields lazy
        && lazy.said() instanceof MemoryContacts.Change change) {
      return change.after();
    }
    throw new IllegalArgumentException("not written by the fake: " + entry.position());
  }

  /** Hears what is on the feed, as its reader would tell it. */
  public void hear() {
    if (position == null) {
      position = loop.begin();
    }
    List<Entry> batch = feed.read(position, BATCH, Duration.ZERO);
    loop.hear(batch);
    position = batch.isEmpty() ? position : batch.getLast().position();
  }
}
