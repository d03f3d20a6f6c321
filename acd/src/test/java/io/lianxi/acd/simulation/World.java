package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.MemoryContacts.Change;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.LazyFields;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.simulation.Scenario.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A contact centre with everybody in it, from the first arrival until all has become quiet. */
final class World {
  static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final long DRAIN = 3 * 60 * 60_000L;

  final Scenario scenario;
  final Dice dice;
  final VirtualTime time = new VirtualTime(START);
  final Stores stores;
  final Exchange exchange;
  final Judge judge;
  final Ledger ledger;
  final List<Copy> copies = new ArrayList<>();
  private final Staff staff;
  private final Chaos chaos;
  private final Crowd crowd;
  private final Map<AgentId, Agent> agents = new HashMap<>();
  private final Map<ContactId, Arrival> arrivals = new HashMap<>();
  private final long drainsAt;
  private Consumer<Change> onlooker = change -> {};
  private long digest;
  private long events;
  private boolean isFinished;

  World(Scenario scenario) {
    this.scenario = scenario;
    this.dice = new Dice(scenario.seed());
    this.stores = new Stores(time, scenario);
    this.judge = new Judge(stores);
    this.ledger = new Ledger(this, judge);
    boolean isPerfect = scenario.manners().isPerfect();
    this.exchange = new Exchange(time, dice.of("exchange"), isPerfect, isPerfect ? 0 : 0.03);
    scenario.agents().forEach(agent -> agents.put(agent.id(), agent));
    scenario.arrivals().forEach(arrival -> arrivals.put(arrival.id(), arrival));
    this.drainsAt =
        START.toEpochMilli() + scenario.arrivals().stream().mapToLong(Arrival::at).max().orElse(0);
    for (int i = 0; i < scenario.copies().size(); i++) {
      copies.add(new Copy(this, "copy" + (i + 1), scenario.copies().get(i)));
    }
    this.staff = new Staff(this);
    this.crowd = new Crowd(this);
    this.chaos = new Chaos(this, staff);
    stores.feed.listen(this::appended);
    exchange.tells(this::tell);
    exchange.asks(crowd::treated);
  }

  /** Tells {@code told} every change, too. */
  void watchedBy(Consumer<Change> told) {
    onlooker = told;
  }

  /** Lets it all happen; what it came to. */
  Outcome run() {
    @Nullable Violation violation = null;
    try {
      copies.forEach(Copy::start);
      staff.begin();
      crowd.begin();
      chaos.begin();
      new Watch(this).begin();
      while (!isFinished && time.step()) {
        checkTime();
      }
    } catch (Violation e) {
      violation = e;
    }
    return new Outcome(
        scenario, digest, ledger.contacts().size(), events, chaos.injected(), violation, ledger);
  }

  private void checkTime() {
    if (time.millis() > drainsAt + DRAIN) {
      List<Contact> left = stores.contacts.open();
      throw violation(
          Invariant.ALL_DONE,
          left.size() + " contacts are open, " + exchange.calls().size() + " callers are there",
          left.stream().map(Contact::id).limit(3).collect(Collectors.toSet()));
    }
  }

  /** Are there no more arrivals, and nothing that goes wrong on purpose? */
  boolean isDraining() {
    return time.millis() > drainsAt;
  }

  boolean isQuiet() {
    return isDraining()
        && chaos.isOver()
        && exchange.calls().isEmpty()
        && stores.contacts.open().isEmpty()
        && stores.cursor.position().equals(stores.feed.end());
  }

  /** All is quiet: nothing may be left. */
  void finish() {
    isFinished = true;
    ledger.checkLog();
  }

  /** Is everything there that is needed for putting things right? */
  boolean isHealthy() {
    return stores.answer() && copies.stream().allMatch(Copy::isWhole) && !chaos.isRestoring();
  }

  Agent agent(AgentId id) {
    Agent agent = agents.get(id);
    if (agent == null) {
      throw new IllegalArgumentException("no agent " + id);
    }
    return agent;
  }

  long talk(ContactId id) {
    Arrival arrival = arrivals.get(id);
    return arrival == null ? 30_000 : arrival.talk();
  }

  /** A copy that runs, the same for the same {@code key} while the same run. */
  Optional<Copy> someCopy(Object key) {
    List<Copy> alive = copies.stream().filter(Copy::isAlive).toList();
    return alive.isEmpty()
        ? Optional.empty()
        : Optional.of(alive.get(Math.floorMod(key.toString().hashCode(), alive.size())));
  }

  void died(Copy copy) {
    chaos.died(copy);
  }

  private void appended(Entry entry) {
    events++;
    if (entry.fields() instanceof LazyFields lazy) {
      switch (lazy.said()) {
        case Change change -> changed(change);
        case AgentEvent event -> {
          mix(event.agent().value().hashCode());
          ledger.changed(event.agent());
          staff.sees(event);
        }
        default -> throw new IllegalStateException("who says that? " + lazy.said());
      }
    }
    copies.forEach(Copy::wake);
  }

  private void changed(Change change) {
    change.events().forEach(event -> mix(event.getClass().getSimpleName().hashCode()));
    mix(change.after().id().value().hashCode());
    mix(change.after().activeAgent().map(agent -> agent.value().hashCode()).orElse(0));
    ledger.enter(change);
    staff.sees(change);
    onlooker.accept(change);
  }

  private void mix(long what) {
    digest = (digest ^ what ^ time.millis()) * 0x9E3779B97F4A7C15L;
    digest ^= digest >>> 31;
  }

  private void tell(LineEvent event) {
    ContactId id = contact(event);
    boolean isVoice =
        Optional.ofNullable(arrivals.get(id)).filter(a -> a.channel() == Channel.VOICE).isPresent();
    if (isVoice) {
      chaos.tell(event, id);
    } else {
      time.in(2, "text " + id, () -> crowd.tellsOf(event, id));
    }
  }

  private static ContactId contact(LineEvent event) {
    return switch (event) {
      case LineEvent.AgentJoined e -> e.contact();
      case LineEvent.AgentLeft e -> e.contact();
      case LineEvent.ConnectFailed e -> e.contact();
      case LineEvent.CallbackFailed e -> e.contact();
      case LineEvent.Reached e -> e.contact();
      case LineEvent.Listened e -> e.contact();
      case LineEvent.Unreached e -> e.contact();
      case LineEvent.CustomerLeft e -> e.contact();
      case LineEvent.LineUp e -> {
        throw new IllegalArgumentException("about no contact");
      }
    };
  }

  Violation violation(Invariant invariant, String what, Set<ContactId> concerned) {
    return new Violation(invariant, what, concerned);
  }

  Violation violation(Invariant invariant, RuntimeException thrown) {
    Violation violation = new Violation(invariant, thrown.toString(), Set.of());
    violation.initCause(thrown);
    return violation;
  }
}
