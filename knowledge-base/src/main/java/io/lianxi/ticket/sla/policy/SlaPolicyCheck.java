package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a policy on tickets.
 *
 * <p>Errors, with which it is not put in force:
 *
 * <ol>
 *   <li>too many classes, rules, warnings or steps; names, codes and labels that are none, or too
 *       long;
 *   <li>a class that promises nothing; a warning that is there twice;
 *   <li>steps of one clock's escalation that do not follow in time.
 * </ol>
 *
 * Warnings, since they may be meant:
 *
 * <ol>
 *   <li>a rule that never applies, because one before it always does;
 *   <li>a rule for a category that is not there;
 *   <li>a class no rule gives.
 * </ol>
 */
public final class SlaPolicyCheck {
  private static final int MOST_CLASSES = 50;
  private static final int MOST_RULES = 200;
  private static final int MOST_STEPS = 20;
  private static final int LONGEST_LABEL = 40;
  private static final Duration LONGEST_AFTER = Duration.ofDays(366);
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_.-]{0,199}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  private final Set<String> categories;

  /**
   * @param categories the codes of all there are
   */
  public SlaPolicyCheck(Set<String> categories) {
    this.categories = Set.copyOf(categories);
  }

  /** May {@code name} be a class's? */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** What is to be said of {@code policy}. */
  public List<Remark> of(SlaPolicy policy) {
    Remarks found = new Remarks();
    found.atMost("classes", policy.classes(), MOST_CLASSES);
    found.atMost("rules", policy.rules(), MOST_RULES);
    found.atMost("warnings", policy.warnings(), MOST_STEPS);
    found.atMost("escalation", policy.escalation(), MOST_STEPS);
    if (found.all().isEmpty()) {
      classes(policy, found);
      rules(policy.rules(), found);
      found.differ("warnings", "", policy.warnings().stream().map(WarningStep::toString).toList());
      escalation(policy.escalation(), found);
    }
    return found.all();
  }

  private static void classes(SlaPolicy policy, Remarks found) {
    Set<String> given = new HashSet<>();
    policy.rules().forEach(rule -> given.add(rule.slaClass()));
    for (int i = 0; i < policy.classes().size(); i++) {
      SlaClass one = policy.classes().get(i);
      String field = "classes[" + i + "].";
      if (!isName(one.name())) {
        found.error(
            field + "name",
            "须以小写字母开头，只含小写字母、数字、- 和 _",
            "must begin with a small letter; small letters, digits, - and _ may follow");
      }
      found.text(field + "labelZh", one.labelZh(), LONGEST_LABEL);
      found.text(field + "labelEn", one.labelEn(), LONGEST_LABEL);
      if (one.promises().isEmpty()) {
        found.error(field + "promises", "至少承诺一项时限", "must promise something");
      }
      if (!given.contains(one.name())) {
        found.warning(field + "name", "没有规则使用此类别", "no rule gives this class");
      }
    }
  }

  private void rules(List<ClassRule> rules, Remarks found) {
    for (int i = 0; i < rules.size(); i++) {
      ClassRule rule = rules.get(i);
      String field = "rules[" + i + "]";
      for (int before = 0; before < i; before++) {
        if (rules.get(before).covers(rule)) {
          found.warning(
              field,
              "永远不会生效：第 " + (before + 1) + " 条规则总是先生效",
              "never applies: rule " + (before + 1) + " always does before it");
          break;
        }
      }
      String category = rule.category();
      if (category != null && !CATEGORY.matcher(category).matches()) {
        found.error(field + ".category", "不是分类代码", "is not the code of a category");
      } else if (category != null && !categories.contains(category)) {
        found.warning(field + ".category", "没有这个分类", "there is no such category");
      }
    }
  }

  private static void escalation(List<EscalationStep> steps, Remarks found) {
    Map<ClockKind, Duration> last = new EnumMap<>(ClockKind.class);
    List<String> late = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      EscalationStep step = steps.get(i);
      String field = "escalation[" + i + "].";
      found.text(field + "told", step.told(), LONGEST_LABEL);
      Duration before = last.put(step.kind(), step.after());
      if (before != null && step.after().compareTo(before) < 0) {
        late.add(field + "afterSeconds");
      }
      found.number(field + "afterSeconds", step.after().toSeconds(), 0, LONGEST_AFTER.toSeconds());
    }
    for (String field : late) {
      found.error(field, "不能早于同一时限的前一级", "must not be before the step above it of the same clock");
    }
  }
}
