package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.contact.Standing;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.ticket.sla.policy.ClassRule;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.EscalationStep;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to be promised on tickets. Classes and rules are needed; the rest, when it is
 * left out, is as {@link SlaPolicy#usual} has it. What a view says beyond it is overlooked, so that
 * a view can be changed and sent back.
 *
 * @param version the one this was made from; absent for whichever is in force
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"changedBy", "changedAt", "oddities"})
public record PolicyWish(
    @Nullable Integer version,
    @Nullable List<@Nullable ClassWish> classes,
    @Nullable List<@Nullable RuleWish> rules,
    @Nullable List<@Nullable WarningWish> warnings,
    @Nullable List<@Nullable StepWish> escalation,
    @Nullable Reopening reopening) {

  /** A class of promises; by the wall clock and alike for all tiers unless it says otherwise. */
  public record ClassWish(
      @Nullable String name,
      @Nullable String labelZh,
      @Nullable String labelEn,
      @Nullable Counting counting,
      @Nullable PromisesWish promises,
      @Nullable List<@Nullable Integer> tierPercents) {}

  /** How long each clock may run, in seconds; what is left out is not promised. */
  public record PromisesWish(
      @Nullable Integer firstResponse,
      @Nullable Integer nextResponse,
      @Nullable Integer resolution) {}

  /** Which class a ticket is of; what is left out does not matter. */
  public record RuleWish(
      @Nullable String category, @Nullable Priority priority, @Nullable String slaClass) {}

  /** When it is warned: one of the two. */
  public record WarningWish(@Nullable Integer percent, @Nullable Integer beforeSeconds) {}

  /** Who is told of a breach. */
  public record StepWish(
      @Nullable ClockName kind, @Nullable Integer afterSeconds, @Nullable String told) {}

  /** The policy that is wanted; empty when it cannot be, and the wrong says why. */
  Optional<SlaPolicy> policy(Parts parts) {
    SlaPolicy usual = SlaPolicy.usual();
    List<SlaClass> wantedClasses =
        parts.list(
            "classes",
            parts.given("classes", classes, List.of()),
            (path, one) -> new ClassReading(path, one, parts).read());
    List<ClassRule> wantedRules =
        parts.list(
            "rules",
            parts.given("rules", rules, List.of()),
            (path, rule) ->
                new ClassRule(
                    rule.category(),
                    rule.priority(),
                    parts.text(path + ".slaClass", rule.slaClass())));
    List<WarningStep> wantedWarnings =
        warnings == null
            ? usual.warnings()
            : parts.list("warnings", warnings, (path, step) -> warning(path, step, parts));
    List<EscalationStep> steps =
        escalation == null
            ? usual.escalation()
            : parts.list("escalation", escalation, (path, step) -> step(path, step, parts));
    if (!parts.wrong().isAny()) {
      fit(wantedClasses, wantedRules, parts);
    }
    return parts.wrong().isAny()
        ? Optional.empty()
        : Optional.of(
            new SlaPolicy(
                usual.version(),
                wantedClasses,
                wantedRules,
                wantedWarnings,
                steps,
                reopening == null ? usual.reopening() : reopening));
  }

  /** Rules give classes that are there, and every ticket one. */
  private static void fit(List<SlaClass> classes, List<ClassRule> rules, Parts parts) {
    Set<String> names = classes.stream().map(SlaClass::name).collect(Collectors.toSet());
    for (int i = 0; i < rules.size(); i++) {
      if (!names.contains(rules.get(i).slaClass())) {
        parts.wrong().add("rules[" + i + "].slaClass", "没有这个时限类别", "there is no such class");
      }
    }
    if (rules.isEmpty()
        || rules.getLast().category() != null
        || rules.getLast().priority() != null) {
      parts.wrong().add("rules", "最后一条规则必须适用于所有工单", "the last one must apply to every ticket");
    }
    for (int i = 0; i < classes.size(); i++) {
      String name = classes.get(i).name();
      if (classes.subList(0, i).stream().anyMatch(one -> one.name().equals(name))) {
        parts.wrong().add("classes[" + i + "].name", "重复", "is there twice");
      }
    }
  }

  private static @Nullable WarningStep warning(String path, WarningWish wanted, Parts parts) {
    Integer percent = wanted.percent();
    Integer before = wanted.beforeSeconds();
    if ((percent == null) == (before == null)) {
      parts.wrong().add(path, "须填写百分比或提前的秒数之一", "must have a percent or beforeSeconds, not both");
      return null;
    }
    if (percent != null) {
      return parts.isWithin(path + ".percent", percent, 1, 99) ? WarningStep.at(percent) : null;
    }
    Duration due = Duration.ofSeconds(before == null ? 0 : before);
    return parts.isWithin(path + ".beforeSeconds", due.toSeconds(), 1, SlaClass.LONGEST.toSeconds())
        ? WarningStep.before(due)
        : null;
  }

  private static @Nullable EscalationStep step(String path, StepWish wanted, Parts parts) {
    int after = parts.given(path + ".afterSeconds", wanted.afterSeconds(), 0);
    ClockName kind = parts.given(path + ".kind", wanted.kind(), ClockName.RESOLUTION);
    String told = parts.text(path + ".told", wanted.told());
    return parts.isWithin(path + ".afterSeconds", after, 0, Integer.MAX_VALUE)
        ? new EscalationStep(kind.kind(), Duration.ofSeconds(after), told)
        : null;
  }

  /** How many tiers there are. */
  static int tiers() {
    return Standing.HIGHEST_TIER;
  }
}
