package io.lianxi.acd.simulation;

import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.event.EventLogFixtures;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.handling.HandlingParts;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.acd.routing.RoutingParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the application, which dies and is started again; in each life it has nothing but what
 * the stores and the exchange tell it.
 */
final class Copy {
  /** Where nothing goes wrong, nothing has to be repaired soon. */
  private static final long PERFECT = 50;

  private static final long SWEEP = 500;
  private static final long RECHECK = 15_000;
  private static final long TICK = 1_000;
  private static final long FEED_TAKES = 2;
  private static final long START_TAKES = 200;

  private final World world;
  private final String name;
  private final Dice dice;
  private final Clock clock;
  private int lives;
  private @Nullable Life life;

  /** One run of the process. */
  private final class Life {
    final Guard guard;
    final CopyLine wire;
    final Contacts contacts;
    final Presences presences;
    final Queueing queueing;
    final HandlingParts parts;
    final RoutingParts routing;
    final EventLog log;
    boolean isWoken;
    boolean isLogWoken;

    Life(Dice ofLife) {
      Stores stores = world.stores;
      boolean isPerfect = world.scenario.manners().isPerfect();
      guard = new Guard(world.time, ofLife, isPerfect);
      wire = new CopyLine(world.exchange);
      contacts = guard.guarding(Contacts.class, stores.contacts, stores::needRedis);
      presences = guard.guarding(Presences.class, stores.presences, stores::needRedis);
      ContactHistory history =
          guard.guarding(ContactHistory.class, stores.history, stores::needPostgres);
      EventFeed feed = guard.guarding(EventFeed.class, stores.feed, stores::needRedis);
      VoiceLine line = guard.guarding(VoiceLine.class, wire, () -> {});
      queueing = RoutingFixtures.queueing(contacts, stores.customers, history);
      log = EventLogFixtures.on(stores.cursor, feed, stores.archives());
      parts =
          new HandlingParts(
              new HandlingParts.Needs(
                  contacts,
                  presences,
                  history,
                  log,
                  line,
                  stores.queues,
                  queueing,
                  stores.agents,
                  stores.customers,
                  stores.doNotCall,
                  clock),
              world.scenario.queues().getFirst().name());
      routing =
          new RoutingParts(
              new RoutingParts.Needs(
                  feed,
                  contacts,
                  stores.agents,
                  presences,
                  stores.queues,
                  queueing,
                  parts.treatments(),
                  parts.taking(),
                  clock),
              stores.leases);
    }
  }

  Copy(World world, String name, int aheadMillis) {
    this.world = world;
    this.name = name;
    this.dice = world.dice.of(name);
    this.clock = world.time.clock(Duration.ofMillis(aheadMillis));
  }

  String name() {
    return name;
  }

  Instant now() {
    return clock.instant();
  }

  boolean isAlive() {
    return life != null && !life.guard.isDead();
  }

  /** Does it run, with a line to the exchange? */
  boolean isWhole() {
    return isAlive() && Objects.requireNonNull(life).wire.isUp();
  }

  /** Which run of the process this is. */
  int lives() {
    return lives;
  }

  void start() {
    lives++;
    Life started = new Life(dice.of("life", lives));
    life = started;
    every(SWEEP, "deadlines", started, started.parts::sweep);
    every(RECHECK, "recheck", started, started.parts::recheck);
    every(TICK, "restore", started, started.parts::restore);
    every(TICK, "routing", started, started.routing::hear);
    every(TICK, "log", started, started.log::catchUp);
    world.time.in(START_TAKES, name + "/line", () -> lineIs(true));
  }

  /** Dies now. */
  void kill() {
    if (life != null) {
      life.guard.die();
    }
  }

  /** Dies right after {@code changes} more changes. */
  void killAfter(int changes) {
    if (life != null) {
      life.guard.dieAfter(changes);
    }
  }

  void lineIs(boolean isUp) {
    Life current = life;
    if (current == null || !isAlive() || current.wire.isUp() == isUp) {
      return;
    }
    act(current, () -> current.wire.isUp(isUp));
    if (isUp) {
      act(current, () -> current.parts.on(new LineEvent.LineUp(now())));
    }
  }

  /** Something is on the feed. */
  void wake() {
    Life current = life;
    if (current == null || !isAlive()) {
      return;
    }
    if (!current.isWoken) {
      current.isWoken = true;
      world.time.in(
          world.scenario.manners().isPerfect() ? 0 : FEED_TAKES,
          name + "/routing",
          () -> {
            current.isWoken = false;
            act(current, current.routing::hear);
          });
    }
    if (!current.isLogWoken) {
      current.isLogWoken = true;
      world.time.in(
          dice.between(5, 80),
          name + "/log",
          () -> {
            current.isLogWoken = false;
            act(current, current.log::catchUp);
          });
    }
  }

  /** The exchange tells something, in {@code millis}. */
  void hears(LineEvent event, long millis) {
    Life current = life;
    if (current != null && isWhole()) {
      world.time.in(
          millis,
          name + "/line",
          () -> {
            if (current.wire.isUp()) {
              act(current, () -> current.parts.on(event));
            }
          });
    }
  }

  /** What a door does with this copy: false when the copy died of it or what it needs is away. */
  boolean door(Consumer<Door> does) {
    Life current = life;
    return current != null
        && act(
            current,
            () ->
                does.accept(
                    new Door(
                        current.contacts,
                        current.queueing,
                        current.parts.handling(),
                        current.presences,
                        current.parts,
                        clock)));
  }

  /** What a door finds inside. */
  record Door(
      Contacts contacts,
      Queueing queueing,
      Handling handling,
      Presences presences,
      HandlingParts parts,
      Clock clock) {}

  private void every(long millis, String part, Life running, Runnable task) {
    long period = world.scenario.manners().isPerfect() ? PERFECT * millis : millis;
    world.time.in(
        dice.between(1, (int) period), name + "/" + part, () -> again(period, part, running, task));
  }

  private void again(long millis, String part, Life running, Runnable task) {
    if (!running.guard.isDead()) {
      act(running, task);
      world.time.in(millis, name + "/" + part, () -> again(millis, part, running, task));
    }
  }

  /** True when {@code task} came to its end. */
  private boolean act(Life running, Runnable task) {
    if (running.guard.isDead()) {
      return false;
    }
    Optional<RuntimeException> thrown = Optional.empty();
    try {
      task.run();
    } catch (Died died) {
      world.died(this);
      return false;
    } catch (Away away) {
      return false;
    } catch (Violation violation) {
      throw violation;
    } catch (RuntimeException e) {
      thrown = Optional.of(e);
    }
    thrown.ifPresent(
        e -> {
          throw world.violation(Invariant.NO_EXCEPTION, e);
        });
    return true;
  }
}
