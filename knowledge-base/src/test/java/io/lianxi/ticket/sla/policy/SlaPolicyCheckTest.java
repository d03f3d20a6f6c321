package io.lianxi.ticket.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyCheckTest {
  private static final Set<String> CATEGORIES =
      Set.of(
          "billing", "installation-city", "installation-country", "reconnection", "service-change");

  private static SlaClass slaClass(String name, String label, Map<ClockKind, Duration> promises) {
    return new SlaClass(
        name, label, label, Counting.WALL_CLOCK, promises, Collections.nCopies(7, 100));
  }

  private static SlaClass usual(String name) {
    return slaClass(name, "类", Map.of(ClockKind.RESOLUTION, Duration.ofHours(1)));
  }

  private static SlaPolicy policy(List<SlaClass> classes, ClassRule... rules) {
    List<ClassRule> all = new ArrayList<>(Arrays.asList(rules));
    all.add(new ClassRule(null, null, classes.getFirst().name()));
    return new SlaPolicy(1, classes, all, List.of(), List.of(), Reopening.RESTART);
  }

  private static List<String> found(SlaPolicy policy, boolean isError) {
    return new SlaPolicyCheck(CATEGORIES)
        .of(policy).stream()
            .filter(remark -> remark.isError() == isError)
            .map(Remark::field)
            .toList();
  }

  @Test
  void theShippedPolicyHasNothingToBeSaidOf() {
    assertThat(new SlaPolicyCheck(CATEGORIES).of(SlaPolicy.usual())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "billing, URGENT, billing, URGENT, true",
        "billing, -, billing, URGENT, true",
        "billing, -, billing.overcharge, -, true", // what is below is covered too
        "-, URGENT, billing, URGENT, true",
        "billing, URGENT, billing, -, false",
        "billing, URGENT, billing, ORDINARY, false",
        "billing, -, billings, -, false",
        "billing.overcharge, -, billing, -, false",
        "-, URGENT, billing, -, false"
      })
  void aRuleThatNeverAppliesIsWarnedOf(
      String category,
      Priority priority,
      String later,
      Priority laterPriority,
      boolean isShadowed) {
    SlaPolicy policy =
        policy(
            List.of(usual("a")),
            new ClassRule(category, priority, "a"),
            new ClassRule(later, laterPriority, "a"));
    assertThat(found(policy, false).contains("rules[1]")).isEqualTo(isShadowed);
    assertThat(found(policy, true)).isEmpty();
  }

  @Test
  void aRuleForWhatIsNotThereAndAClassNobodyGetsAreWarnedOf() {
    SlaPolicy policy =
        policy(List.of(usual("a"), usual("b")), new ClassRule("nowhere", Priority.URGENT, "a"));
    assertThat(found(policy, false)).containsExactly("classes[1].name", "rules[0].category");
  }

  @Test
  void namesLabelsAndPromisesAreNeeded() {
    SlaPolicy policy =
        policy(
            List.of(
                slaClass("A b", " ", Map.of()),
                slaClass("b", "长".repeat(41), usual("x").promises())),
            new ClassRule("No Code", null, "b"));
    assertThat(found(policy, true))
        .containsExactly(
            "classes[0].name",
            "classes[0].labelZh",
            "classes[0].labelEn",
            "classes[0].promises",
            "classes[1].labelZh",
            "classes[1].labelEn",
            "rules[0].category");
  }

  @Test
  void stepsOfOneClockFollowInTimeAndWarningsDiffer() {
    List<EscalationStep> steps =
        List.of(
            new EscalationStep(ClockKind.RESOLUTION, Duration.ofHours(4), "a"),
            new EscalationStep(ClockKind.FIRST_RESPONSE, Duration.ZERO, "b"),
            new EscalationStep(ClockKind.RESOLUTION, Duration.ofHours(1), " "),
            new EscalationStep(ClockKind.RESOLUTION, Duration.ofDays(500), "c"));
    SlaPolicy policy =
        new SlaPolicy(
            1,
            List.of(usual("a")),
            List.of(new ClassRule(null, null, "a")),
            List.of(
                WarningStep.at(50), WarningStep.before(Duration.ofHours(1)), WarningStep.at(50)),
            steps,
            Reopening.CONTINUE);
    assertThat(found(policy, true))
        .containsExactly(
            "warnings[2]",
            "escalation[2].told",
            "escalation[3].afterSeconds",
            "escalation[2].afterSeconds");
  }

  @Test
  void thereIsAnEndToEverything() {
    List<SlaClass> classes = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      classes.add(usual("c" + i));
    }
    assertThat(found(policy(classes), true)).containsExactly("classes");
    ClassRule[] rules =
        Collections.nCopies(200, new ClassRule("a", null, "c0")).toArray(ClassRule[]::new);
    assertThat(found(policy(List.of(usual("c0")), rules), true)).containsExactly("rules");
  }

  @Test
  void aRuleAppliesToWhatIsBelowItsCategory() {
    SlaPolicy policy = policy(List.of(usual("a"), usual("b")), new ClassRule("billing", null, "b"));
    assertThat(policy.classOf(terms("billing.overcharge")).name()).isEqualTo("b");
    assertThat(policy.classOf(terms("billing")).name()).isEqualTo("b");
    assertThat(policy.classOf(terms("billings")).name()).isEqualTo("a");
  }

  private static SlaTerms terms(String category) {
    return new SlaTerms(Priority.ORDINARY, category, 1, null, 1, null);
  }
}
