package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.queue.PolicyCheck;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.QueueVersion;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.desktop.problem.VersionGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  private final Agents agents;
  private final Changes changes;
  private final Clock clock;

  QueueApi(Queues queues, Agents agents, Changes changes, Clock clock) {
    this.queues = queues;
    this.agents = agents;
    this.changes = changes;
    this.clock = clock;
  }

  /** All queues. */
  public record Listed(List<QueueView> items) {}

  /** What a queue's policy is and was, newest first. */
  public record Versions(List<Version> items) {}

  /** One version of a policy. */
  public record Version(int version, String changedBy, Instant changedAt, QueueView policy) {}

  @GetMapping
  Listed all() {
    PolicyCheck check = check();
    return new Listed(
        queues.all().stream()
            .map(policy -> QueueView.of(policy, warnings(check, policy)))
            .toList());
  }

  @GetMapping("/{name}")
  QueueView get(@PathVariable String name) {
    return versions(name, 1).stream().findFirst().map(this::view).orElseThrow(() -> unknown(name));
  }

  @GetMapping("/{name}/versions")
  Versions versions(@PathVariable String name) {
    List<QueueVersion> all = versions(name, Queues.MOST_VERSIONS);
    if (all.isEmpty()) {
      throw unknown(name);
    }
    return new Versions(
        all.stream()
            .map(
                one ->
                    new Version(
                        one.policy().version(),
                        one.changedBy(),
                        one.changedAt(),
                        QueueView.of(one.policy())))
            .toList());
  }

  private List<QueueVersion> versions(String name, int most) {
    return QueueName.parse(name).map(queue -> queues.versions(queue, most)).orElse(List.of());
  }

  private static Problem unknown(String name) {
    return Problem.notFound("queue " + name);
  }

  /** Changes the queue's policy, or adds the queue. */
  @PutMapping("/{name}")
  QueueView put(
      @PathVariable String name,
      @RequestBody QueueWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    QueueName queue = QueueName.parse(name).orElseThrow(() -> unknown(name));
    QueuePolicy policy = checked(queue, wish);
    Optional<QueuePolicy> before = queues.find(queue);
    QueueVersion after =
        VersionGuard.save(
            name,
            wish.version(),
            () -> queues.find(queue).map(QueuePolicy::version).orElse(Queues.NEW),
            from -> queues.save(policy, from, member.username(), clock.instant()));
    changes.audit(
        exchange,
        member,
        Action.QUEUE_CHANGED,
        name,
        changes.difference(before.map(QueueView::of), QueueView.of(after.policy())));
    return view(after);
  }

  private QueuePolicy checked(QueueName queue, QueueWish wish) {
    Wrong wrong = new Wrong();
    Optional<QueuePolicy> policy = wish.policy(queue, wrong);
    policy.ifPresent(wanted -> wrong.add(check().of(wanted)));
    wrong.refuse();
    return policy.orElseThrow();
  }

  private QueueView view(QueueVersion version) {
    return QueueView.of(version, warnings(check(), version.policy()));
  }

  private PolicyCheck check() {
    return new PolicyCheck(queues.all(), agents.all(), clock.instant());
  }

  private static List<Field> warnings(PolicyCheck check, QueuePolicy policy) {
    return check.of(policy).stream().map(Wrong::field).toList();
  }
}
