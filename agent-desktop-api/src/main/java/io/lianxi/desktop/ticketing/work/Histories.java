package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.work.Tickets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened to tickets, from their events. */
final class Histories {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /** What stands in a view of its own, or says how the event is stored. */
  private static final List<String> ELSEWHERE = List.of("type", "by", "at", "id", "number");

  /** Where an event says something in words. */
  private static final List<String> WORDS = List.of("text", "note", "answer", "reason", "why");

  /** Where an event names another ticket. */
  private static final List<String> TICKETS =
      List.of("target", "source", "part", "parent", "child", "incident");

  private final Tickets tickets;
  private final TicketNames names;
  private final JsonMapper json;

  Histories(Tickets tickets, TicketNames names, JsonMapper json) {
    this.tickets = tickets;
    this.names = names;
    this.json = json;
  }

  /** {@code events}, which are all that ever happened to a ticket. */
  List<HistoryView> of(List<TicketEvent> events) {
    List<Map<String, Object>> written = events.stream().map(this::written).toList();
    Map<String, Map<String, Object>> known = known(written);
    List<HistoryView> views = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      Map<String, Object> details = written.get(i);
      ELSEWHERE.forEach(details::remove);
      String text =
          WORDS.stream()
              .map(details::remove)
              .filter(String.class::isInstance)
              .map(Object::toString)
              .findFirst()
              .orElse(null);
      TICKETS.forEach(
          field ->
              details.computeIfPresent(
                  field, (key, id) -> known.getOrDefault(id.toString(), Map.of("id", id))));
      views.add(
          new HistoryView(
              i + 1,
              event.getClass().getSimpleName(),
              event.at(),
              event.by(),
              names.person(event.by()).orElse(null),
              text,
              details));
    }
    return views;
  }

  private Map<String, Object> written(TicketEvent event) {
    String body = json.writerFor(TicketEvent.class).writeValueAsString(event);
    Map<String, Object> written = new HashMap<>(json.readValue(body, MAP));
    written.values().removeIf(Objects::isNull);
    written.computeIfPresent("matter", (key, matter) -> masked(matter));
    return written;
  }

  /** What a ticket is about, with the telephone hidden. */
  private static Object masked(Object matter) {
    if (matter instanceof Map<?, ?> of
        && of.get("complainant") instanceof Map<?, ?> who
        && who.get("phone") instanceof String phone) {
      Map<Object, Object> hidden = new HashMap<>(who);
      hidden.put("phone", PhoneNumber.mask(phone));
      Map<Object, Object> view = new HashMap<>(of);
      view.put("complainant", hidden);
      return view;
    }
    return matter;
  }

  private Map<String, Map<String, Object>> known(List<Map<String, Object>> written) {
    Set<TicketId> ids = new HashSet<>();
    written.stream()
        .flatMap(event -> TICKETS.stream().map(event::get))
        .flatMap(id -> id instanceof String text ? TicketId.parse(text).stream() : Stream.empty())
        .forEach(ids::add);
    Map<String, Map<String, Object>> known = new HashMap<>();
    for (Ticket ticket : ids.isEmpty() ? List.<Ticket>of() : tickets.find(ids)) {
      known.put(
          ticket.id().value(),
          Map.of("id", ticket.id().value(), "number", ticket.number().value()));
    }
    return known;
  }

  /** Who opened it; empty for the customer or the clock. */
  static Optional<String> openedBy(List<TicketEvent> events) {
    return events.stream().findFirst().map(TicketEvent::by).filter(by -> !by.isEmpty());
  }
}
