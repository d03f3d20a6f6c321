package io.lianxi.desktop.ticketing.rules;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.work.Adoption;
import io.lianxi.ticket.work.Adoptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets the open tickets go by the policy in force, too: each keeps what was given to it by hand, is
 * computed anew from its beginning and says so. It goes on in the background, whoever dies.
 */
@RestController
@RequestMapping("/api/sla/policy/adoption")
public final class AdoptionApi {
  private final SlaPolicies policies;
  private final Adoptions adoptions;
  private final Changes changes;
  private final Clock clock;

  AdoptionApi(SlaPolicies policies, Adoptions adoptions, Changes changes, Clock clock) {
    this.policies = policies;
    this.adoptions = adoptions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param version of the policy in force
   * @param left how many open tickets go by an older one; {@code "more"} beyond ten thousand
   * @param asked what was asked for last; absent when nothing ever was
   */
  public record View(int version, Object left, @Nullable Asked asked) {}

  /** Which version open tickets are to go by, who wants it and why. */
  public record Asked(int version, String by, Instant at, String why, @Nullable Instant doneAt) {}

  /**
   * What is wanted.
   *
   * @param version of the policy that was seen; absent for the one in force
   */
  @KnownFieldsOnly
  public record Wish(@Nullable String why, @Nullable Integer version) {}

  @GetMapping
  View get() {
    int version = policies.inForce().version();
    int left = adoptions.left(version);
    return new View(
        version,
        left > Adoptions.MOST_COUNTED ? "more" : left,
        adoptions.newest().map(AdoptionApi::asked).orElse(null));
  }

  private static Asked asked(Adoption adoption) {
    return new Asked(
        adoption.policy(), adoption.by(), adoption.at(), adoption.why(), adoption.doneAt());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  View ask(
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    String why = why(wish);
    int version = policies.inForce().version();
    if (wish.version() != null && wish.version() != version) {
      throw Problem.of(
              HttpStatus.CONFLICT,
              "changed-meanwhile",
              "The policy was changed meanwhile; it is at version " + version + ".")
          .with(Map.of("version", version));
    }
    adoptions.ask(new Adoption(version, member.username(), clock.instant(), why, null));
    View view = get();
    changes.audit(
        exchange,
        member,
        Action.SLA_POLICY_ADOPTED,
        "version " + version,
        "open tickets behind: " + view.left() + "; " + why);
    return view;
  }

  private static String why(Wish wish) {
    String why = Optional.ofNullable(wish.why()).orElse("").strip();
    Wrong wrong = new Wrong();
    if (why.isEmpty()) {
      wrong.mustBeGiven("why");
    } else if (why.length() > Adoption.LONGEST_WHY) {
      wrong.add("why", "最多 500 个字符", "must have at most 500 characters");
    }
    wrong.refuse();
    return why;
  }
}
