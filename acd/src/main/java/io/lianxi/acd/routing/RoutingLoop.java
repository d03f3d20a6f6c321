package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Fence;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.FeedReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
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

  /** How many decisions are claimed at once: few enough for a small part of the lease's term. */
  private static final int MOST_AT_ONCE = 100;

  private final EventFeed feed;
  private final LiveRouting routing;
  private final Leadership leadership;
  private final Claims claims;
  private final Clock clock;
  private boolean isStale = true;
  private boolean isOutlived;
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
    if (isStale) {
      routing.load();
      isOutlived = false;
    }
    isStale = true; // until everything went well
    if (!routing.isWhole()) {
      return; // an agent who has someone would seem free
    }
    routing.learn(batch);
    routing.refresh();
    isLeading = fence().isPresent();
    boolean isDone = !isLeading || lead();
    isStale = isOutlived || !isDone;
  }

  /**
   * Under which this copy may act; empty while another one leads. A live store that loses
   * everything loses the lease, too, and refuses all claims until someone asks for it anew: whoever
   * does has to see whether what they know still is.
   */
  private Optional<Fence> fence() {
    Instant now = clock.instant();
    boolean isAsked = leadership.isDue(now);
    Optional<Fence> fence = leadership.fence(now);
    isOutlived |= isAsked && routing.isOutlived();
    return isOutlived ? Optional.empty() : fence;
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
      List<Decision> decisions = routing.decide(clock.instant());
      List<Decision> lost = new ArrayList<>();
      for (int from = 0; from < decisions.size(); from += MOST_AT_ONCE) {
        Optional<Fence> fence = fence(); // many claims may take longer than the lease
        if (fence.isEmpty()) {
          return false; // what was not claimed is another's now
        }
        int to = Math.min(decisions.size(), from + MOST_AT_ONCE);
        lost.addAll(claim(decisions.subList(from, to), fence.get()));
      }
      if (lost.isEmpty()) {
        return true;
      }
      leadership.doubt();
      lost.forEach(routing::readAgain);
    }
    return true;
  }

  /** Those of {@code decisions} that could not be made true. */
  private List<Decision> claim(List<Decision> decisions, Fence fence) {
    List<Decision> lost = new ArrayList<>();
    Iterator<Optional<Contact>> claimed =
        claims.claim(decisions, fence, clock.instant()).iterator();
    for (Decision decision : decisions) {
      claimed.next().ifPresentOrElse(routing::recorded, () -> lost.add(decision));
    }
    return lost;
  }

  /** Lets another copy lead at once. */
  @Override
  public void close() {
    leadership.resign();
  }
}
