package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.problem.Problem.Field;
import io.lianxi.ticket.sla.policy.ClassRule;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.EscalationStep;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised on tickets, as staff see it.
 *
 * @param version absent where only what it says matters, as are {@code changedBy} and {@code
 *     changedAt}
 * @param oddities what may be wrong with it; absent where only what it says matters
 */
public record PolicyView(
    @Nullable Integer version,
    List<Promised> classes,
    List<ClassRule> rules,
    List<Warned> warnings,
    List<Escalated> escalation,
    Reopening reopening,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable List<Field> oddities) {

  /** A class of promises. */
  public record Promised(
      String name,
      String labelZh,
      String labelEn,
      Counting counting,
      Promises promises,
      List<Integer> tierPercents) {
    static Promised of(SlaClass one) {
      return new Promised(
          one.name(),
          one.labelZh(),
          one.labelEn(),
          one.counting(),
          new Promises(
              seconds(one.promises().get(ClockKind.FIRST_RESPONSE)),
              seconds(one.promises().get(ClockKind.NEXT_RESPONSE)),
              seconds(one.promises().get(ClockKind.RESOLUTION))),
          one.tierPercents());
    }
  }

  /** How long each clock may run, in seconds; what is absent is not promised. */
  public record Promises(
      @Nullable Long firstResponse, @Nullable Long nextResponse, @Nullable Long resolution) {}

  /** When it is warned: one of the two is there. */
  public record Warned(@Nullable Integer percent, @Nullable Long beforeSeconds) {
    static Warned of(WarningStep step) {
      return new Warned(step.percent(), seconds(step.before()));
    }
  }

  /** Who is told of a breach, and how long after it. */
  public record Escalated(ClockName kind, long afterSeconds, String told) {
    static Escalated of(EscalationStep step) {
      return new Escalated(ClockName.of(step.kind()), step.after().toSeconds(), step.told());
    }
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  /** What it says alone. */
  static PolicyView of(SlaPolicy policy) {
    return of(policy, null, null);
  }

  static PolicyView of(Edition<SlaPolicy> edition, @Nullable List<Field> oddities) {
    return of(edition.content(), edition, oddities);
  }

  private static PolicyView of(
      SlaPolicy policy, @Nullable Edition<SlaPolicy> edition, @Nullable List<Field> oddities) {
    return new PolicyView(
        edition == null ? null : edition.version(),
        policy.classes().stream().map(Promised::of).toList(),
        policy.rules(),
        policy.warnings().stream().map(Warned::of).toList(),
        policy.escalation().stream().map(Escalated::of).toList(),
        policy.reopening(),
        edition == null ? null : edition.changedBy(),
        edition == null ? null : edition.changedAt(),
        oddities);
  }
}
