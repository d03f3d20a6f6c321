package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.desktop.ticketing.work.TicketNames.Label;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.ClockReading;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.work.TicketLine;
import io.lianxi.ticket.work.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of tickets. */
public final class TicketViews {
  private final Tickets tickets;
  private final Customers customers;
  private final SlaRules rules;
  private final TicketNames names;

  TicketViews(Tickets tickets, Customers customers, SlaRules rules, TicketNames names) {
    this.tickets = tickets;
    this.customers = customers;
    this.rules = rules;
    this.names = names;
  }

  /** {@code ticket} as it stands at {@code now}, for who has {@code access}. */
  TicketView of(Ticket ticket, TicketAccess access, Instant now) {
    SlaHistory history = SlaHistory.of(ticket.facts(), rules);
    Optional<Label> category = names.category(ticket.terms().category());
    Map<TicketId, Ticket> others = others(ticket);
    Ticket.Counts counts = ticket.counts();
    Ticket.Outcome outcome = ticket.outcome();
    return new TicketView(
        ticket.id().value(),
        ticket.number().value(),
        ticket.version(),
        ticket.state(),
        ticket.suspendedIn(),
        ticket.terms().priority().name(),
        ticket.terms().category(),
        category.map(Label::zh).orElse(null),
        category.map(Label::en).orElse(null),
        ticket.matter().subject(),
        ticket.matter().description(),
        customer(ticket.matter().complainant(), ticket.terms().tier()),
        ticket.matter().complainant().province(),
        text(ticket.matter().source().contact()),
        ticket.matter().fields(),
        ticket.matter().risks(),
        tie(ticket.matter().source().repeatOf(), others),
        ticket.dates().opened(),
        ticket.dates().changed(),
        ticket.dates().answered(),
        ticket.dates().ended(),
        text(ticket.hands().responsible()),
        text(ticket.hands().handler()),
        ticket.hands().group(),
        ticket.hands().helpers().stream().map(Object::toString).toList(),
        clocks(history, now),
        promise(history),
        new TicketView.Counts(
            counts.urged(), counts.returned(), counts.reopened(), counts.escalated()),
        ties(ticket, others),
        outcome == null
            ? null
            : new TicketView.Outcome(
                outcome.answer(), outcome.satisfaction(), outcome.rootCause(), outcome.liability()),
        access.of(ticket.allowed(), ticket).stream().map(TicketVerb::action).toList(),
        ticket.isHeld());
  }

  private static @Nullable String text(@Nullable Object named) {
    return named == null ? null : named.toString();
  }

  private TicketView.Customer customer(Complainant who, int tier) {
    Optional<Customer> known = known(who.customer());
    String phone = who.phone() == null ? null : PhoneNumber.mask(who.phone().value());
    return new TicketView.Customer(
        text(who.customer()),
        known.map(Customer::number).orElse(null),
        known.map(Customer::name).orElse(null),
        phone,
        tier);
  }

  private Optional<Customer> known(@Nullable CustomerId customer) {
    return Optional.ofNullable(customer).flatMap(customers::find);
  }

  /** How the clocks of a ticket stand at {@code now}, by the names they have outside. */
  static Map<String, TicketView.Clock> clocks(SlaHistory history, Instant now) {
    Map<String, TicketView.Clock> clocks = new LinkedHashMap<>();
    history.at(now).forEach((kind, read) -> clocks.put(TicketNames.of(kind), clock(read)));
    return clocks;
  }

  private static TicketView.Clock clock(ClockReading read) {
    return new TicketView.Clock(
        read.due(),
        read.state(),
        read.start(),
        read.promised().toSeconds(),
        read.elapsed().toSeconds(),
        read.remaining().toSeconds(),
        read.overdue().toSeconds());
  }

  private static TicketView.Promise promise(SlaHistory history) {
    SlaClass slaClass = history.slaClass();
    CalendarVersion calendar = history.terms().calendar();
    return new TicketView.Promise(
        slaClass.name(),
        slaClass.labelZh(),
        slaClass.labelEn(),
        history.terms().policy(),
        calendar == null ? null : calendar.name().value(),
        calendar == null ? null : calendar.version());
  }

  /** Every ticket that {@code ticket} has to do with, read at once. */
  private Map<TicketId, Ticket> others(Ticket ticket) {
    Ticket.Ties ties = ticket.ties();
    Set<TicketId> ids = new HashSet<>(ties.children());
    ids.addAll(ties.absorbed());
    ids.addAll(ties.parts());
    Stream.of(
            ties.parent(),
            ties.mergedInto(),
            ties.incident(),
            ticket.matter().source().repeatOf(),
            ticket.matter().source().splitFrom())
        .filter(Objects::nonNull)
        .forEach(ids::add);
    Map<TicketId, Ticket> found = new HashMap<>();
    if (!ids.isEmpty()) {
      tickets.find(ids).forEach(one -> found.put(one.id(), one));
    }
    return found;
  }

  private static TicketView.@Nullable Tie tie(@Nullable TicketId id, Map<TicketId, Ticket> known) {
    Ticket other = id == null ? null : known.get(id);
    return other == null
        ? null
        : new TicketView.Tie(
            other.id().value(), other.number().value(), other.state(), other.matter().subject());
  }

  private static List<TicketView.Tie> all(Collection<TicketId> ids, Map<TicketId, Ticket> known) {
    return ids.stream().flatMap(id -> Stream.ofNullable(tie(id, known))).toList();
  }

  private static TicketView.Ties ties(Ticket ticket, Map<TicketId, Ticket> known) {
    Ticket.Ties ties = ticket.ties();
    return new TicketView.Ties(
        tie(ties.parent(), known),
        all(ties.children(), known),
        all(ties.absorbed(), known),
        all(ties.parts(), known),
        tie(ticket.matter().source().splitFrom(), known),
        tie(ties.mergedInto(), known),
        ties.isIncident(),
        tie(ties.incident(), known));
  }

  /** {@code line} as it looks at {@code now}. */
  LineView of(TicketLine line, Instant now) {
    Optional<Label> category = names.category(line.category());
    TicketLine.Due due = line.due();
    Complainant who = line.complainant();
    return new LineView(
        line.id().value(),
        line.number().value(),
        line.state(),
        line.priority().name(),
        line.category(),
        category.map(Label::zh).orElse(null),
        category.map(Label::en).orElse(null),
        line.subject(),
        known(who.customer()).map(Customer::name).orElse(null),
        who.phone() == null ? null : PhoneNumber.mask(who.phone().value()),
        who.province(),
        text(line.hands().handler()),
        line.hands().group(),
        line.openedAt(),
        line.changedAt(),
        due == null ? null : due.at(),
        due == null ? null : TicketNames.of(due.kind()),
        line.glance(now),
        due == null ? null : Duration.between(now, due.at()).toSeconds(),
        line.counts().urged(),
        line.counts().returned(),
        line.isRepeat(),
        line.risks());
  }
}
