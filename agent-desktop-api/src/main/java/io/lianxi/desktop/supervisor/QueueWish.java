package io.lianxi.desktop.supervisor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.queue.CallbackPolicy;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.RankTerms;
import io.lianxi.acd.queue.RoutingStep;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.QueueView.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How someone wants a queue to work. What is left out is as {@link QueuePolicy#usual} has it; only
 * the labels are needed. What a view says beyond the policy is overlooked, so that a view can be
 * changed and sent back.
 *
 * @param version the one this was made from; absent for whichever is in force
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"changedBy", "changedAt", "warnings"})
public record QueueWish(
    @Nullable String name,
    @Nullable Integer version,
    @Nullable String labelZh,
    @Nullable String labelEn,
    @Nullable List<@Nullable Step> steps,
    @Nullable AgentOrder agentOrder,
    @Nullable Rank rank,
    @Nullable Integer offerTimeoutSeconds,
    @Nullable Integer declineDelaySeconds,
    @Nullable SecondsOrNull wrapUpSeconds,
    @Nullable Integer serviceLevelSeconds,
    @Nullable Integer lastAgentSeconds,
    @Nullable Integer returnWithinSeconds,
    @Nullable List<@Nullable Rule> overflow,
    @Nullable BusinessCalendar hours,
    @Nullable Callback callback,
    @Nullable Boolean autoAccept) {

  /** What is asked of agents from a moment on. */
  public record Step(@Nullable Integer afterSeconds, @Nullable Requirement requirement) {}

  /** What moves a contact forward, in seconds. */
  public record Rank(
      @Nullable Integer queueSeconds,
      @Nullable Integer prioritySeconds,
      @Nullable List<@Nullable Integer> tierSeconds) {}

  /** When a contact overflows and where to. */
  public record Rule(
      @Nullable OverflowTrigger when,
      @Nullable Integer limit,
      @Nullable Target to,
      @Nullable String queue,
      @Nullable String textZh,
      @Nullable String textEn) {}

  /** How customers are called back. */
  public record Callback(
      @Nullable BusinessCalendar hours,
      @Nullable Integer attempts,
      @Nullable Integer retryAfterSeconds,
      @Nullable Integer expirySeconds) {}

  static boolean hasLimit(OverflowTrigger when) {
    return switch (when) {
      case LENGTH, WAIT -> true;
      case CLOSED, JOIN_EMPTY, LEAVE_EMPTY -> false;
    };
  }

  /** The policy that is wanted for {@code queue}; what makes none is added to {@code wrong}. */
  Optional<QueuePolicy> policy(QueueName queue, Wrong wrong) {
    if (name != null && !name.equals(queue.value())) {
      wrong.add("name", "与地址中的名称不符", "is not the one in the address");
    }
    QueuePolicy usual =
        QueuePolicy.usual(
            queue, given("labelZh", labelZh, wrong), given("labelEn", labelEn, wrong));
    Optional<List<RoutingStep>> wantedSteps = steps(usual, wrong);
    Optional<RankTerms> terms = rank(usual.rank(), wrong);
    Optional<List<OverflowRule>> rules = rules(wrong);
    if (wantedSteps.isEmpty() || terms.isEmpty() || rules.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new QueuePolicy(
            queue,
            usual.version(),
            usual.labelZh(),
            usual.labelEn(),
            wantedSteps.get(),
            agentOrder == null ? usual.order() : agentOrder,
            terms.get(),
            seconds(offerTimeoutSeconds, usual.offerTimeout()),
            seconds(declineDelaySeconds, usual.declineDelay()),
            wrapUpSeconds == null ? usual.wrapUp() : wrapUpSeconds.duration(),
            seconds(serviceLevelSeconds, usual.serviceLevelThreshold()),
            seconds(lastAgentSeconds, usual.lastAgentPatience()),
            seconds(returnWithinSeconds, usual.returnWithin()),
            rules.get(),
            hours,
            callback(usual.callback()),
            autoAccept == null ? usual.autoAccept() : autoAccept));
  }

  private static String given(String field, @Nullable String text, Wrong wrong) {
    if (text == null) {
      wrong.mustBeGiven(field);
      return "-";
    }
    return text;
  }

  private static Duration seconds(@Nullable Integer wanted, Duration usual) {
    return wanted == null ? usual : Duration.ofSeconds(wanted);
  }

  /** Empty when they are none at all. */
  private Optional<List<RoutingStep>> steps(QueuePolicy usual, Wrong wrong) {
    if (steps == null) {
      return Optional.of(usual.steps());
    }
    if (steps.isEmpty()) {
      wrong.add("steps", "至少需要一步", "must have one at least");
      return Optional.empty();
    }
    List<RoutingStep> wanted = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step == null) {
        wrong.mustBeGiven("steps[" + i + "]");
        return Optional.empty();
      }
      Requirement requirement = step.requirement();
      wanted.add(
          new RoutingStep(
              seconds(step.afterSeconds(), Duration.ZERO),
              requirement == null ? Requirement.anyone() : requirement));
    }
    if (!wanted.getFirst().after().isZero()) {
      wrong.add("steps[0].afterSeconds", "第一步必须从 0 开始", "must be 0 for the first step");
      return Optional.empty();
    }
    return Optional.of(wanted);
  }

  private Optional<RankTerms> rank(RankTerms usual, Wrong wrong) {
    if (rank == null) {
      return Optional.of(usual);
    }
    return tiers(rank.tierSeconds(), usual, wrong)
        .map(
            tiers ->
                new RankTerms(
                    seconds(rank.queueSeconds(), usual.queue()),
                    seconds(rank.prioritySeconds(), usual.perPriority()),
                    tiers));
  }

  private static Optional<List<Duration>> tiers(
      @Nullable List<@Nullable Integer> wanted, RankTerms usual, Wrong wrong) {
    if (wanted == null) {
      return Optional.of(usual.tiers());
    }
    List<Duration> tiers = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Integer tier = wanted.get(i);
      if (tier == null) {
        wrong.mustBeGiven("rank.tierSeconds[" + i + "]");
        return Optional.empty();
      }
      tiers.add(Duration.ofSeconds(tier));
    }
    if (tiers.size() != Standing.HIGHEST_TIER) {
      wrong.add("rank.tierSeconds", "必须正好有 7 个星级的值", "must have 7 values, one for each tier");
      return Optional.empty();
    }
    return Optional.of(tiers);
  }

  private Optional<List<OverflowRule>> rules(Wrong wrong) {
    List<OverflowRule> rules = new ArrayList<>();
    List<@Nullable Rule> wanted = overflow == null ? List.of() : overflow;
    boolean isComplete = true;
    for (int i = 0; i < wanted.size(); i++) {
      Optional<OverflowRule> rule =
          new RuleWish("overflow[" + i + "]", wanted.get(i), wrong).rule();
      rule.ifPresent(rules::add);
      isComplete &= rule.isPresent();
    }
    return isComplete ? Optional.of(rules) : Optional.empty();
  }

  private CallbackPolicy callback(CallbackPolicy usual) {
    if (callback == null) {
      return usual;
    }
    return new CallbackPolicy(
        callback.hours(),
        callback.attempts() == null ? usual.attempts() : callback.attempts(),
        seconds(callback.retryAfterSeconds(), usual.retryAfter()),
        seconds(callback.expirySeconds(), usual.expiry()));
  }
}
