package io.lianxi.ticket.sla.policy;

import static io.lianxi.ticket.sla.policy.ClockKind.FIRST_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.NEXT_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SlaPolicyTest {
  private static final SlaPolicy USUAL = SlaPolicy.usual();

  @ParameterizedTest
  @CsvSource({
    "URGENT, complaint, 1, complaint-urgent, PT24H",
    "ORDINARY, complaint, 7, complaint-ordinary, PT48H",
    "ORDINARY, installation-city, 1, installation-city, PT672H", // 28 days
    "ORDINARY, installation-country, 5, installation-country, PT912H", // 38 days
    "URGENT, installation-city, 6, installation-city, PT336H", // large customers half
    "ORDINARY, reconnection, 1, reconnection, PT24H",
    "ORDINARY, service-change, 1, service-change, PT24H"
  })
  void theShippedPromisesAreThoseOfOperatorsRules(
      Priority priority, String category, int tier, String slaClass, Duration resolution) {
    SlaTerms terms = new SlaTerms(priority, category, tier, null, 1, null);
    assertThat(USUAL.classOf(terms).name()).isEqualTo(slaClass);
    assertThat(USUAL.classOf(terms).promise(RESOLUTION, tier)).contains(resolution);
  }

  @Test
  void everyShippedDefaultIsPinned() {
    SlaClass urgent = USUAL.find(SlaPolicy.URGENT_COMPLAINT).orElseThrow();
    assertThat(urgent.promises())
        .isEqualTo(
            Map.of(
                FIRST_RESPONSE,
                Duration.ofHours(2),
                NEXT_RESPONSE,
                Duration.ofHours(4),
                RESOLUTION,
                Duration.ofHours(24)));
    SlaClass line = USUAL.find(SlaPolicy.CITY_INSTALLATION).orElseThrow();
    assertThat(line.promise(FIRST_RESPONSE, 1)).contains(Duration.ofHours(24));
    assertThat(line.promise(NEXT_RESPONSE, 1)).isEmpty();
    assertThat(USUAL.classes()).extracting(SlaClass::counting).containsOnly(Counting.WALL_CLOCK);
    assertThat(USUAL.warnings())
        .extracting(WarningStep::toString)
        .containsExactly("50%", "80%", "PT15M");
    assertThat(USUAL.escalation())
        .extracting(EscalationStep::told)
        .containsExactly("supervisor", "complaint-office", "management");
    assertThat(USUAL.reopening()).isEqualTo(Reopening.RESTART);
  }

  @Test
  void aClassGivenByHandGoesBeforeTheRules() {
    SlaTerms terms =
        new SlaTerms(Priority.ORDINARY, "complaint", 1, null, 1, SlaPolicy.URGENT_COMPLAINT);
    assertThat(USUAL.classOf(terms).name()).isEqualTo(SlaPolicy.URGENT_COMPLAINT);
    SlaTerms gone = new SlaTerms(Priority.ORDINARY, "complaint", 1, null, 1, "no-longer-there");
    assertThat(USUAL.classOf(gone).name()).isEqualTo(SlaPolicy.ORDINARY_COMPLAINT);
  }

  @Test
  void aWarningThatWouldComeBeforeTheStartIsNone() {
    WarningStep quarter = WarningStep.before(Duration.ofMinutes(15));
    assertThat(quarter.after(Duration.ofHours(1))).contains(Duration.ofMinutes(45));
    assertThat(quarter.after(Duration.ofMinutes(15))).isEmpty();
    assertThat(WarningStep.at(80).after(Duration.ofSeconds(1))).contains(Duration.ofMillis(800));
  }

  @Test
  void aPolicyIsReadAsItIsWritten() {
    JsonMapper json = new JsonMapper();
    assertThat(json.readValue(json.writeValueAsString(USUAL), SlaPolicy.class)).isEqualTo(USUAL);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    SlaClass one = USUAL.classes().getFirst();
    ClassRule all = new ClassRule(null, null, one.name());
    refused(() -> policy(List.of(one, one), all));
    refused(() -> policy(List.of(one), new ClassRule(null, null, "unknown")));
    refused(() -> policy(List.of(one), new ClassRule("complaint", null, one.name())));
    refused(() -> policy(List.of(one)));
    refused(() -> slaClass(Duration.ZERO, 100, 7));
    refused(() -> slaClass(Duration.ofDays(4_000), 100, 7));
    refused(() -> slaClass(Duration.ofHours(1), 0, 7));
    refused(() -> slaClass(Duration.ofHours(1), 100, 6));
    refused(() -> new WarningStep(null, null));
    refused(() -> new WarningStep(50, Duration.ofMinutes(15)));
    refused(() -> WarningStep.at(100));
    refused(() -> WarningStep.before(Duration.ZERO));
    refused(() -> new EscalationStep(RESOLUTION, Duration.ofHours(-1), "supervisor"));
    refused(() -> new SlaTerms(Priority.URGENT, "complaint", 8, null, 1, null));
  }

  private static SlaPolicy policy(List<SlaClass> classes, ClassRule... rules) {
    return new SlaPolicy(1, classes, List.of(rules), List.of(), List.of(), Reopening.CONTINUE);
  }

  private static SlaClass slaClass(Duration promise, int percent, int tiers) {
    return new SlaClass(
        "x",
        "甲",
        "X",
        Counting.WALL_CLOCK,
        Map.of(RESOLUTION, promise),
        Collections.nCopies(tiers, percent));
  }

  private static void refused(Runnable made) {
    assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
  }
}
