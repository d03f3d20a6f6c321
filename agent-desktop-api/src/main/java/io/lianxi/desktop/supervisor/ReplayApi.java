package io.lianxi.desktop.supervisor;

import io.lianxi.acd.contact.past.PastContacts;
import io.lianxi.acd.replay.ReplayOrder;
import io.lianxi.acd.replay.ReplayStatus;
import io.lianxi.acd.replay.Replays;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Replays of past days, with the policies and agents of then and with others. */
@RestController
@RequestMapping("/api/replays")
public final class ReplayApi {
  private final Replays replays;
  private final ReplayWishes wishes;
  private final Changes changes;

  ReplayApi(Replays replays, ReplayWishes wishes, Changes changes) {
    this.replays = replays;
    this.wishes = wishes;
    this.changes = changes;
  }

  /** The days that can be replayed, newest first. */
  public record Days(List<PastContacts.Day> items) {}

  @GetMapping("/days")
  Days days() {
    return new Days(replays.days());
  }

  /** Begins a replay in the background. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReplayView start(
      @RequestBody ReplayWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    ReplayOrder order = wishes.order(wish);
    ReplayStatus started = replays.start(order).orElseThrow(ReplayApi::tooMany);
    changes.audit(
        exchange, member, Action.REPLAY_STARTED, started.id().toString(), wishes.told(order));
    return ReplayView.of(started);
  }

  private static Problem tooMany() {
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-replays",
        Replays.MOST_WAITING + " replays wait for their turn already; try again later.");
  }

  /** How far it has come, and what came out. */
  @GetMapping("/{id}")
  ReplayView get(@PathVariable String id) {
    return ReplayView.of(found(id, replays::find));
  }

  /** Ends it, unless it is over. */
  @DeleteMapping("/{id}")
  ReplayView cancel(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    ReplayStatus status = found(id, replays::cancel);
    changes.audit(exchange, member, Action.REPLAY_CANCELLED, id, "now " + status.state());
    return ReplayView.of(status);
  }

  private static ReplayStatus found(String id, Function<UUID, Optional<ReplayStatus>> finder) {
    return uuid(id).flatMap(finder).orElseThrow(() -> Problem.notFound("replay " + id));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
