package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.sla.SlaFact;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.work.Acted;
import io.lianxi.ticket.work.OpeningWish;
import io.lianxi.ticket.work.Outlook;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.Ticketing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: opened, found and read. */
@RestController
@RequestMapping("/api/tickets")
public final class TicketApi {
  private final TicketDoor door;
  private final Ticketing ticketing;
  private final TicketLists lists;
  private final TicketPages pages;
  private final TicketViews views;
  private final Surroundings around;
  private final Clock clock;

  /**
   * What a door has to know beside tickets.
   *
   * @param contacts the contact of an id, live or past
   * @param abnormal from when on a ticket is out of the ordinary at a moment
   */
  record Surroundings(
      Customers customers,
      SlaRules rules,
      Function<ContactId, Optional<Contact>> contacts,
      Function<Instant, ListAsked.Abnormal> abnormal) {}

  /** Who finds and shows tickets. */
  record Shown(TicketLists lists, TicketPages pages, TicketViews views) {}

  TicketApi(TicketDoor door, Ticketing ticketing, Shown shown, Surroundings around, Clock clock) {
    this.door = door;
    this.ticketing = ticketing;
    this.lists = shown.lists();
    this.pages = shown.pages();
    this.views = shown.views();
    this.around = around;
    this.clock = clock;
  }

  /**
   * Some lines of a list.
   *
   * @param next what to ask for as {@code after}; absent on the last page
   * @param total how many there are; {@code "more"} beyond ten thousand
   */
  public record Listed(List<LineView> items, @Nullable String next, Object total) {}

  /**
   * What would become of a ticket.
   *
   * @param missing the fields that keep it from being opened
   */
  public record CheckView(
      @Nullable LineView repeatOf,
      List<LineView> duplicates,
      List<String> risks,
      List<String> missing,
      Map<String, TicketView.Clock> clocks) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  TicketPage open(@RequestBody OpenWords words, @AuthenticationPrincipal StaffMember member) {
    TicketAccess access = opener(member);
    OpeningWish wish = words.read(around.customers(), around.contacts());
    return switch (ticketing.open(wish, words.request(member.username()), member.username())) {
      case Acted.Done(Ticket ticket) -> pages.of(ticket, access, clock.instant());
      case Acted.Wrong(List<Remark> remarks) -> throw wrong(remarks);
      case Acted.Parted other -> throw new IllegalStateException("opening parts nothing");
      case Acted.Refused other -> throw new IllegalStateException("opening is not refused");
      case Acted.Stale other -> throw new IllegalStateException("nothing was there before");
      case Acted.Unknown other -> throw new IllegalStateException("nothing was there before");
    };
  }

  private TicketAccess opener(StaffMember member) {
    TicketAccess access = door.access(member);
    if (!access.opens()) {
      throw Problem.forbidden("You only read tickets.");
    }
    return access;
  }

  /** The refusal that names all {@code remarks}. */
  static Problem wrong(List<Remark> remarks) {
    Wrong wrong = new Wrong();
    wrong.addErrors(remarks);
    wrong.refuse();
    throw new IllegalStateException("refused for nothing");
  }

  /** Says what would become of a ticket, without opening it. */
  @PostMapping("/check")
  CheckView check(@RequestBody OpenWords words, @AuthenticationPrincipal StaffMember member) {
    opener(member);
    Instant now = clock.instant();
    Outlook outlook = ticketing.check(words.readBegun(around.customers(), around.contacts()));
    return new CheckView(
        outlook.repeatOf().map(line -> views.of(line, now)).orElse(null),
        outlook.duplicates().stream().map(line -> views.of(line, now)).toList(),
        outlook.risks(),
        outlook.wrong().stream().map(Remark::field).toList(),
        outlook.terms().map(terms -> clocks(terms, now)).orElse(Map.of()));
  }

  private Map<String, TicketView.Clock> clocks(SlaTerms terms, Instant now) {
    return TicketViews.clocks(
        SlaHistory.of(List.of(new SlaFact.Opened(terms, now)), around.rules()), now);
  }

  @GetMapping
  Listed list(
      @RequestParam MultiValueMap<String, String> asked,
      @AuthenticationPrincipal StaffMember member) {
    TicketAccess access = door.access(member);
    Instant now = clock.instant();
    ListAsked.Question question =
        new ListAsked(asked, id -> around.customers().find(id).isPresent())
            .read(access, around.abnormal().apply(now));
    TicketLists.Page page =
        lists
            .page(question.query(), now, question.after(), question.size())
            .orElseThrow(() -> Problem.invalid("after", "was not said by a page of this list"));
    boolean isWhole = question.after().isEmpty() && page.next() == null;
    int count = isWhole ? page.lines().size() : lists.count(question.query(), now);
    return new Listed(
        page.lines().stream().map(line -> views.of(line, now)).toList(),
        page.next(),
        count > TicketLists.MOST_COUNTED ? "more" : count);
  }

  /** The ticket of an id or a number, with everything about it. */
  @GetMapping("/{id}")
  TicketPage get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    TicketAccess access = door.access(member);
    return pages.of(door.ticket(id), access, clock.instant());
  }
}
