package io.lianxi.acd.report;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.contact.Contact;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Today as it is now: the same fold as the reports, over the log up to its cursor and then the
 * feed.
 */
public final class Wallboard {
  private static final TypeReference<List<ContactEvent>> EVENTS = new TypeReference<>() {};
  private static final Duration THRESHOLD = Duration.ofSeconds(20);

  private final EventLog log;
  private final ContactHistory contacts;
  private final AgentHistory agents;
  private final Queues queues;
  private final JsonMapper json;
  private final Clock clock;
  private final ZoneId zone;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private LocalDate day = LocalDate.MIN;
  private QueueBoard board = new QueueBoard(Instant.MAX, queue -> THRESHOLD);
  private Map<AgentId, Occupancy> occupancies = new HashMap<>();

  Wallboard(
      EventLog log,
      ContactHistory contacts,
      AgentHistory agents,
      Queues queues,
      JsonMapper json,
      Clock clock,
      ZoneId zone) {
    this.log = log;
    this.contacts = contacts;
    this.agents = agents;
    this.queues = queues;
    this.json = json;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is on the board at one moment, read together. */
  public <T> T read(Function<View, T> reader) {
    lock.lock();
    try {
      return reader.apply(new View(board, Map.copyOf(occupancies), clock.instant()));
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
    lock.lock();
    try {
      day = LocalDate.ofInstant(clock.instant(), zone);
      Instant from = day.atStartOfDay(zone).toInstant();
      Map<QueueName, Duration> thresholds = new HashMap<>();
      board = new QueueBoard(from, queue -> thresholds.computeIfAbsent(queue, this::threshold));
      occupancies = new HashMap<>();
      agents.since(from).forEach(event -> apply(event, from));
      contacts.replay(from, (after, event) -> apply(after, List.of(event)));
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
    if (!LocalDate.ofInstant(clock.instant(), zone).equals(day)) {
      log.catchUp();
      load();
    }
    if (entries.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      entries.forEach(this::apply);
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  private void apply(Entry entry) {
    switch (entry.topic()) {
      case "contact" ->
          apply(
              json.readValue(entry.field("after"), Contact.class),
              json.readValue(entry.field("events"), EVENTS));
      case "agent" -> apply(json.readValue(entry.field("event"), AgentEvent.class), Instant.MIN);
      default -> {} // other topics have boards of their own
    }
  }

  private void apply(AgentEvent event, Instant from) {
    switch (event) {
      case AgentEvent.PresenceChanged e -> {
        Instant at = e.at().isBefore(from) ? from : e.at();
        occupancies.put(e.agent(), occupancy(e.agent(), at).presence(e.presence(), at));
      }
    }
  }

  private void apply(Contact after, List<ContactEvent> events) {
    Set<AgentId> touched = new HashSet<>(after.occupiedAgents());
    board.open().stream()
        .filter(contact -> contact.id().equals(after.id()))
        .forEach(contact -> touched.addAll(contact.occupiedAgents()));
    board.apply(after, events);
    Instant at = events.getLast().at();
    touched.forEach(
        agent -> {
          int count =
              (int)
                  board.open().stream()
                      .filter(contact -> contact.occupiedAgents().contains(agent))
                      .count();
          occupancies.put(agent, occupancy(agent, at).contacts(count, at));
        });
  }

  private Occupancy occupancy(AgentId agent, Instant at) {
    return occupancies.getOrDefault(agent, Occupancy.from(at));
  }
}
