package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.Consents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** What numbers have agreed to be called for, with the evidence. */
@RestController
@RequestMapping("/api/consents/{number}")
public final class ConsentApi {
  static final int LONGEST_EVIDENCE = 200;
  static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int MOST_STEPS = 200;
  private static final Set<Action> TOLD =
      Set.of(Action.CONSENT_CHANGED, Action.DO_NOT_CALL_ADDED, Action.DO_NOT_CALL_REMOVED);

  private final Consents consents;
  private final AuditTrail trail;
  private final Changes changes;
  private final Clock clock;

  ConsentApi(Consents consents, AuditTrail trail, Changes changes, Clock clock) {
    this.consents = consents;
    this.trail = trail;
    this.changes = changes;
    this.clock = clock;
  }

  /** All that was ever agreed to, the latest first. */
  public record ConsentList(List<ConsentView> items) {}

  /** Something that was agreed to. */
  public record ConsentView(
      List<Purpose> purposes,
      Instant givenAt,
      String evidence,
      @Nullable Instant until,
      @Nullable Instant withdrawnAt) {

    static ConsentView of(Consent consent) {
      return new ConsentView(
          consent.purposes().stream().sorted().toList(),
          consent.givenAt(),
          consent.evidence(),
          consent.until(),
          consent.withdrawnAt());
    }
  }

  /**
   * What is agreed to.
   *
   * @param givenAt absent for now
   * @param until absent for ever
   */
  @KnownFieldsOnly
  public record ConsentWish(
      @Nullable List<@Nullable Purpose> purposes,
      @Nullable String evidence,
      @Nullable Instant givenAt,
      @Nullable Instant until) {}

  @GetMapping
  ConsentList of(@PathVariable String number) {
    return new ConsentList(consents.of(Sent.number(number)).stream().map(ConsentView::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ConsentList give(
      @PathVariable String number,
      @RequestBody ConsentWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    PhoneNumber known = Sent.number(number);
    Instant now = clock.instant();
    Wrong wrong = new Wrong();
    Set<Purpose> purposes = Sent.words("purposes", wish.purposes(), Purpose.class, wrong);
    if (purposes.isEmpty()) {
      wrong.mustBeGiven("purposes");
    }
    String evidence = Sent.text("evidence", wish.evidence(), LONGEST_EVIDENCE, wrong);
    Instant given = Objects.requireNonNullElse(wish.givenAt(), now);
    if (given.isAfter(now) || given.isBefore(FIRST)) {
      wrong.add("givenAt", "必须是过去的时间", "must be a time in the past");
    }
    Instant until = wish.until();
    if (until != null && (!until.isAfter(given) || until.isAfter(LAST))) {
      wrong.add("until", "必须晚于同意时间", "must be later than givenAt");
    }
    wrong.refuse();
    consents.give(known, new Consent(purposes, given, evidence, until, null));
    changes.audit(
        exchange, member, Action.CONSENT_CHANGED, known.value(), purposes + ": " + evidence);
    return of(known.value());
  }

  /**
   * Something that was done to what a number agrees to or refuses.
   *
   * @param by log-in name
   */
  public record Step(Instant at, String by, Action action, String detail) {}

  /** What was done, the latest first, at most two hundred steps. */
  public record Steps(List<Step> items) {}

  /** Who has changed what the number agrees to or refuses. */
  @GetMapping("/history")
  Steps history(@PathVariable String number) {
    return new Steps(
        trail.of(Sent.number(number).value(), TOLD, MOST_STEPS).stream()
            .map(line -> new Step(line.at(), line.actor(), line.action(), line.detail()))
            .toList());
  }

  /**
   * Takes back all that was given until now, also what a list tells of later; it is kept as
   * evidence.
   */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable String number,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    PhoneNumber known = Sent.number(number);
    int held = consents.withdraw(known, clock.instant());
    changes.audit(exchange, member, Action.CONSENT_CHANGED, known.value(), "withdrawn: " + held);
  }
}
