package io.lianxi.acd.simulation;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.simulation.Exchange.Call;
import io.lianxi.acd.simulation.Fault.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes go wrong what the scenario says, and puts back what people would put back. */
final class Chaos {
  private static final double OFTEN = 0.04;
  private static final long RESTORING = 45_000;

  private final World world;
  private final Staff staff;
  private final Dice dice;
  private final Map<Kind, Long> injected = new EnumMap<>(Kind.class);
  private int pending;
  private long restoredAt;

  Chaos(World world, Staff staff) {
    this.world = world;
    this.staff = staff;
    this.dice = world.dice.of("chaos");
  }

  void begin() {
    for (Fault fault : world.scenario.faults()) {
      if (fault.at() > 0) {
        pending++;
        world.time.in(fault.at(), "chaos", () -> happens(fault));
      }
    }
  }

  /** How often what went wrong. */
  Map<Kind, Long> injected() {
    return injected;
  }

  boolean isOver() {
    return pending == 0;
  }

  /** Is what Redis has lost still being put back? */
  boolean isRestoring() {
    return world.time.millis() < restoredAt;
  }

  private void count(Kind kind) {
    injected.merge(kind, 1L, Long::sum);
  }

  private void happens(Fault fault) {
    count(fault.kind());
    Copy copy = world.copies.get(fault.copy() % world.copies.size());
    switch (fault.kind()) {
      case CRASH -> copy.killAfter(fault.number());
      case KILL -> {
        copy.kill();
        died(copy);
      }
      case LINE_AWAY -> {
        copy.lineIs(false);
        later(fault, () -> copy.lineIs(true));
      }
      case REDIS_EMPTIED -> emptied();
      case REDIS_AWAY -> {
        world.stores.redisIsAway(true);
        later(fault, () -> world.stores.redisIsAway(false));
      }
      case POSTGRES_AWAY -> {
        world.stores.postgresIsAway(true);
        later(fault, () -> world.stores.postgresIsAway(false));
      }
      case LEASE_LOST -> world.stores.leases.expire();
      case DUPLICATED, LATE, LOST, LEG_LOST -> {}
    }
    pending--;
  }

  private void later(Fault fault, Runnable restored) {
    pending++;
    world.time.in(
        fault.millis(),
        "chaos",
        () -> {
          pending--;
          restored.run();
        });
  }

  /** A copy is no more; somebody starts it again. */
  void died(Copy copy) {
    pending++;
    world.time.in(
        dice.between(500, 20_000),
        "chaos",
        () -> {
          pending--;
          if (!copy.isAlive()) {
            copy.start();
          }
        });
  }

  private void emptied() {
    world.stores.emptyRedis();
    world.ledger.rollBack();
    restoredAt = world.time.millis() + RESTORING;
    staff.comeBack();
    pending++;
    world.time.in(
        RESTORING,
        "chaos",
        () -> {
          pending--;
          staff.look();
        });
    List<ContactId> unknown =
        world.exchange.calls().stream()
            .filter(call -> call.channel != Channel.VOICE)
            .filter(call -> world.stores.history.find(call.id).isEmpty())
            .map((Call call) -> call.id)
            .toList();
    unknown.forEach(world.exchange::hangUp);
  }

  /** Has every copy hear of {@code event}, as well as it goes. */
  void tell(LineEvent event, ContactId contact) {
    boolean isPerfect = world.scenario.manners().isPerfect();
    for (Copy copy : world.copies) {
      if (hits(Kind.LOST)) {
        continue;
      }
      long takes = isPerfect ? 0 : hits(Kind.LATE) ? dice.between(200, 8_000) : dice.between(1, 20);
      copy.hears(event, takes);
      if (hits(Kind.DUPLICATED)) {
        copy.hears(event, takes + dice.between(1, 3_000));
      }
    }
  }

  private boolean hits(Kind kind) {
    boolean isHit = world.scenario.has(kind) && !world.isDraining() && dice.chance(OFTEN);
    if (isHit) {
      count(kind);
    }
    return isHit;
  }
}
