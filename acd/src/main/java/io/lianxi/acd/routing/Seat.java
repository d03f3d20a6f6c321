package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.AgentState;
import java.time.Instant;

/**
 * An agent's turn among those of a queue who have room for a channel: fewest contacts of the
 * channel, then by the queue's order of agents, then longest idle, then by id.
 */
record Seat(Worker worker, Channel channel, int load, double order, Instant idleSince)
    implements Comparable<Seat> {

  static Seat of(Worker worker, Lane lane, Channel channel) {
    return new Seat(
        worker, channel, worker.load(channel), order(worker, lane), worker.state().idleSince());
  }

  private static double order(Worker worker, Lane lane) {
    AgentState state = worker.state();
    return switch (lane.policy().order()) {
      case LONGEST_IDLE -> 0;
      case LEAST_OCCUPIED -> state.today().occupancy(state.idleSince());
      case HIGHEST_PROFICIENCY -> -proficiency(worker, lane);
      case FEWEST_TODAY -> state.today().handled();
    };
  }

  /** The agent's levels in the skills that the queue names first, added up. */
  private static int proficiency(Worker worker, Lane lane) {
    int sum = 0;
    for (Skill skill : worker.agent().skills()) {
      if (lane.skillNames().contains(skill.name())) {
        sum += skill.level();
      }
    }
    return sum;
  }

  @Override
  public int compareTo(Seat other) {
    int comparison = Integer.compare(load, other.load);
    if (comparison == 0) {
      comparison = Double.compare(order, other.order);
    }
    if (comparison == 0) {
      comparison = idleSince.compareTo(other.idleSince);
    }
    return comparison == 0 ? worker.id().compareTo(other.worker.id()) : comparison;
  }
}
