package io.lianxi.desktop.ticketing;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.alarm.Alarms;
import io.lianxi.ticket.alarm.Memberships;
import io.lianxi.ticket.alarm.Reader;
import io.lianxi.ticket.alarm.Told;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What whoever asks was told about tickets: themselves, their groups and their role. */
@RestController
@RequestMapping("/api/tickets/alarms")
public final class AlarmApi {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final Alarms alarms;
  private final Tickets tickets;
  private final Memberships memberships;
  private final Clock clock;

  AlarmApi(Alarms alarms, Tickets tickets, Memberships memberships, Clock clock) {
    this.alarms = alarms;
    this.tickets = tickets;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * Some of one's alarms, newest first.
   *
   * @param unseen how many stand and were not acknowledged, of the newest thousand
   * @param next where the next page begins; absent for the last
   */
  public record Listed(List<Line> items, int unseen, @Nullable String next) {}

  /** An alarm, and which ticket it is about. */
  public record Line(@JsonUnwrapped AlarmView alarm, About ticket) {}

  /** A ticket in short; only its id is there when it is gone. */
  public record About(
      String id, @Nullable String number, @Nullable String subject, @Nullable TicketState state) {
    static About of(TicketId id, @Nullable Ticket ticket) {
      return ticket == null
          ? new About(id.value(), null, null, null)
          : new About(
              id.value(), ticket.number().value(), ticket.matter().subject(), ticket.state());
    }
  }

  /** How many alarms wait to be acknowledged. */
  public record Unseen(int unseen) {}

  /**
   * Which alarms are acknowledged: these, or all.
   *
   * @param ids at most 200
   */
  @KnownFieldsOnly
  public record Wish(@Nullable List<@Nullable String> ids, @Nullable Boolean all) {}

  /** What came of it. */
  public record Acknowledged(int acknowledged, int unseen) {}

  @GetMapping
  Listed mine(
      @RequestParam(defaultValue = "false") boolean unseen,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal StaffMember member) {
    if (size < 1 || size > Alarms.MOST_LISTED) {
      throw Problem.invalid("size", "must be 1 to " + Alarms.MOST_LISTED);
    }
    long before = after.isEmpty() ? Long.MAX_VALUE : id(after).orElseThrow(AlarmApi::badAfter);
    Reader reader = reader(member);
    List<Told> told = alarms.of(reader, new Alarms.Page(unseen, before, size));
    String next = told.size() < size ? null : Long.toString(told.getLast().id());
    return new Listed(lines(told), alarms.unseen(reader), next);
  }

  private static Problem badAfter() {
    return Problem.invalid("after", "is not what a page before said comes next");
  }

  private static Optional<Long> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private List<Line> lines(List<Told> told) {
    Set<TicketId> ids = new LinkedHashSet<>();
    told.forEach(one -> ids.add(one.alarm().cause().ticket()));
    Map<TicketId, Ticket> found =
        tickets.find(ids).stream().collect(toMap(Ticket::id, Function.identity()));
    return told.stream()
        .map(
            one -> {
              TicketId id = one.alarm().cause().ticket();
              return new Line(AlarmView.of(one), About.of(id, found.get(id)));
            })
        .toList();
  }

  @GetMapping("/unseen")
  Unseen unseen(@AuthenticationPrincipal StaffMember member) {
    return new Unseen(alarms.unseen(reader(member)));
  }

  @PostMapping("/acknowledge")
  Acknowledged acknowledge(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember member) {
    List<Long> ids = checked(wish);
    Reader reader = reader(member);
    int acknowledged =
        ids.isEmpty()
            ? alarms.acknowledgeAll(reader, clock.instant())
            : alarms.acknowledge(reader, ids, clock.instant());
    return new Acknowledged(acknowledged, alarms.unseen(reader));
  }

  /** The ids; none for all. */
  private static List<Long> checked(Wish wish) {
    Wrong wrong = new Wrong();
    List<@Nullable String> wished = wish.ids() == null ? List.of() : wish.ids();
    boolean isAll = Boolean.TRUE.equals(wish.all());
    if (isAll != wished.isEmpty()) {
      wrong.add("ids", "请给出编号，或 all 为 true", "must be given, or all be true");
    } else if (wished.size() > Alarms.MOST_LISTED) {
      wrong.add("ids", "最多 200 个", "must be at most " + Alarms.MOST_LISTED);
    } else {
      for (int i = 0; i < wished.size(); i++) {
        String one = wished.get(i);
        if (one == null || id(one).isEmpty()) {
          wrong.add("ids[" + i + "]", "不是告警编号", "is not the id of an alarm");
        }
      }
    }
    wrong.refuse();
    return wished.stream().flatMap(one -> id(String.valueOf(one)).stream()).toList();
  }

  private Reader reader(StaffMember member) {
    return new Reader(
        member.username(), memberships.groupsOf(member.username()), member.role().name());
  }
}
