package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a store keeps of a ticket beside it, so that lists find it: by the name of the column. */
final class TicketColumns {
  private final Ticket ticket;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

  private TicketColumns(Ticket ticket) {
    this.ticket = ticket;
  }

  /** The columns of {@code ticket}, whose clocks run by {@code rules}. */
  static Map<String, @Nullable Object> of(Ticket ticket, SlaRules rules) {
    SlaHistory history = SlaHistory.of(ticket.facts(), rules);
    TicketColumns of = new TicketColumns(ticket);
    of.itself();
    of.matter(ticket.matter());
    of.hands(ticket.hands());
    of.ties(ticket.ties());
    of.terms(history);
    of.counts(ticket.counts());
    of.dates(ticket.dates());
    of.clocks(Clocks.of(history, ticket.dates().changed()));
    of.outcome(ticket.outcome());
    return of.columns;
  }

  private void itself() {
    columns.put("number", ticket.number().value());
    columns.put("version", ticket.version());
    columns.put("state", ticket.state().name());
    columns.put("is_open", ticket.state().isOpen());
    columns.put("is_held", ticket.isHeld());
  }

  private void matter(Matter matter) {
    Complainant who = matter.complainant();
    columns.put("customer", text(who.customer()));
    columns.put("phone", text(who.phone()));
    columns.put("province", who.province());
    columns.put("subject", matter.subject());
    columns.put("risks", texts(matter.risks(), risk -> risk));
    columns.put("contact", maybe(matter.source().contact(), contact -> contact.uuid()));
    columns.put("repeat_of", uuid(matter.source().repeatOf()));
  }

  private void hands(Ticket.Hands hands) {
    columns.put("responsible", text(hands.responsible()));
    columns.put("handler", text(hands.handler()));
    columns.put("group_name", hands.group());
    columns.put("helpers", texts(hands.helpers(), helper -> helper.value()));
  }

  private void ties(Ticket.Ties ties) {
    columns.put("is_incident", ties.isIncident());
    columns.put("incident", uuid(ties.incident()));
    columns.put("parent", uuid(ties.parent()));
  }

  private void terms(SlaHistory history) {
    CalendarVersion calendar = ticket.terms().calendar();
    columns.put("priority", ticket.terms().priority().name());
    columns.put("category", ticket.terms().category());
    columns.put("tier", ticket.terms().tier());
    columns.put("policy", ticket.terms().policy());
    columns.put("sla_class", history.slaClass().name());
    columns.put("calendar", maybe(calendar, version -> version.name().value()));
    columns.put("calendar_version", maybe(calendar, CalendarVersion::version));
  }

  private void counts(Ticket.Counts counts) {
    columns.put("urged", counts.urged());
    columns.put("returned", counts.returned());
    columns.put("reopened", counts.reopened());
    columns.put("escalated", counts.escalated());
  }

  private void dates(Ticket.Dates dates) {
    columns.put("opened_at", dates.opened());
    columns.put("changed_at", dates.changed());
    columns.put("state_since", dates.state());
    columns.put("answered_at", dates.answered());
    columns.put("ended_at", dates.ended());
  }

  private void clocks(Clocks clocks) {
    for (ClockKind kind : ClockKind.values()) {
      Clocks.Face face = clocks.face(kind).orElse(null);
      String name = kind.name().toLowerCase(Locale.ROOT);
      columns.put(name + "_due", maybe(face, Clocks.Face::due));
      columns.put(name + "_state", maybe(face, shown -> shown.state().name()));
    }
    TicketLine.Due due = clocks.due();
    columns.put("due", maybe(due, TicketLine.Due::at));
    columns.put("due_kind", maybe(due, first -> first.kind().name()));
    columns.put("warn_at", maybe(due, TicketLine.Due::warnAt));
    columns.put("risk_at", maybe(due, TicketLine.Due::riskAt));
  }

  private void outcome(Ticket.@Nullable Outcome outcome) {
    columns.put("satisfaction", maybe(outcome, came -> text(came.satisfaction())));
    columns.put("root_cause", maybe(outcome, Ticket.Outcome::rootCause));
    columns.put("liability", maybe(outcome, came -> text(came.liability())));
  }

  private static @Nullable UUID uuid(@Nullable TicketId id) {
    return maybe(id, TicketId::uuid);
  }

  private static @Nullable String text(@Nullable Object named) {
    return maybe(named, Object::toString);
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T, R> @Nullable R maybe(@Nullable T thing, Function<T, @Nullable R> of) {
    return thing == null ? null : of.apply(thing);
  }
}
