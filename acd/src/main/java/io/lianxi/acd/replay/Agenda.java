package io.lianxi.acd.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What will happen when. Of what happens at the same moment first comes who frees an agent or stops
 * waiting, then who arrives, so that a decision is made on all of it; equal ones in the order in
 * which they were put down.
 */
final class Agenda {
  private final PriorityQueue<Item> items = new PriorityQueue<>();
  private long number;

  /** In which order things happen at one moment. */
  enum Turn {
    POLICY,
    AGENT,
    CUSTOMER,
    ARRIVAL
  }

  private record Item(Instant at, Turn turn, long number, Runnable what)
      implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int order = at.compareTo(other.at);
      order = order == 0 ? turn.compareTo(other.turn) : order;
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  void add(Instant at, Turn turn, Runnable what) {
    items.add(new Item(at, turn, ++number, what));
  }

  /** When the next thing happens; empty for never. */
  Optional<Instant> next() {
    return Optional.ofNullable(items.peek()).map(Item::at);
  }

  /** Lets everything happen that is due at {@code now}. */
  void happen(Instant now) {
    for (Item item = items.peek(); item != null && !item.at().isAfter(now); item = items.peek()) {
      items.remove().what().run();
    }
  }
}
