package io.lianxi.desktop.campaign.log;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.AttemptLog;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** The compliance log of a campaign: each attempt with what every rule said of it. */
@RestController
@RequestMapping("/api/campaigns/{id}/attempts")
public final class AttemptApi {
  private static final int USUAL_SIZE = 50;
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_WHY = 200;
  private static final Duration LONGEST = Duration.ofDays(3_660);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Set<Role> SEE_NUMBERS = Set.of(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR);

  private final AttemptLog log;
  private final AttemptEvidence evidence;
  private final KnownCampaigns campaigns;
  private final Changes changes;
  private final Scheduler scheduler;

  AttemptApi(
      AttemptLog log,
      AttemptEvidence evidence,
      KnownCampaigns campaigns,
      Changes changes,
      Scheduler scheduler) {
    this.log = log;
    this.evidence = evidence;
    this.campaigns = campaigns;
    this.changes = changes;
    this.scheduler = scheduler;
  }

  /** What is asked for; absent means any. */
  public record AttemptQuestion(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable CallOutcome outcome,
      Attempt.@Nullable State state,
      @Nullable String after,
      @Nullable Integer size) {}

  /** Some attempts, the latest first, and after which it goes on; absent at the end. */
  public record AttemptPage(List<AttemptView> items, @Nullable String next) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  AttemptPage page(@PathVariable String id, @ModelAttribute AttemptQuestion asked) {
    int size = asked.size() == null ? USUAL_SIZE : asked.size();
    if (size < 1 || size > AttemptLog.MOST) {
      throw Problem.invalid("size", "must be 1 to " + AttemptLog.MOST);
    }
    List<Attempt> attempts = log.page(asked(id, asked), size);
    return new AttemptPage(
        evidence.of(attempts).stream().map(AttemptView::of).toList(),
        attempts.size() < size ? null : attempts.getLast().id().value());
  }

  private AttemptLog.Asked asked(String id, AttemptQuestion asked) {
    Instant from = within("from", asked.from(), FIRST);
    Instant to = within("to", asked.to(), LAST);
    if (!from.isBefore(to)) {
      throw Problem.invalid("to", "must be later than from");
    }
    if (asked.from() != null
        && asked.to() != null
        && Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.invalid("to", "must be at most ten years later than from");
    }
    String after = asked.after();
    if (after != null && (after.isBlank() || after.length() > LONGEST_ID)) {
      throw Problem.invalid("after", "is not an attempt");
    }
    return new AttemptLog.Asked(
        campaigns.get(id).id(),
        from,
        to,
        asked.outcome(),
        asked.state(),
        after == null ? null : new AttemptId(after));
  }

  private static Instant within(String field, @Nullable Instant given, Instant otherwise) {
    if (given != null && (given.isBefore(FIRST) || given.isAfter(LAST))) {
      throw Problem.invalid(field, "must be between 2000 and 2200");
    }
    return given == null ? otherwise : given;
  }

  /**
   * The same as a file, all of it, written as it is read.
   *
   * @param why given by who needs the numbers whole, which is a right of few
   */
  @GetMapping(produces = "text/csv;charset=UTF-8")
  ResponseEntity<Flux<DataBuffer>> file(
      @PathVariable String id,
      @ModelAttribute AttemptQuestion asked,
      @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    String reason = why.strip();
    if (reason.length() > LONGEST_WHY || reason.indexOf('\0') >= 0) {
      throw Problem.invalid("why", "must have at most " + LONGEST_WHY + " characters");
    }
    if (!reason.isEmpty() && !SEE_NUMBERS.contains(member.role())) {
      throw Problem.forbidden("Only supervisors and auditors see numbers whole.");
    }
    AttemptLog.Asked wanted = asked(id, asked);
    changes.audit(
        exchange,
        member,
        Action.ATTEMPTS_EXPORTED,
        id,
        reason.isEmpty() ? "numbers masked" : "numbers whole: " + reason);
    AttemptFile file = new AttemptFile(!reason.isEmpty());
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("attempts.csv").build().toString())
        .body(
            Flux.concat(Flux.just(AttemptFile.header()), pages(wanted, file))
                .map(
                    part ->
                        DefaultDataBufferFactory.sharedInstance.wrap(
                            part.getBytes(StandardCharsets.UTF_8))));
  }

  /** A page after the other, none before the one before was written. */
  private Flux<String> pages(AttemptLog.Asked wanted, AttemptFile file) {
    Cursor cursor = new Cursor(wanted);
    return Flux.<String>generate(
            sink -> {
              List<Attempt> page = log.page(cursor.next, AttemptLog.MOST);
              if (page.isEmpty()) {
                sink.complete();
              } else {
                cursor.next = wanted.after(page.getLast().id());
                sink.next(file.lines(evidence.of(page)));
              }
            })
        .subscribeOn(scheduler);
  }

  /** How far a file has come; one thread at a time moves it on. */
  private static final class Cursor {
    private volatile AttemptLog.Asked next;

    Cursor(AttemptLog.Asked first) {
      this.next = first;
    }
  }
}
