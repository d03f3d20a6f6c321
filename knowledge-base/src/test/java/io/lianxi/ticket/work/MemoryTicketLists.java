package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.sla.ClockReading;
import io.lianxi.ticket.sla.ClockState;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Order;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of the tickets in memory: looks at every one of them, each time. */
public final class MemoryTicketLists implements TicketLists {
  private final MemoryTickets tickets;
  private final SlaRules rules;

  public MemoryTicketLists(MemoryTickets tickets, SlaRules rules) {
    this.tickets = tickets;
    this.rules = rules;
  }

  @Override
  public Optional<Page> page(TicketQuery query, Instant now, String after, int size) {
    if (size < 1 || size > MOST_LINES) {
      throw new IllegalArgumentException("a page has 1 to " + MOST_LINES + " lines: " + size);
    }
    List<TicketLine> all = all(query, now).sorted(comparator(query.order())).toList();
    String prefix = query.order() + " ";
    int from =
        after.isEmpty()
            ? 0
            : IntStream.range(0, all.size())
                    .filter(i -> after.equals(prefix + all.get(i).id()))
                    .findFirst()
                    .orElse(-2)
                + 1;
    if (from < 0) {
      return Optional.empty();
    }
    int to = Math.min(all.size(), from + size);
    return Optional.of(
        new Page(all.subList(from, to), to < all.size() ? prefix + all.get(to - 1).id() : null));
  }

  private static Comparator<TicketLine> comparator(Order order) {
    Comparator<TicketLine> byId = Comparator.comparing(line -> line.id().value());
    return switch (order) {
      case DUE ->
          Comparator.comparing(MemoryTicketLists::due, Comparator.nullsLast(Instant::compareTo))
              .thenComparing(TicketLine::openedAt)
              .thenComparing(byId);
      case OPENED -> Comparator.comparing(TicketLine::openedAt).thenComparing(byId).reversed();
      case CHANGED -> Comparator.comparing(TicketLine::changedAt).thenComparing(byId).reversed();
    };
  }

  @Override
  public int count(TicketQuery query, Instant now) {
    long count = all(query, now).count();
    int most = query.text().isBlank() ? MOST_COUNTED : MOST_COUNTED_WITH_WORDS;
    return count > most ? MOST_COUNTED + 1 : (int) count;
  }

  @Override
  public Optional<TicketLine> find(TicketId id) {
    return tickets.find(id).map(this::line);
  }

  @Override
  public List<TicketLine> alike(Likeness likeness, Instant openedSince) {
    return tickets.all().stream()
        .filter(ticket -> isSame(likeness.complainant(), ticket.matter().complainant()))
        .filter(ticket -> ticket.terms().category().equals(likeness.category()))
        .filter(ticket -> !ticket.dates().opened().isBefore(openedSince))
        .map(this::line)
        .sorted(comparator(Order.OPENED))
        .limit(20)
        .toList();
  }

  @Override
  public List<TicketLine> openedFrom(ContactId contact) {
    return tickets.all().stream()
        .filter(ticket -> contact.equals(ticket.matter().source().contact()))
        .map(this::line)
        .sorted(comparator(Order.OPENED).reversed())
        .limit(20)
        .toList();
  }

  private static boolean isSame(Complainant who, Complainant other) {
    return who.customer() != null
        ? who.customer().equals(other.customer())
        : who.phone() != null && who.phone().equals(other.phone());
  }

  private Stream<TicketLine> all(TicketQuery query, Instant now) {
    return tickets.all().stream()
        .filter(ticket -> isInState(query, ticket))
        .filter(ticket -> query.scope().map(scope -> isSeen(scope, ticket.hands())).orElse(true))
        .filter(ticket -> isHanded(query.handed(), ticket.hands()))
        .filter(ticket -> isAbout(query.matter(), ticket))
        .filter(ticket -> isOdd(query.oddity(), ticket))
        .filter(ticket -> isAnswered(query.time(), ticket))
        .filter(ticket -> isMissed(query.time(), ticket, now))
        .filter(ticket -> isWorded(query.text(), ticket))
        .map(this::line)
        .filter(line -> isWhen(query.time(), line, now));
  }

  private static boolean isInState(TicketQuery query, Ticket ticket) {
    return (query.states().isEmpty() || query.states().contains(ticket.state()))
        && is(query.isOpen(), ticket.state().isOpen());
  }

  private static boolean isSeen(Scope scope, Hands hands) {
    AgentId agent = scope.agent();
    return (hands.group() != null && scope.groups().contains(hands.group()))
        || agent.equals(hands.handler())
        || agent.equals(hands.responsible())
        || hands.helpers().contains(agent);
  }

  private static boolean isHanded(Handed handed, Hands hands) {
    return is(handed.handler(), hands.handler())
        && (!handed.isUnassigned() || hands.handler() == null)
        && is(handed.group(), hands.group());
  }

  private static boolean isAbout(About about, Ticket ticket) {
    Complainant who = ticket.matter().complainant();
    Ticket.Outcome outcome = ticket.outcome();
    return is(about.customer(), who.customer())
        && is(about.phone(), who.phone())
        && is(about.priority(), ticket.terms().priority())
        && is(about.province(), who.province())
        && is(about.rootCause(), outcome == null ? null : outcome.rootCause())
        && (about.category() == null
            || (ticket.terms().category() + ".").startsWith(about.category() + "."));
  }

  private static boolean isOdd(Oddity oddity, Ticket ticket) {
    Instant stuckSince = oddity.stuckSince();
    return (!oddity.isRisk() || !ticket.matter().risks().isEmpty())
        && (!oddity.isRepeat() || ticket.matter().source().repeatOf() != null)
        && (stuckSince == null
            || (ticket.state().isOpen() && ticket.dates().state().isBefore(stuckSince)))
        && ticket.counts().returned() >= oddity.returned()
        && ticket.counts().urged() >= oddity.urged();
  }

  private static boolean isAnswered(Times time, Ticket ticket) {
    Instant answered = ticket.dates().answered();
    return time.answeredFrom() == null
        || (answered != null && !answered.isBefore(time.answeredFrom()));
  }

  private boolean isMissed(Times time, Ticket ticket, Instant now) {
    ClockKind kind = time.missed();
    ClockReading read =
        kind == null ? null : SlaHistory.of(ticket.facts(), rules).at(now).get(kind);
    return kind == null || (read != null && read.state() == ClockState.BREACHED);
  }

  private static boolean isWorded(String text, Ticket ticket) {
    String said = (ticket.number() + " " + ticket.matter().subject()).toLowerCase(Locale.ROOT);
    return Stream.of(text.toLowerCase(Locale.ROOT).replace('　', ' ').strip().split("\\s+", -1))
        .allMatch(said::contains);
  }

  private static boolean isWhen(Times time, TicketLine line, Instant now) {
    Instant due = due(line);
    Instant riskAt = line.due() == null ? null : line.due().riskAt();
    return (time.dueBefore() == null || (due != null && due.isBefore(time.dueBefore())))
        && (!time.isBreached() || (due != null && !due.isAfter(now)))
        && (!time.isAtRisk()
            || (due != null && due.isAfter(now) && riskAt != null && !riskAt.isAfter(now)))
        && (time.openedFrom() == null || !line.openedAt().isBefore(time.openedFrom()))
        && (time.openedTo() == null || line.openedAt().isBefore(time.openedTo()));
  }

  private static boolean is(@Nullable Object asked, @Nullable Object so) {
    return asked == null || Objects.equals(asked, so);
  }

  private static @Nullable Instant due(TicketLine line) {
    return line.due() == null ? null : line.due().at();
  }

  private TicketLine line(Ticket ticket) {
    SlaHistory history = SlaHistory.of(ticket.facts(), rules);
    return new TicketLine(
        ticket.id(),
        ticket.number(),
        ticket.state(),
        ticket.terms().priority(),
        ticket.terms().category(),
        ticket.matter().subject(),
        ticket.matter().complainant(),
        ticket.hands(),
        ticket.counts(),
        ticket.matter().source().repeatOf() != null,
        ticket.matter().risks(),
        ticket.dates().opened(),
        ticket.dates().changed(),
        Clocks.of(history, ticket.dates().changed()).due());
  }
}
