package io.lianxi.desktop.ticketing.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.work.Acted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with tickets, one or many at once. */
@RestController
@RequestMapping("/api/tickets")
public final class TicketVerbApi {
  private static final int MOST_AT_ONCE = 200;

  private final TicketDoor door;
  private final TicketPages pages;
  private final Verbs verbs;
  private final Clock clock;

  TicketVerbApi(TicketDoor door, TicketPages pages, Verbs verbs, Clock clock) {
    this.door = door;
    this.pages = pages;
    this.verbs = verbs;
    this.clock = clock;
  }

  /**
   * A ticket after something was done with it.
   *
   * @param part the new ticket; absent unless it was split
   */
  public record Answer(@JsonUnwrapped TicketPage ticket, @Nullable TicketPage part) {}

  /** The same for many tickets. */
  @KnownFieldsOnly
  public record Bulk(
      @Nullable List<@Nullable String> ids, @Nullable String action, @Nullable VerbWords body) {}

  /** With which tickets it was done. */
  public record BulkAnswer(List<String> done, List<NotDone> refused) {}

  /** A ticket with which it was not done, and why. */
  public record NotDone(String id, @Nullable String number, String reason, String reasonZh) {}

  @PostMapping("/{id}/{action}")
  Answer act(
      @PathVariable String id,
      @PathVariable String action,
      @RequestBody(required = false) @Nullable VerbWords words,
      @AuthenticationPrincipal StaffMember member) {
    TicketVerb verb = verb(action);
    TicketAccess access = door.access(member);
    Ticket ticket = door.ticket(id);
    if (!access.does(verb, ticket)) {
      throw Problem.forbidden("That is not for you to do with this ticket.");
    }
    VerbWords given = words == null ? VerbWords.NONE : words;
    return switch (verbs.act(ticket, new Verbs.Asked(verb, given, member.username()))) {
      case Acted.Done(Ticket after) -> new Answer(pages.of(after, access, clock.instant()), null);
      case Acted.Parted(Ticket whole, Ticket part) ->
          new Answer(
              pages.of(whole, access, clock.instant()), pages.of(part, access, clock.instant()));
      case Acted.Unknown unknown -> throw Problem.notFound("ticket " + id);
      case Acted.Refused(Applied.Refused why) -> throw notAllowed(why);
      case Acted.Stale(Ticket now) -> throw changedMeanwhile(now);
      case Acted.Wrong(List<Remark> remarks) -> throw TicketApi.wrong(remarks);
    };
  }

  private static TicketVerb verb(String action) {
    return TicketVerb.of(action)
        .filter(
            verb ->
                switch (verb) {
                  case ABSORB, ANSWER_BY_INCIDENT, CHANGE_CALENDAR -> false;
                  default -> true;
                })
        .orElseThrow(() -> Problem.notFound("action " + action));
  }

  private static Problem notAllowed(Applied.Refused refused) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "not-allowed",
            "A ticket that is " + refused.state() + " does not allow that: " + refused.why() + ".")
        .with(
            Map.of(
                "state",
                refused.state(),
                "action",
                refused.verb().action(),
                "allowed",
                refused.allowed().stream().map(TicketVerb::action).toList()));
  }

  private static Problem changedMeanwhile(Ticket now) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "The ticket was changed meanwhile; it is at version " + now.version() + ".")
        .with(Map.of("version", now.version(), "state", now.state()));
  }

  /** Each by itself: one that is refused does not keep the others. */
  @PostMapping("/bulk")
  BulkAnswer bulk(@RequestBody Bulk bulk, @AuthenticationPrincipal StaffMember member) {
    TicketAccess access = door.access(member);
    TicketVerb verb = checked(bulk);
    VerbWords words = Optional.ofNullable(bulk.body()).orElse(VerbWords.NONE);
    List<String> done = new ArrayList<>();
    List<NotDone> refused = new ArrayList<>();
    for (String id : ids(bulk)) {
      Optional<Ticket> ticket = door.find(id);
      if (ticket.isEmpty()) {
        refused.add(new NotDone(id, null, "There is no such ticket.", "没有这张工单"));
      } else if (!access.does(verb, ticket.get())) {
        refused.add(notDone(ticket.get(), "That is not for you to do.", "没有权限"));
      } else {
        Acted acted = verbs.act(ticket.get(), new Verbs.Asked(verb, words, member.username()));
        because(acted, ticket.get()).ifPresentOrElse(refused::add, () -> done.add(id));
      }
    }
    return new BulkAnswer(done, refused);
  }

  private static List<String> ids(Bulk bulk) {
    List<@Nullable String> all = bulk.ids() == null ? List.of() : bulk.ids();
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    all.forEach(
        id -> {
          if (id != null) {
            ids.add(id);
          }
        });
    return List.copyOf(ids);
  }

  private static TicketVerb checked(Bulk bulk) {
    Wrong wrong = new Wrong();
    int count = ids(bulk).size();
    if (count == 0 || count > MOST_AT_ONCE) {
      wrong.add("ids", "必须有 1 到 200 张工单", "must be 1 to " + MOST_AT_ONCE + " tickets");
    }
    Optional<TicketVerb> verb = Optional.ofNullable(bulk.action()).flatMap(TicketVerb::of);
    if (verb.isEmpty()) {
      wrong.add("action", "没有这个操作", "is no action");
    }
    wrong.refuse();
    return verb(verb.orElseThrow().action());
  }

  private static Optional<NotDone> because(Acted acted, Ticket ticket) {
    return Optional.ofNullable(
        switch (acted) {
          case Acted.Done done -> null;
          case Acted.Parted parted -> null;
          case Acted.Unknown unknown -> notDone(ticket, "There is no such ticket.", "没有这张工单");
          case Acted.Refused(Applied.Refused why) ->
              notDone(ticket, why.why(), "当前状态不允许：" + why.verb().labelZh());
          case Acted.Stale stale -> notDone(ticket, "It was changed meanwhile.", "已被他人修改，请重试");
          case Acted.Wrong(List<Remark> remarks) ->
              notDone(
                  ticket,
                  remarks.getFirst().field() + " " + remarks.getFirst().messageEn(),
                  remarks.getFirst().field() + "：" + remarks.getFirst().messageZh());
        });
  }

  private static NotDone notDone(Ticket ticket, String reason, String reasonZh) {
    return new NotDone(ticket.id().value(), ticket.number().value(), reason, reasonZh);
  }
}
