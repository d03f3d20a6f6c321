package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.TestCase.End;
import io.lianxi.ivr.flow.trial.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a trial.
 *
 * @param queue where the customer got to; null for no queue
 * @param step where the customer was at the end
 * @param path the steps at which the customer did something, as {@code step=answer}
 * @param asks what is waited for; null when it is over
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrialView(
    List<TrialLine> lines,
    String end,
    @Nullable String queue,
    String step,
    List<String> path,
    @Nullable Asked asks) {

  /**
   * One thing that happened.
   *
   * @param at milliseconds from the start
   * @param verb of the step; null when it is in no flow any more
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record TrialLine(
      long at, Transcript.Who who, String text, String step, @Nullable String verb) {}

  /**
   * What is waited for.
   *
   * @param kind {@code keys}: on a call all answers are keys
   * @param keys those that lead on; empty for any digits
   * @param most so many of them at most
   * @param isMasked is the answer secret?
   */
  public record Asked(String kind, List<String> keys, int most, boolean isMasked) {}

  private static final int MOST = 20;
  private static final List<String> SCORES = List.of("1", "2", "3", "4", "5");
  private static final Map<Class<?>, String> VERBS =
      Arrays.stream(Objects.requireNonNull(Step.class.getAnnotation(JsonSubTypes.class)).value())
          .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  static TrialView of(Plan plan, Transcript transcript) {
    return new TrialView(
        transcript.lines().stream()
            .map(
                line ->
                    new TrialLine(
                        line.at().toMillis(),
                        line.who(),
                        line.text(),
                        line.step(),
                        step(plan, line.step()).map(TrialView::verb).orElse(null)))
            .toList(),
        transcript.end().name().toLowerCase(Locale.ROOT),
        transcript.queue().map(Objects::toString).orElse(null),
        transcript.step(),
        transcript.path(),
        transcript.end() == End.WAITING
            ? step(plan, transcript.step()).flatMap(TrialView::asked).orElse(null)
            : null);
  }

  /** A step of the flow, or of one that it goes through. */
  private static Optional<Step> step(Plan plan, String name) {
    return Stream.concat(Stream.of(plan.main()), plan.parts().values().stream())
        .flatMap(flow -> Stream.ofNullable(flow.steps().get(name)))
        .findFirst();
  }

  /** As the document has it. */
  private static String verb(Step step) {
    return VERBS.getOrDefault(step.getClass(), "");
  }

  private static Optional<Asked> asked(Step step) {
    return Optional.ofNullable(
        switch (step) {
          case Step.Menu menu -> new Asked("keys", List.copyOf(menu.keys().keySet()), 1, false);
          case Step.Gather gather ->
              new Asked(
                  "keys",
                  List.of(),
                  Objects.requireNonNullElse(gather.max(), MOST),
                  Boolean.TRUE.equals(gather.mask()));
          case Step.Input input ->
              new Asked("keys", List.of(), MOST, Boolean.TRUE.equals(input.mask()));
          case Step.Survey survey -> new Asked("keys", SCORES, 1, false);
          case Step other -> null;
        });
  }
}
