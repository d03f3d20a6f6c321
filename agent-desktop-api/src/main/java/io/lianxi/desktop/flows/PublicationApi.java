package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ivr.flow.edition.FlowEditions;
import io.lianxi.ivr.flow.edition.Outcome;
import io.lianxi.ivr.flow.edition.Publishing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What of flows is in force. */
@RestController
@RequestMapping("/api/flows/{name}")
public final class PublicationApi {
  private static final int ALL = 100;
  private static final int LONGEST_WHY = 500;
  private static final int MOST_NUMBERS = 20;

  /** A number that is called, or the site or official account that is written to. */
  private static final Pattern NUMBER = Pattern.compile("[0-9*#+]{1,20}|[A-Za-z0-9_.-]{1,60}");

  private final FlowEditions editions;
  private final Publishing publishing;
  private final Changes changes;

  PublicationApi(FlowEditions editions, Publishing publishing, Changes changes) {
    this.editions = editions;
    this.publishing = publishing;
    this.changes = changes;
  }

  /**
   * A draft that is to be published.
   *
   * @param percent of all contacts that get it, as a canary: 1 to 99; absent for all
   */
  @KnownFieldsOnly
  public record PublishWish(
      @Nullable Integer revision, @Nullable String why, @Nullable Integer percent) {}

  /** The edition that it became. */
  public record PublishedVersion(int version) {}

  /** On how many the canary is tried: 0 takes it back, 100 publishes it. */
  @KnownFieldsOnly
  public record CanaryWish(@Nullable Integer percent) {}

  /** An edition that is to be in force again. */
  @KnownFieldsOnly
  public record RollbackWish(@Nullable Integer version, @Nullable String why) {}

  /** The numbers that are to lead to the flow. */
  @KnownFieldsOnly
  public record NumbersWish(@Nullable List<@Nullable String> numbers) {}

  /** What is in force now. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FlowInForce(
      int published, FlowView.@Nullable FlowCanary canary, List<String> numbers) {}

  /** Publishes the draft. */
  @PostMapping("/publish")
  PublishedVersion publish(
      @PathVariable String name,
      @RequestBody PublishWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    if (wish.revision() == null) {
      wrong.mustBeGiven("revision");
    }
    if (wish.percent() != null && (wish.percent() < 1 || wish.percent() >= ALL)) {
      wrong.add("percent", "必须在 1 到 99 之间", "must be 1 to 99");
    }
    String why = why(wish.why(), wrong);
    wrong.refuse();
    int percent = Objects.requireNonNullElse(wish.percent(), ALL);
    Outcome.Done done =
        done(
            name,
            publishing.publish(
                new Publishing.Wish(
                    name,
                    Objects.requireNonNull(wish.revision()),
                    percent,
                    why,
                    member.username())));
    audit(
        exchange, member, name, "version %d for %d %%: %s".formatted(done.version(), percent, why));
    return new PublishedVersion(done.version());
  }

  private static String why(@Nullable String given, Wrong wrong) {
    String why = Objects.requireNonNullElse(given, "").strip();
    if (why.length() > LONGEST_WHY) {
      wrong.add(
          "why", "最多 " + LONGEST_WHY + " 个字符", "must have at most " + LONGEST_WHY + " characters");
    }
    return why;
  }

  private void audit(ServerWebExchange exchange, StaffMember member, String name, String what) {
    changes.audit(exchange, member, Action.FLOW_PUBLISHED, name, what);
  }

  private static FlowInForce inForce(Outcome.Done done) {
    var canary = done.publication().canary();
    return new FlowInForce(
        done.publication().published(),
        canary == null ? null : new FlowView.FlowCanary(canary.version(), canary.percent()),
        done.publication().numbers());
  }

  /** Tries the canary on more, on fewer, on all or on nobody. */
  @PutMapping("/canary")
  FlowInForce canary(
      @PathVariable String name,
      @RequestBody CanaryWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Integer percent = wish.percent();
    if (percent == null || percent < 0 || percent > ALL) {
      throw Problem.invalid("percent", "must be 0 to 100");
    }
    Outcome.Done done = done(name, publishing.tryOn(name, percent, member.username()));
    audit(exchange, member, name, "version %d for %d %%".formatted(done.version(), percent));
    return inForce(done);
  }

  /** Puts an edition of before in force again. */
  @PostMapping("/rollback")
  FlowInForce rollBack(
      @PathVariable String name,
      @RequestBody RollbackWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    if (wish.version() == null) {
      wrong.mustBeGiven("version");
    }
    String why = why(wish.why(), wrong);
    if (why.isEmpty()) {
      wrong.mustBeGiven("why");
    }
    wrong.refuse();
    int version = Objects.requireNonNull(wish.version());
    Outcome.Done done = done(name, publishing.rollBack(name, version, member.username()));
    audit(exchange, member, name, "back to version %d: %s".formatted(version, why));
    return inForce(done);
  }

  /** Lets these numbers, sites and official accounts lead to the flow, and no others. */
  @PutMapping("/numbers")
  FlowInForce numbers(
      @PathVariable String name,
      @RequestBody NumbersWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    List<String> numbers = numbers(wish.numbers());
    Outcome.Done done = done(name, publishing.answer(name, numbers, member.username()));
    audit(exchange, member, name, "numbers " + numbers);
    return inForce(done);
  }

  private static List<String> numbers(@Nullable List<@Nullable String> given) {
    if (given == null || given.size() > MOST_NUMBERS) {
      throw Problem.invalid("numbers", "must be given, at most " + MOST_NUMBERS);
    }
    for (int i = 0; i < given.size(); i++) {
      String number = given.get(i);
      if (number == null || !NUMBER.matcher(number).matches()) {
        throw Problem.invalid(
            "numbers[" + i + "]",
            "must be a number of at most 20 digits, *, # and +, or a site's or account's name of at"
                + " most 60 letters, digits, dots, - and _");
      }
    }
    return given.stream().flatMap(Stream::ofNullable).distinct().toList();
  }

  private Outcome.Done done(String name, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done;
      case Outcome.Unknown unknown ->
          throw editions.draft(name).isEmpty()
              ? FlowApi.unknown(name)
              : Problem.notFound("such version of " + name);
      case Outcome.Changed changed -> throw FlowApi.changedMeanwhile(changed.newest());
      case Outcome.Unpublished never ->
          throw conflict("unpublished", "Nothing of the flow " + name + " is published yet.");
      case Outcome.NoCanary none ->
          throw conflict("no-canary", "Nothing of the flow " + name + " is on trial.");
      case Outcome.Taken taken ->
          throw conflict(
                  "taken", "The number %s leads to %s.".formatted(taken.number(), taken.flow()))
              .with(Map.of("number", taken.number(), "flow", taken.flow()));
      case Outcome.Refused refused ->
          throw Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT, "findings", "The flow cannot be published so.")
              .with(Map.of("findings", FlowFinding.of(refused.problems())));
      case Outcome.Busy busy ->
          throw conflict("busy", "Others are publishing just now; try again.");
    };
  }

  private static Problem conflict(String slug, String detail) {
    return Problem.of(HttpStatus.CONFLICT, slug, detail);
  }
}
