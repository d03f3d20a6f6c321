package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Fence;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.FeedReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes what {@link Routing} decides true: decide, claim, and the desk rings when it reads of the
 * claim.
 *
 * <p>Every copy of the application runs it and knows everything; the one that holds the lease
 * decides. Whoever lost the lease without knowing is refused by the claim itself.
 */
public final class RoutingLoop implements AutoCloseable {
  /** How often is decided again at once when claims were lost. */
  private static final int MOST_ROUNDS = 3;

  private final EventFeed feed;
  private final LiveRouting routing;
  private final Leadership leadership;
  private final Claims claims;
  private final Clock clock;
  private boolean isStale = true;
  private boolean isLeading;

  RoutingLoop(
      EventFeed feed, LiveRouting routing, Leadership leadership, Claims claims, Clock clock) {
    this.feed = feed;
    this.routing = routing;
    this.leadership = leadership;
    this.claims = claims;
    this.clock = clock;
  }

  /** Reads how everything is; from where on the feed has to be read after that. */
  String begin() {
    String position = feed.end();
    routing.load();
    isStale = false;
    return position;
  }

  /** Learns what happened, and does what is to be done now if this copy leads. */
  void hear(List<Entry> batch) {
    if (isStale || routing.isOutlived()) {
      routing.load();
    }
    isStale = true; // until everything went well
    if (!routing.isWhole()) {
      return; // an agent who has someone would seem free
    }
    routing.learn(batch);
    routing.refresh();
    isLeading = leadership.fence().isPresent();
    isStale = isLeading && !lead();
  }

  /** When nothing happens: how long until time alone changes something for the copy that leads. */
  Duration patience() {
    return isLeading
        ? routing
            .with(Routing::nextChange)
            .map(at -> Duration.between(clock.instant(), at))
            .orElse(FeedReader.TICK)
        : FeedReader.TICK;
  }

  /** Decides and claims until nothing is lost; false when not even that helped. */
  private boolean lead() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Decision> lost = new ArrayList<>();
      for (Decision decision : routing.decide(clock.instant())) {
        Optional<Fence> fence = leadership.fence(); // many claims may take longer than the lease
        if (fence.isEmpty()) {
          return false; // what was not claimed is another's now
        }
        Optional<Contact> claimed = claims.claim(decision, fence.get(), clock.instant());
        claimed.ifPresent(routing::recorded);
        if (claimed.isEmpty()) {
          lost.add(decision);
        }
      }
      if (lost.isEmpty()) {
        return true;
      }
      leadership.doubt();
      lost.forEach(routing::readAgain);
    }
    return true;
  }

  /** Lets another copy lead at once. */
  @Override
  public void close() {
    leadership.resign();
  }
}
