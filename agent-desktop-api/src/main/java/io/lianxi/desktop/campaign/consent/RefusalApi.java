package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What numbers refuse by channel and purpose, beside the list that holds for everything. */
@RestController
@RequestMapping("/api/do-not-call/refusals")
public final class RefusalApi {
  private static final int LARGEST = 500;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_AFTER = 40;

  private final Refusals refusals;
  private final Changes changes;
  private final Clock clock;

  RefusalApi(Refusals refusals, Changes changes, Clock clock) {
    this.refusals = refusals;
    this.changes = changes;
    this.clock = clock;
  }

  /** Some refusals by number, and after which number it goes on; absent at the end. */
  public record RefusalPage(List<RefusalView> items, @Nullable String next) {}

  /** What a number is to refuse; no channels or purposes mean all. */
  @KnownFieldsOnly
  public record RefusalWish(
      @Nullable String number,
      @Nullable List<@Nullable Channel> channels,
      @Nullable List<@Nullable Purpose> purposes,
      @Nullable String reason) {}

  @GetMapping
  RefusalPage list(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int size) {
    if (size < 1 || size > LARGEST) {
      throw Problem.invalid("size", "must be 1 to " + LARGEST);
    }
    if (after.length() > LONGEST_AFTER || after.indexOf('\0') >= 0) {
      throw Problem.invalid("after", "is not a phone number");
    }
    List<Refusals.Entry> entries = refusals.list(after, size);
    boolean isEnd = entries.stream().map(Refusals.Entry::number).distinct().count() < size;
    return new RefusalPage(
        entries.stream().map(RefusalView::of).toList(),
        isEnd ? null : entries.getLast().number().value());
  }

  /** What one number refuses; nobody is told who added it. */
  @GetMapping("/{number}")
  RefusalPage of(@PathVariable String number) {
    PhoneNumber known = Sent.number(number);
    return new RefusalPage(
        refusals.of(known).stream()
            .map(refusal -> RefusalView.of(known.value(), refusal, ""))
            .toList(),
        null);
  }

  /** Adds what a number refuses; what it refuses already stays as it is. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  RefusalPage add(
      @RequestBody RefusalWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    PhoneNumber number = Sent.number(wish.number(), wrong);
    String reason = Sent.text("reason", wish.reason(), LONGEST_REASON, wrong);
    Refusal refusal =
        new Refusal(
            Sent.words("channels", wish.channels(), Channel.class, wrong),
            Sent.words("purposes", wish.purposes(), Purpose.class, wrong),
            Refusal.Source.OWN,
            reason,
            clock.instant());
    wrong.refuse();
    if (refusals.add(List.of(new Refusals.Entry(number, refusal, member.username()))) > 0) {
      changes.audit(
          exchange,
          member,
          Action.DO_NOT_CALL_ADDED,
          number.value(),
          "%s %s: %s".formatted(refusal.channels(), refusal.purposes(), reason));
    }
    return of(number.value());
  }

  /** Takes back all that one source refuses for a number. */
  @DeleteMapping("/{number}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String number,
      @RequestParam(defaultValue = "OWN") Refusal.Source source,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    PhoneNumber known = Sent.number(number);
    if (refusals.remove(known, source) == 0) {
      throw Problem.notFound("such number on that list");
    }
    changes.audit(
        exchange, member, Action.DO_NOT_CALL_REMOVED, known.value(), "from " + source.name());
  }
}
