package io.lianxi.acd.report;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.AgentEvents;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Today as it is now: the same fold as the reports, over the log up to its cursor and then the
 * feed.
 */
public final class Wallboard {
  private static final Duration THRESHOLD = Duration.ofSeconds(20);

  private final EventLog log;
  private final ContactHistory contacts;
  private final AgentHistory agents;
  private final Queues queues;
  private final Clock clock;
  private final ZoneId zone;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Today today = new Today(LocalDate.MIN, Instant.MAX, queue -> THRESHOLD);

  /** What is known of one day. */
  private static final class Today {
    private final LocalDate day;
    private final Instant from;
    private final QueueBoard board;
    private final Map<AgentId, Occupancy> occupancies = new HashMap<>();

    Today(LocalDate day, Instant from, Function<QueueName, Duration> thresholds) {
      this.day = day;
      this.from = from;
      this.board = new QueueBoard(from, thresholds);
    }

    void apply(AgentEvent event) {
      switch (event) {
        case AgentEvent.PresenceChanged e ->
            occupancies.put(e.agent(), occupancy(e.agent()).presence(e.presence(), within(e.at())));
        case AgentEvent.NextPresenceChosen e -> {} // nothing has changed yet
      }
    }

    void apply(Contact after, List<ContactEvent> events) {
      Set<AgentId> touched = new HashSet<>(after.occupiedAgents());
      board.open(after.id()).ifPresent(before -> touched.addAll(before.occupiedAgents()));
      board.apply(after, events);
      Instant at = within(events.getLast().at());
      touched.forEach(
          agent -> occupancies.put(agent, occupancy(agent).contacts(board.occupying(agent), at)));
    }

    private Instant within(Instant at) {
      return at.isBefore(from) ? from : at;
    }

    private Occupancy occupancy(AgentId agent) {
      return occupancies.getOrDefault(agent, Occupancy.from(from));
    }
  }

  Wallboard(
      EventLog log,
      ContactHistory contacts,
      AgentHistory agents,
      Queues queues,
      Clock clock,
      ZoneId zone) {
    this.log = log;
    this.contacts = contacts;
    this.agents = agents;
    this.queues = queues;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is on the board at one moment, read together. */
  public <T> T read(Function<View, T> reader) {
    lock.lock();
    try {
      return reader.apply(new View(today.board, Map.copyOf(today.occupancies), clock.instant()));
    } finally {
      lock.unlock();
    }
  }

  /** The board at one moment. */
  public record View(QueueBoard board, Map<AgentId, Occupancy> occupancies, Instant at) {

    /** The occupancy of {@code agents} together, 0 to 1; empty when none worked today. */
    public OptionalDouble occupancy(List<AgentId> of) {
      return Occupancy.of(
          of.stream()
              .flatMap(id -> Optional.ofNullable(occupancies.get(id)).stream())
              .map(occupancy -> occupancy.until(at))
              .toList());
    }
  }

  /** Calls {@code listener} after each change, on the reader's thread: it must not wait. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Builds the board of today from the log; the position from which the feed goes on. */
  String load() {
    String cursor = log.cursor();
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    Map<QueueName, Duration> thresholds = new HashMap<>();
    Today loaded =
        new Today(
            day,
            day.atStartOfDay(zone).toInstant(),
            queue -> thresholds.computeIfAbsent(queue, this::threshold));
    // By time across both, or an agent's later presence would hide the contacts before it.
    Deque<AgentEvent> presences = new ArrayDeque<>(agents.since(loaded.from));
    contacts.replay(
        loaded.from,
        (after, event) -> {
          while (!presences.isEmpty() && !presences.element().at().isAfter(event.at())) {
            loaded.apply(presences.remove());
          }
          loaded.apply(after, List.of(event));
        });
    presences.forEach(loaded::apply);
    lock.lock();
    try {
      today = loaded;
    } finally {
      lock.unlock();
    }
    return cursor;
  }

  private Duration threshold(QueueName queue) {
    return queues.find(queue).map(QueuePolicy::serviceLevelThreshold).orElse(THRESHOLD);
  }

  /** Folds in what came on the feed; at midnight begins a new day. */
  void accept(List<Entry> entries) {
    boolean isNewDay = !LocalDate.ofInstant(clock.instant(), zone).equals(today.day);
    if (isNewDay) {
      log.catchUp();
      load();
    }
    lock.lock();
    try {
      entries.forEach(this::apply);
    } finally {
      lock.unlock();
    }
    if (isNewDay || !entries.isEmpty()) {
      listeners.forEach(Runnable::run);
    }
  }

  private void apply(Entry entry) {
    switch (entry.topic()) {
      case "contact" -> {
        ContactChange change = ContactChange.of(entry);
        today.apply(change.after(), change.events());
      }
      case "agent" -> today.apply(AgentEvents.of(entry));
      default -> {} // other topics have boards of their own
    }
  }
}
