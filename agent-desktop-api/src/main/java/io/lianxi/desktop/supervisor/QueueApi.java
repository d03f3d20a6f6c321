package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.queue.RoutingStep;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The queues and their policies. */
@RestController
@RequestMapping("/api/queues")
public final class QueueApi {
  private final Queues queues;
  private final Changes changes;
  private final Clock clock;

  QueueApi(Queues queues, Changes changes, Clock clock) {
    this.queues = queues;
    this.changes = changes;
    this.clock = clock;
  }

  /** All queues. */
  public record Listed(List<Policy> items) {}

  /**
   * How a queue works.
   *
   * @param wrapUpSeconds 0 for no wrap-up, absent for until the agent is done
   */
  public record Policy(
      @Nullable String name,
      @NotBlank @Size(max = 40) String labelZh,
      @NotBlank @Size(max = 40) String labelEn,
      @NotNull @Size(max = 500) String requirement,
      @NotNull @Min(5) @Max(120) Integer offerTimeoutSeconds,
      @Min(0) @Max(3600) @Nullable Integer wrapUpSeconds,
      @NotNull @Min(5) @Max(600) Integer serviceLevelSeconds) {

    static Policy of(QueuePolicy policy) {
      Duration wrapUp = policy.wrapUp();
      return new Policy(
          policy.name().value(),
          policy.labelZh(),
          policy.labelEn(),
          policy.steps().getFirst().requirement().toString(),
          (int) policy.offerTimeout().toSeconds(),
          wrapUp == null ? null : (int) wrapUp.toSeconds(),
          (int) policy.serviceLevelThreshold().toSeconds());
    }

    QueuePolicy policy(QueueName of) {
      QueuePolicy usual = QueuePolicy.usual(of, labelZh, labelEn);
      return new QueuePolicy(
          of,
          usual.version(),
          labelZh,
          labelEn,
          List.of(new RoutingStep(Duration.ZERO, Requirement.parse(requirement))),
          usual.order(),
          usual.rank(),
          Duration.ofSeconds(offerTimeoutSeconds),
          usual.declineDelay(),
          wrapUpSeconds == null ? null : Duration.ofSeconds(wrapUpSeconds),
          Duration.ofSeconds(serviceLevelSeconds),
          usual.lastAgentPatience(),
          usual.returnWithin(),
          usual.overflow(),
          usual.hours(),
          usual.callback());
    }
  }

  @GetMapping
  Listed all() {
    return new Listed(queues.all().stream().map(Policy::of).toList());
  }

  @GetMapping("/{name}")
  Policy get(@PathVariable String name) {
    return QueueName.parse(name)
        .flatMap(queues::find)
        .map(Policy::of)
        .orElseThrow(() -> Problem.notFound("queue " + name));
  }

  /** Replaces the queue's policy, or adds the queue. */
  @PutMapping("/{name}")
  Policy put(
      @PathVariable String name,
      @Valid @RequestBody Policy wanted,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    QueueName queue = QueueName.parse(name).orElseThrow(() -> Problem.notFound("queue " + name));
    if (wanted.name() != null && !wanted.name().equals(name)) {
      throw Problem.invalid("name", "is not the one in the address");
    }
    Optional<QueuePolicy> before = queues.find(queue);
    QueuePolicy after = wanted.policy(queue);
    queues.save(
        after,
        before.map(QueuePolicy::version).orElse(Queues.NEW),
        member.username(),
        clock.instant());
    changes.audit(
        exchange,
        member,
        Action.QUEUE_CHANGED,
        name,
        before.map(Object::toString).orElse("new") + " → " + after);
    return Policy.of(after);
  }
}
