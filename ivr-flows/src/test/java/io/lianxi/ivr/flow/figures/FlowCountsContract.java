package io.lianxi.ivr.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.ContactEvent.FlowStep;
import io.lianxi.ivr.flow.figures.FlowCounts.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every store of figures does. */
abstract class FlowCountsContract {
  static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  static final OptionalInt ALL = OptionalInt.empty();

  /** A store without figures. */
  abstract FlowCounts counts();

  static Visit visit(int version, FlowEnd end, String last, Instant at, FlowStep... steps) {
    return new Visit(
        ContactId.random(), new FlowLeft("hotline", version, end, last, List.of(steps), at));
  }

  static FlowStep step(String name, int entered, int repeated, int seconds) {
    return new FlowStep(name, entered, repeated, Duration.ofSeconds(seconds));
  }

  private static FlowCounts filled(FlowCounts counts) {
    counts.add(
        List.of(
            visit(1, FlowEnd.QUEUED, "agent", TEN, step("menu", 1, 2, 4), step("agent", 1, 0, 1)),
            visit(1, FlowEnd.HUNG_UP, "menu", TEN.plusSeconds(60), step("menu", 2, 0, 8))));
    counts.add(
        List.of(
            visit(2, FlowEnd.FINISHED, "bye", TEN.plusSeconds(3600), step("bye", 1, 0, 1)),
            visit(2, FlowEnd.FAILED, "menu", TEN.plusSeconds(7199), step("menu", 1, 3, 30))));
    return counts;
  }

  private static FlowFigures figures(FlowCounts counts, OptionalInt version, int hours) {
    return counts.figures("hotline", version, TEN, TEN.plusSeconds(hours * 3600L));
  }

  @Test
  void nobodyCameWhereNothingIsCounted() {
    FlowFigures none = figures(counts(), ALL, 24);
    assertThat(none.entered()).isZero();
    assertThat(none.containment()).isZero();
    assertThat(none.completionRate()).isZero();
    assertThat(none.steps()).isEmpty();
    assertThat(counts().byVersion("hotline", TEN, TEN.plusSeconds(9))).isEmpty();
  }

  @Test
  void everybodyIsCountedByWhatCameOfIt() {
    FlowFigures all = figures(filled(counts()), ALL, 24);
    assertThat(all.entered()).isEqualTo(4);
    assertThat(List.of(all.finished(), all.queued(), all.hungUp(), all.failed()))
        .containsExactly(1L, 1L, 1L, 1L);
    assertThat(all.containment()).isEqualTo(0.5);
    assertThat(all.completionRate()).isEqualTo(0.5);
  }

  @Test
  void stepsAreCountedWithRepetitionsTimesAndWhoHungUp() {
    List<FlowFigures.StepFigures> steps = figures(filled(counts()), ALL, 24).steps();
    assertThat(steps)
        .extracting(FlowFigures.StepFigures::step)
        .containsExactly("agent", "bye", "menu");
    FlowFigures.StepFigures menu = steps.getLast();
    assertThat(menu.entered()).isEqualTo(4);
    assertThat(menu.left()).isEqualTo(3);
    assertThat(menu.hungUp()).isEqualTo(1);
    assertThat(menu.repeated()).isEqualTo(5);
    assertThat(menu.medianSeconds()).isCloseTo(4, Offset.offset(1.0));
  }

  @Test
  void onlyTheHoursAndTheEditionThatAreAskedForCount() {
    FlowCounts counts = filled(counts());
    assertThat(figures(counts, ALL, 1).entered()).isEqualTo(2);
    assertThat(figures(counts, OptionalInt.of(2), 24).entered()).isEqualTo(2);
    assertThat(figures(counts, OptionalInt.of(3), 24).entered()).isZero();
    assertThat(counts.figures("other", ALL, TEN, TEN.plusSeconds(9)).entered()).isZero();
    assertThat(
            counts.figures("hotline", ALL, TEN.plusSeconds(1800), TEN.plusSeconds(3600)).entered())
        .as("whole hours")
        .isEqualTo(2);
  }

  @Test
  void editionsAreBesideEachOther() {
    assertThat(filled(counts()).byVersion("hotline", TEN, TEN.plusSeconds(7200)))
        .hasEntrySatisfying(1, one -> assertThat(one.completionRate()).isEqualTo(0.5))
        .hasEntrySatisfying(2, two -> assertThat(two.entered()).isEqualTo(2))
        .hasSize(2);
  }

  @Test
  void whatIsToldTwiceIsCountedOnce() {
    FlowCounts counts = counts();
    Visit visit = visit(1, FlowEnd.QUEUED, "agent", TEN, step("agent", 1, 0, 1));
    counts.add(List.of(visit));
    counts.add(List.of(visit));
    assertThat(figures(counts, ALL, 24).entered()).isEqualTo(1);
    assertThat(figures(counts, ALL, 24).steps().getFirst().entered()).isEqualTo(1);
  }
}
