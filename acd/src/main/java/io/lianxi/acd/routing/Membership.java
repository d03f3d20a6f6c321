package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * An agent's place in one queue. An agent changes in all of their queues at once, and most of these
 * ask nobody until long after: the change is noted, and the agent gets their turn among the free
 * when someone asks.
 */
final class Membership {
  private final Worker worker;
  private final Lane lane;
  private List<Seat> seats = List.of();
  private boolean isNoted;

  Membership(Worker worker, Lane lane) {
    this.worker = worker;
    this.lane = lane;
  }

  Worker worker() {
    return worker;
  }

  void begin() {
    lane.enter(this);
    change();
  }

  void end() {
    lane.leave(this);
    change();
  }

  /** The agent has other things to do than before, or the queue another order of agents. */
  void change() {
    if (!isNoted) {
      isNoted = true;
      lane.note(this);
    }
  }

  /** The turns that the agent had; from now on there are none. */
  List<Seat> leave() {
    List<Seat> left = seats;
    seats = List.of();
    isNoted = false;
    return left;
  }

  /** The turns that the agent has now, one for each channel with room. */
  List<Seat> sit() {
    seats = new ArrayList<>(Channel.values().length);
    for (Channel channel : worker.channelsWithRoom()) {
      seats.add(Seat.of(worker, lane, channel));
    }
    return seats;
  }
}
