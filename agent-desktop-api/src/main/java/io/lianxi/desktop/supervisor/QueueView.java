package io.lianxi.desktop.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.QueueVersion;
import io.lianxi.acd.queue.RankTerms;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.desktop.problem.Problem.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue's policy as staff see it.
 *
 * @param wrapUpSeconds 0 for none, null for until the agent is done
 * @param hours null for always open
 * @param changedBy who put it in force; absent where only the policy matters
 * @param warnings what may be wrong with it; absent where only the policy matters
 */
public record QueueView(
    String name,
    int version,
    String labelZh,
    String labelEn,
    List<Step> steps,
    AgentOrder agentOrder,
    Rank rank,
    long offerTimeoutSeconds,
    long declineDelaySeconds,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long wrapUpSeconds,
    long serviceLevelSeconds,
    long lastAgentSeconds,
    long returnWithinSeconds,
    List<Rule> overflow,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BusinessCalendar hours,
    Callback callback,
    boolean autoAccept,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable List<Field> warnings) {

  /** What is asked of agents from a moment on. */
  public record Step(long afterSeconds, String requirement) {}

  /** What moves a contact forward, in seconds. */
  public record Rank(long queueSeconds, long prioritySeconds, List<Long> tierSeconds) {}

  /** When a contact overflows and where to. */
  public record Rule(
      OverflowTrigger when,
      @Nullable Integer limit,
      Target to,
      @Nullable String queue,
      @Nullable String textZh,
      @Nullable String textEn) {}

  /** Where to a contact can overflow. */
  public enum Target {
    QUEUE,
    CALLBACK,
    VOICEMAIL,
    ANNOUNCEMENT,
    WECHAT;

    static Target of(Overflow overflow) {
      return switch (overflow) {
        case Overflow.ToQueue to -> QUEUE;
        case Overflow.Callback to -> CALLBACK;
        case Overflow.Voicemail to -> VOICEMAIL;
        case Overflow.Announcement to -> ANNOUNCEMENT;
        case Overflow.WeChatInvitation to -> WECHAT;
      };
    }

    /** The queue that {@code overflow} leads to; null when to none. */
    static @Nullable String queue(Overflow overflow) {
      return overflow instanceof Overflow.ToQueue(QueueName queue) ? queue.value() : null;
    }
  }

  /** How customers are called back. */
  public record Callback(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BusinessCalendar hours,
      int attempts,
      long retryAfterSeconds,
      long expirySeconds) {}

  /** The policy alone. */
  static QueueView of(QueuePolicy policy) {
    return of(policy, null, null, null);
  }

  /** The policy with who made it so, and what may be wrong with it. */
  static QueueView of(QueueVersion version, List<Field> warnings) {
    return of(version.policy(), version.changedBy(), version.changedAt(), warnings);
  }

  /** The policy with what may be wrong with it. */
  static QueueView of(QueuePolicy policy, List<Field> warnings) {
    return of(policy, null, null, warnings);
  }

  private static QueueView of(
      QueuePolicy policy,
      @Nullable String changedBy,
      @Nullable Instant changedAt,
      @Nullable List<Field> warnings) {
    Duration wrapUp = policy.wrapUp();
    return new QueueView(
        policy.name().value(),
        policy.version(),
        policy.labelZh(),
        policy.labelEn(),
        policy.steps().stream()
            .map(step -> new Step(step.after().toSeconds(), step.requirement().text()))
            .toList(),
        policy.order(),
        rank(policy.rank()),
        policy.offerTimeout().toSeconds(),
        policy.declineDelay().toSeconds(),
        wrapUp == null ? null : wrapUp.toSeconds(),
        policy.serviceLevelThreshold().toSeconds(),
        policy.lastAgentPatience().toSeconds(),
        policy.returnWithin().toSeconds(),
        policy.overflow().stream().map(QueueView::rule).toList(),
        policy.hours(),
        callback(policy.callback()),
        policy.autoAccept(),
        changedBy,
        changedAt,
        warnings);
  }

  private static Rank rank(RankTerms terms) {
    return new Rank(
        terms.queue().toSeconds(),
        terms.perPriority().toSeconds(),
        terms.tiers().stream().map(Duration::toSeconds).toList());
  }

  private static Rule rule(OverflowRule rule) {
    OverflowTrigger when = rule.when();
    Overflow then = rule.then();
    return new Rule(
        when,
        QueueWish.hasLimit(when) ? rule.limit() : null,
        Target.of(then),
        Target.queue(then),
        then instanceof Overflow.Announcement said ? said.textZh() : null,
        then instanceof Overflow.Announcement said ? said.textEn() : null);
  }

  private static Callback callback(CallbackPolicy policy) {
    return new Callback(
        policy.hours(),
        policy.attempts(),
        policy.retryAfter().toSeconds(),
        policy.expiry().toSeconds());
  }
}
