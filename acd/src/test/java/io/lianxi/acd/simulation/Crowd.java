package io.lianxi.acd.simulation;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.simulation.Copy.Door;
import io.lianxi.acd.simulation.Exchange.Call;
import io.lianxi.acd.simulation.Exchange.Where;
import io.lianxi.acd.simulation.Scenario.Arrival;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The customers: they come, wait as long as they like, and hang up when they want. */
final class Crowd {
  private static final Set<Where> IMPATIENT =
      EnumSet.of(Where.FLOW, Where.WAITING, Where.CONNECTING);
  private static final long AGAIN = 1_000;
  private static final long COMPARES = 40_000;
  private static final int CLAIMS = 5;

  private final World world;

  Crowd(World world) {
    this.world = world;
  }

  void begin() {
    for (Arrival arrival : world.scenario.arrivals()) {
      world.time.in(arrival.at(), actor(arrival.id()), () -> comes(arrival));
    }
  }

  private static String actor(ContactId id) {
    return "customer " + id;
  }

  private void comes(Arrival arrival) {
    ContactId id = arrival.id();
    world.exchange.arrives(id, arrival.channel(), arrival.address());
    if (arrival.hangsUpAfter() < Long.MAX_VALUE) {
      world.time.in(arrival.hangsUpAfter(), actor(id), () -> world.exchange.hangUp(id));
    }
    Optional<Copy> copy = world.someCopy(id);
    if (copy.isEmpty()) {
      refused(arrival);
      return;
    }
    Copy chosen = copy.get();
    int life = chosen.lives();
    boolean isOpen = chosen.door(door -> open(arrival, door));
    if (!isOpen) {
      refused(arrival);
      return;
    }
    world.time.in(arrival.inFlow(), actor(id), () -> queues(arrival, chosen, life));
  }

  /** Nobody is there to serve the flow: a caller waits with music, anyone else tries again. */
  private void refused(Arrival arrival) {
    if (arrival.channel() == Channel.VOICE) {
      waits(arrival);
    } else {
      world.time.in(AGAIN, actor(arrival.id()), () -> againIfThere(arrival));
    }
  }

  private void againIfThere(Arrival arrival) {
    if (world.exchange.find(arrival.id()).isEmpty()) {
      return;
    }
    boolean isOpen =
        world
            .someCopy(arrival.id())
            .filter(copy -> copy.door(door -> open(arrival, door)))
            .filter(copy -> copy.door(door -> queue(arrival, door)))
            .isPresent();
    if (isOpen) {
      waits(arrival);
    } else {
      refused(arrival);
    }
  }

  private static void open(Arrival arrival, Door door) {
    door.contacts()
        .open(
            arrival.id(),
            new ContactEvent.Opened(
                arrival.channel(), arrival.address(), "10000", door.clock().instant()));
  }

  private void queues(Arrival arrival, Copy copy, int life) {
    Optional<Call> call = world.exchange.find(arrival.id());
    if (call.isEmpty()) {
      return;
    }
    boolean isQueued =
        copy.lives() == life && copy.isAlive() && copy.door(door -> queue(arrival, door));
    if (isQueued) {
      waits(arrival);
    } else {
      refused(arrival);
    }
  }

  private void queue(Arrival arrival, Door door) {
    QueuePolicy policy = world.stores.queues.find(arrival.queue()).orElseThrow();
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Contact> before =
          door.contacts().find(arrival.id()).filter(c -> c.state() == ContactState.IN_FLOW);
      if (before.isEmpty()
          || door.contacts()
              .record(
                  before.get(), door.queueing().into(policy, before.get(), door.clock().instant()))
              .isPresent()) {
        return;
      }
    }
  }

  private void waits(Arrival arrival) {
    world.exchange.leavesFlow(arrival.id());
    if (arrival.patience() < Long.MAX_VALUE) {
      world.time.in(arrival.patience(), actor(arrival.id()), () -> losesPatience(arrival.id()));
    }
  }

  private void losesPatience(ContactId id) {
    world
        .exchange
        .find(id)
        .filter(call -> IMPATIENT.contains(call.where))
        .ifPresent(call -> world.exchange.hangUp(id));
  }

  /**
   * Has heard the treatment: chooses, if somebody is there to be told, and is hung up or waits on.
   */
  void treated(ContactId id) {
    Dice luck = world.dice.of("treated", id, world.time.millis());
    world
        .stores
        .contacts
        .find(id)
        .ifPresent(
            contact ->
                world.someCopy(id).ifPresent(copy -> copy.door(d -> chooses(contact, luck, d))));
  }

  private void chooses(Contact contact, Dice luck, Door door) {
    ContactId id = contact.id();
    switch (contact.treatment().orElse(null)) {
      case Overflow.Callback callback when luck.chance(0.4) -> {
        door.parts().treatments().stay(id);
        world.exchange.park(id);
      }
      case Overflow.Callback callback -> {
        door.parts().treatments().callbackRequested(id, "13800138000");
        world.exchange.hangUp(id);
      }
      case Overflow.Voicemail voicemail -> {
        door.parts().treatments().voicemailLeft(id);
        world.exchange.hangUp(id);
      }
      case null, default -> door.parts().treatments().finished(id);
    }
  }

  /** Tells of a chat: the application's own doors lose nothing. */
  void tellsOf(LineEvent event, ContactId id) {
    boolean isLost =
        world.stores.contacts.find(id).isEmpty()
            && world.stores.history.find(id).filter(kept -> !kept.isDone()).isPresent();
    boolean isTold =
        !isLost
            && world
                .someCopy("text")
                .filter(copy -> copy.door(door -> door.parts().on(event)))
                .isPresent();
    if (!isTold) {
      world.time.in(AGAIN, "text " + id, () -> tellsOf(event, id));
    } else if (event instanceof LineEvent.CustomerLeft) {
      world.time.in(COMPARES, "text " + id, () -> tellsAgain(event, id));
    }
  }

  /** What was told may have been lost with everything; the door knows who is there. */
  private void tellsAgain(LineEvent event, ContactId id) {
    if (world.stores.contacts.find(id).filter(contact -> contact.state().isLive()).isPresent()) {
      tellsOf(event, id);
    }
  }
}
