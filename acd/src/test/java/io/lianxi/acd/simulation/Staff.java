package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.MemoryContacts.Change;
import io.lianxi.acd.handling.Handling;
import io.lianxi.acd.handling.Outcome;
import io.lianxi.acd.line.LineEvent.Cause;
import io.lianxi.acd.simulation.Copy.Door;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agents: they see what is on their desk, and do what people do, sooner or later. */
final class Staff {
  private static final long AGAIN = 1_500;
  private static final long LOOKS_AGAIN = 20_000;

  private final World world;
  private final boolean isPerfect;
  private final Map<Part, Integer> plans = new HashMap<>();

  /** An agent's part in a contact. */
  private record Part(AgentId agent, ContactId contact) {}

  Staff(World world) {
    this.world = world;
    this.isPerfect = world.scenario.manners().isPerfect();
  }

  void begin() {
    for (Agent agent : world.scenario.agents()) {
      Dice dice = world.dice.of("staff", agent.id());
      comesBack(agent.id(), isPerfect ? 0 : dice.between(100, 30_000));
      if (!isPerfect) {
        breaks(agent.id(), dice);
      }
    }
  }

  private void breaks(AgentId agent, Dice dice) {
    world.time.in(
        dice.exponential(600_000),
        actor(agent),
        () -> {
          if (!world.isDraining()) {
            desk(agent, door -> takesBreak(agent, dice, door));
            breaks(agent, dice);
          }
        });
  }

  private static void takesBreak(AgentId agent, Dice dice, Door door) {
    boolean isOver = dice.chance(0.3);
    Presence presence = isOver ? Presence.OFFLINE : Presence.NOT_READY;
    NotReadyReason reason = isOver ? null : NotReadyReason.BREAK;
    if (dice.chance(0.5)) {
      door.presences().changeAfterContact(agent, presence, reason, door.clock().instant());
    } else {
      door.presences().change(agent, presence, reason, door.clock().instant());
    }
  }

  /** Everybody's desk is lost with the live store, and comes back. */
  void comeBack() {
    for (Agent agent : world.scenario.agents()) {
      comesBack(
          agent.id(), world.dice.of("desk", agent.id(), world.time.millis()).between(500, 5_000));
    }
  }

  /** Everybody sees again what is on their desk, which may be what they had done already. */
  void look() {
    for (Contact contact : world.stores.contacts.open()) {
      for (Assignment part : contact.assignments()) {
        if (part.isInWrapUp()) {
          plan(part.agent(), contact, 5_000, this::wrapsUp);
        } else if (part.isActive()) {
          plan(
              part.agent(),
              contact,
              3_000,
              part.acceptedAt() == null ? this::answers : this::goesOn);
        }
      }
    }
  }

  private void comesBack(AgentId agent, long millis) {
    world.time.in(
        millis,
        actor(agent),
        () -> {
          if (!desk(agent, door -> signsIn(agent, door))) {
            comesBack(agent, AGAIN);
          }
        });
  }

  private static void signsIn(AgentId agent, Door door) {
    if (door.presences().find(agent).presence() != Presence.AVAILABLE) {
      door.presences().change(agent, Presence.AVAILABLE, null, door.clock().instant());
    }
  }

  /** True when the desk did it. */
  private boolean desk(AgentId agent, java.util.function.Consumer<Door> does) {
    return world.someCopy(agent).filter(copy -> copy.door(does)).isPresent();
  }

  void sees(AgentEvent event) {
    if (event instanceof AgentEvent.PresenceChanged changed
        && changed.presence() != Presence.AVAILABLE) {
      Dice dice = world.dice.of("back", event.agent(), world.time.millis());
      boolean isChosen = changed.reason() == null || changed.reason().isChoosable();
      comesBack(
          event.agent(), isChosen ? dice.between(10_000, 200_000) : dice.between(2_000, 30_000));
    }
  }

  void sees(Change change) {
    Contact after = change.after();
    for (ContactEvent event : change.events()) {
      switch (event) {
        case ContactEvent.Offered e -> plan(e.agent(), after, reaction(e, after), this::answers);
        case ContactEvent.Connected e -> plan(e.agent(), after, talk(after), this::goesOn);
        case ContactEvent.Held e -> plan(e.agent(), after, pause(e.agent(), after), this::goesOn);
        case ContactEvent.Resumed e ->
            plan(e.agent(), after, pause(e.agent(), after), this::goesOn);
        case ContactEvent.AgentLost e -> plan(e.agent(), after, 4_000, this::reconnects);
        case ContactEvent.Transferred e -> plan(e.agent(), after, 15_000, this::wrapsUp);
        case ContactEvent.Ended e ->
            Optional.ofNullable(change.before())
                .flatMap(Contact::activeAgent)
                .ifPresent(agent -> plan(agent, after, 15_000, this::wrapsUp));
        default -> {}
      }
    }
  }

  private long reaction(ContactEvent.Offered event, Contact contact) {
    return isPerfect ? 0 : dice(event.agent(), contact).between(300, 6_000);
  }

  /** Mostly short, but some last longer than repairs take. */
  private long pause(AgentId agent, Contact contact) {
    Dice dice = dice(agent, contact).of("pause");
    return dice.chance(0.7) ? dice.between(1_000, 15_000) : dice.between(60_000, 120_000);
  }

  private long talk(Contact contact) {
    return world.talk(contact.id());
  }

  private Dice dice(AgentId agent, Contact contact) {
    return world.dice.of(agent, contact.id(), contact.version());
  }

  /** What the agent is going to do, unless something else happens before. */
  private void plan(
      AgentId agent, Contact contact, long millis, BiConsumer<AgentId, Contact> does) {
    Part part = new Part(agent, contact.id());
    int number = plans.merge(part, 1, Integer::sum);
    world.time.in(
        millis,
        actor(agent),
        () -> {
          if (plans.getOrDefault(part, 0) == number) {
            plan(agent, contact, LOOKS_AGAIN, does);
            does.accept(agent, contact);
          }
        });
  }

  private static String actor(AgentId agent) {
    return "agent " + agent;
  }

  private void answers(AgentId agent, Contact contact) {
    double luck = isPerfect ? 0 : dice(agent, contact).between(0, 99);
    if (luck < 90) {
      does(agent, contact, this::answers, h -> h.accept(agent, contact.id()));
    } else if (luck < 95) {
      does(agent, contact, this::answers, h -> h.decline(agent, contact.id()));
    } else {
      forget(agent, contact);
    }
  }

  private void goesOn(AgentId agent, Contact seen) {
    Optional<Contact> contact = world.stores.contacts.find(seen.id());
    Optional<Assignment> mine =
        contact.flatMap(Contact::active).filter(active -> active.agent().equals(agent));
    if (contact.isEmpty() || mine.isEmpty()) {
      forget(agent, seen);
      return;
    }
    int luck = isPerfect ? 0 : dice(agent, contact.get()).between(0, 99);
    ContactId id = seen.id();
    if (luck < 40 || !seen.origin().channel().hasCustomer()) {
      does(agent, seen, this::goesOn, h -> h.end(agent, id));
    } else if (luck < 65) {
      world.exchange.hangUp(id);
    } else if (luck < 73) {
      world.exchange.legEnds(id, mine.get().leg(), Cause.HUNG_UP);
    } else if (luck < 78 && world.scenario.has(Fault.Kind.LEG_LOST)) {
      world.exchange.legEnds(id, mine.get().leg(), Cause.LOST);
    } else if (luck < 87) {
      holdsOrResumes(agent, seen, mine.get());
    } else {
      transfers(agent, contact.get(), luck);
    }
  }

  private void holdsOrResumes(AgentId agent, Contact contact, Assignment mine) {
    ContactId id = contact.id();
    does(
        agent,
        contact,
        this::goesOn,
        h -> mine.heldAt() == null ? h.hold(agent, id) : h.resume(agent, id));
  }

  private void transfers(AgentId agent, Contact contact, int luck) {
    Dice dice = dice(agent, contact).of("to");
    AgentId colleague = dice.pick(world.scenario.agents()).id();
    Destination to =
        luck < 93
            ? new Destination.ToQueue(dice.pick(world.scenario.queues()).name())
            : luck < 97 && !colleague.equals(agent)
                ? new Destination.ToAgent(colleague)
                : new Destination.ToNumber("10086");
    does(agent, contact, this::goesOn, h -> h.transfer(agent, contact.id(), to));
  }

  private void reconnects(AgentId agent, Contact contact) {
    if (dice(agent, contact).chance(0.75)) {
      does(agent, contact, this::reconnects, h -> h.reconnect(agent, contact.id()));
    } else {
      forget(agent, contact);
    }
  }

  private void wrapsUp(AgentId agent, Contact contact) {
    boolean mustFinish =
        world
            .stores
            .contacts
            .find(contact.id())
            .flatMap(now -> now.occupying(agent))
            .filter(part -> part.deadline() == null)
            .isPresent();
    if (mustFinish || dice(agent, contact).chance(0.6)) {
      does(agent, contact, this::wrapsUp, h -> h.wrapUp(agent, contact.id(), "RESOLVED", ""));
    } else {
      forget(agent, contact);
    }
  }

  /** Presses a button; when nothing answers, again. */
  private void does(
      AgentId agent,
      Contact contact,
      BiConsumer<AgentId, Contact> again,
      Function<Handling, Outcome> button) {
    AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    Part part = new Part(agent, contact.id());
    Integer number = plans.get(part);
    boolean isDone = desk(agent, door -> outcome.set(button.apply(door.handling())));
    if (!Objects.equals(number, plans.get(part))) {
      return; // something else happened meanwhile
    }
    if (!isDone) {
      plan(agent, contact, AGAIN, again);
    } else if (!(outcome.get() instanceof Outcome.Done) && !isMine(agent, contact.id())) {
      forget(agent, contact);
    }
  }

  private boolean isMine(AgentId agent, ContactId id) {
    return world.stores.contacts.find(id).flatMap(c -> c.occupying(agent)).isPresent();
  }

  private void forget(AgentId agent, Contact contact) {
    plans.merge(new Part(agent, contact.id()), 1, Integer::sum);
  }
}
