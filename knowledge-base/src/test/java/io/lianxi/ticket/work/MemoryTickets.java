package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tickets in memory. */
public final class MemoryTickets implements Tickets {
  private static final Comparator<Ticket> OLDEST_FIRST =
      Comparator.comparing((Ticket ticket) -> ticket.dates().opened())
          .thenComparing(ticket -> ticket.id().value());

  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final Map<TicketId, List<TicketEvent>> events = new HashMap<>();
  private final Map<String, TicketId> requests = new HashMap<>();
  private final List<TicketListener> listeners = new ArrayList<>();
  private long numbers;

  public MemoryTickets(TicketListener... listeners) {
    Stream.of(listeners).forEach(this::add);
  }

  /** {@code listener} is told of every change from now on. */
  public synchronized void add(TicketListener listener) {
    listeners.add(listener);
  }

  /** Every ticket, oldest first. */
  public synchronized List<Ticket> all() {
    return tickets.values().stream().sorted(OLDEST_FIRST).toList();
  }

  @Override
  public synchronized TicketNumber nextNumber(Instant now) {
    numbers++;
    return TicketNumber.of(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")), numbers);
  }

  @Override
  public synchronized Optional<Ticket> find(TicketId id) {
    return Optional.ofNullable(tickets.get(id));
  }

  @Override
  public Optional<Ticket> find(TicketNumber number) {
    return all().stream().filter(ticket -> ticket.number().equals(number)).findFirst();
  }

  @Override
  public synchronized List<Ticket> find(Collection<TicketId> ids) {
    return ids.stream().distinct().map(tickets::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized List<TicketEvent> events(TicketId id) {
    return List.copyOf(events.getOrDefault(id, List.of()));
  }

  @Override
  public List<Ticket> joined(TicketId incident, int most) {
    return some(ticket -> incident.equals(ticket.ties().incident()), most);
  }

  @Override
  public List<Ticket> waiting(TicketId incident, int most) {
    return some(
        ticket ->
            incident.equals(ticket.ties().incident())
                && ticket.allowed().contains(TicketVerb.ANSWER_BY_INCIDENT),
        most);
  }

  @Override
  public List<TicketId> unheard(int most) {
    return some(
            ticket ->
                ticket.ties().isIncident()
                    && ticket.dates().answered() != null
                    && !waiting(ticket.id(), 1).isEmpty(),
            most)
        .stream()
        .map(Ticket::id)
        .toList();
  }

  @Override
  public List<Ticket> behind(CalendarVersion newer, int most) {
    return some(ticket -> ticket.state().isOpen() && isOlder(ticket, newer), most);
  }

  private static boolean isOlder(Ticket ticket, CalendarVersion newer) {
    CalendarVersion so = ticket.terms().calendar();
    return so != null && so.name().equals(newer.name()) && so.version() < newer.version();
  }

  @Override
  public List<Ticket> behind(int newerPolicy, Optional<TicketId> after, int most) {
    String last = after.map(TicketId::value).orElse("");
    return all().stream()
        .filter(ticket -> ticket.state().isOpen() && ticket.terms().policy() < newerPolicy)
        .filter(ticket -> ticket.id().value().compareTo(last) > 0)
        .sorted(Comparator.comparing(ticket -> ticket.id().value()))
        .limit(most)
        .toList();
  }

  private List<Ticket> some(Predicate<Ticket> which, int most) {
    return all().stream().filter(which).limit(most).toList();
  }

  @Override
  public synchronized Ticket open(TicketEvent.Opened event, String request) {
    TicketId known = requests.get(request);
    if (known != null) {
      return Objects.requireNonNull(tickets.get(known));
    }
    if (!record(List.of(Change.opening(event)))) {
      throw new IllegalStateException(event.id() + " is there already");
    }
    requests.put(request, event.id());
    return Objects.requireNonNull(tickets.get(event.id()));
  }

  @Override
  public synchronized boolean record(List<Change> changes) {
    List<Change> inOrder = Change.inOrder(changes);
    if (!inOrder.stream().allMatch(this::isCurrent)) {
      return false;
    }
    listeners.forEach(listener -> listener.changed(inOrder));
    for (Change change : inOrder) {
      tickets.put(change.after().id(), change.after());
      events.computeIfAbsent(change.after().id(), id -> new ArrayList<>()).addAll(change.events());
    }
    return true;
  }

  private boolean isCurrent(Change change) {
    Ticket so = tickets.get(change.after().id());
    Ticket before = change.before();
    return before == null ? so == null : so != null && so.version() == before.version();
  }
}
