package io.lianxi.ticket.work;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Relations;
import io.lianxi.ticket.Relations.Both;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.TicketEvent.Source;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is done with tickets: opened, worked on, joined and parted. Decides what the pure ticket
 * allows, claims it in the store, and decides again when someone else was first.
 */
public final class Ticketing {
  private static final int CLAIMS = 5;

  private final Tickets tickets;
  private final TicketLists lists;
  private final TicketRules rules;
  private final Customers customers;
  private final EventCheck check;
  private final Clock clock;

  Ticketing(
      Tickets tickets,
      TicketLists lists,
      TicketRules rules,
      Customers customers,
      EventCheck check,
      Clock clock) {
    this.tickets = tickets;
    this.lists = lists;
    this.rules = rules;
    this.customers = customers;
    this.check = check;
    this.clock = clock;
  }

  /** What would become of {@code wish}; changes nothing. */
  public Outlook check(OpeningWish wish) {
    Opening opening = new Opening(rules.settings(), rules.policy());
    return rules
        .category(wish.category())
        .map(category -> opening.of(wish, known(wish, category)))
        .orElseGet(() -> opening.ofUnknownCategory(wish));
  }

  private Opening.Known known(OpeningWish wish, Category category) {
    Instant since = clock.instant().minus(Duration.ofDays(category.repeatDays()));
    boolean isAnyone = wish.complainant().customer() != null || wish.complainant().phone() != null;
    List<TicketLine> alike =
        category.repeatDays() == 0 || !isAnyone
            ? List.of()
            : lists.alike(new Likeness(wish.complainant(), category.code()), since);
    return new Opening.Known(
        category,
        rules.calendar(category.calendar()).orElse(null),
        tier(wish.complainant()),
        alike);
  }

  private int tier(Complainant who) {
    return Optional.ofNullable(who.customer())
        .flatMap(customers::find)
        .map(Customer::tier)
        .orElse(1);
  }

  /**
   * Opens what is wished, unless {@code request} has opened a ticket already.
   *
   * @param request names what asked for it, at most 100 characters
   * @param by log-in name; "" for the customer
   * @return {@code Done} or {@code Wrong}
   */
  public Acted open(OpeningWish wish, String request, String by) {
    Outlook outlook = check(wish);
    if (!outlook.wrong().isEmpty()) {
      return new Acted.Wrong(outlook.wrong());
    }
    Instant now = clock.instant();
    Matter matter =
        new Matter(
            wish.complainant(),
            wish.subject(),
            wish.description(),
            wish.fields(),
            new Source(wish.contact(), null, outlook.repeatOf().map(TicketLine::id).orElse(null)),
            outlook.risks());
    TicketEvent.Opened opened =
        new TicketEvent.Opened(
            TicketId.random(),
            tickets.nextNumber(now),
            matter,
            outlook.terms().orElseThrow(),
            by,
            now);
    return new Acted.Done(tickets.open(opened, request));
  }

  /**
   * Does one thing with one ticket.
   *
   * @param seen the version that whoever asks has seen; null for whichever it is
   * @param deed what happens to the ticket as it is at that time
   */
  public Acted act(
      TicketId id, @Nullable Integer seen, BiFunction<Ticket, Instant, TicketEvent> deed) {
    return acts(id, seen, (ticket, now) -> List.of(deed.apply(ticket, now)));
  }

  /** Writes down anew what was written down wrongly about a ticket. */
  public Acted correct(TicketId id, @Nullable Integer seen, Correction correction, String by) {
    Correcting correcting =
        new Correcting(
            correction, new Opening(rules.settings(), rules.policy())::risks, this::tier);
    return acts(
        id,
        seen,
        (ticket, now) ->
            correcting.events(ticket, rules.category(ticket.terms().category()), by, now));
  }

  private Acted acts(
      TicketId id, @Nullable Integer seen, BiFunction<Ticket, Instant, List<TicketEvent>> deeds) {
    Ticket ticket = null;
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Ticket> found = tickets.find(id);
      if (found.isEmpty()) {
        return new Acted.Unknown();
      }
      ticket = found.get();
      if (seen != null && seen != ticket.version()) {
        return new Acted.Stale(ticket);
      }
      List<TicketEvent> events = deeds.apply(ticket, clock.instant());
      Acted done = folded(ticket, events);
      if (!(done instanceof Acted.Done(Ticket after))
          || tickets.record(List.of(new Change(ticket, events, after)))) {
        return done;
      }
    }
    return ticket == null ? new Acted.Unknown() : new Acted.Stale(ticket);
  }

  /** {@code ticket} after {@code events}, if all of them are allowed and right. */
  private Acted folded(Ticket ticket, List<TicketEvent> events) {
    Ticket so = ticket;
    for (TicketEvent event : events) {
      switch (so.apply(event)) {
        case Applied.Refused refused -> {
          return new Acted.Refused(refused);
        }
        case Applied.Changed(Ticket after) -> {
          List<Remark> wrong = check.of(so, event);
          if (!wrong.isEmpty()) {
            return new Acted.Wrong(wrong);
          }
          so = after;
        }
      }
    }
    return new Acted.Done(so);
  }

  /** {@code source} goes on as {@code target}; the answer is {@code source} after it. */
  public Acted merge(TicketId source, TicketId target, String by) {
    return both(
        source,
        target,
        (one, other) -> {
          Instant now = clock.instant();
          Relations relations = new Relations(by, now);
          return new Tie(
              relations.merge(one, other),
              new TicketEvent.MergedInto(target, by, now),
              new TicketEvent.Absorbed(source, by, now));
        });
  }

  /** {@code child} is a part of what {@code parent} is about; the answer is {@code child}. */
  public Acted link(TicketId child, TicketId parent, String by) {
    return both(
        child,
        parent,
        (one, other) -> {
          Instant now = clock.instant();
          Both linked = new Relations(by, now).link(other, one);
          return new Tie(
              new Both(/* one= */ linked.other(), /* other= */ linked.one()),
              new TicketEvent.ParentLinked(parent, by, now),
              new TicketEvent.ChildLinked(child, by, now));
        });
  }

  /** What is done with two tickets, and the event on each side. */
  private record Tie(Both both, TicketEvent one, TicketEvent other) {}

  private Acted both(TicketId id, TicketId otherId, BiFunction<Ticket, Ticket, Tie> deed) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Ticket> one = tickets.find(id);
      Optional<Ticket> other = tickets.find(otherId);
      if (one.isEmpty() || other.isEmpty()) {
        return new Acted.Unknown();
      }
      Tie tie = deed.apply(one.get(), other.get());
      if (tie.both().one() instanceof Applied.Refused refused) {
        return new Acted.Refused(refused);
      }
      if (tie.both().other() instanceof Applied.Refused refused) {
        return new Acted.Refused(refused);
      }
      if (tie.both().one() instanceof Applied.Changed(Ticket after)
          && tie.both().other() instanceof Applied.Changed(Ticket otherAfter)
          && tickets.record(
              List.of(
                  Change.of(one.get(), tie.one(), after),
                  Change.of(other.get(), tie.other(), otherAfter)))) {
        return new Acted.Done(after);
      }
    }
    return tickets.find(id).<Acted>map(Acted.Stale::new).orElseGet(Acted.Unknown::new);
  }

  /** A part of the ticket becomes a ticket of its own; the answer is {@code Parted}. */
  public Acted split(TicketId id, Relations.Description description, String by) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Ticket> whole = tickets.find(id);
      if (whole.isEmpty()) {
        return new Acted.Unknown();
      }
      Instant now = clock.instant();
      Relations relations = new Relations(by, now);
      TicketEvent.Opened part =
          relations.part(whole.get(), TicketId.random(), tickets.nextNumber(now), description);
      Both both = relations.split(whole.get(), part);
      if (both.one() instanceof Applied.Refused refused) {
        return new Acted.Refused(refused);
      }
      if (both.one() instanceof Applied.Changed(Ticket after)
          && tickets.record(
              List.of(
                  Change.of(whole.get(), new TicketEvent.SplitOff(part.id(), by, now), after),
                  Change.opening(part)))) {
        return new Acted.Parted(after, Ticket.open(part));
      }
    }
    return tickets.find(id).<Acted>map(Acted.Stale::new).orElseGet(Acted.Unknown::new);
  }

  /**
   * The terms of {@code ticket} changed as someone wants: what is null stays; with the category
   * come its calendar and its class, and the policy is the one in force.
   */
  public SlaTerms terms(Ticket ticket, TermsWish wish) {
    SlaTerms now = ticket.terms();
    String code = wish.category() == null ? now.category() : wish.category();
    boolean isMoved = !code.equals(now.category());
    Optional<Category> category = rules.category(code);
    String ofCategory = category.map(Category::slaClass).orElse(null);
    String slaClass = isMoved ? ofCategory : now.slaClass();
    return new SlaTerms(
        wish.priority() == null ? now.priority() : wish.priority(),
        code,
        wish.tier() == null ? now.tier() : wish.tier(),
        rules.hours(wish.hours(), isMoved, category, now.calendar()),
        rules.policy(),
        wish.slaClass() == null ? slaClass : wish.slaClass());
  }

  /** Is there a calendar of that name? */
  public boolean hasCalendar(CalendarName name) {
    return rules.calendar(name).isPresent();
  }
}
