package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of steps by name, from {@code start}. It may be unfinished: what leads nowhere leads to a
 * person.
 *
 * @param id its name in addresses and in other flows
 * @param languages those that all of it is written in
 * @param fallback the queue for whom the plan does not get on with
 * @param errors so many wrong answers and failures, all in all, and it is a person's turn; null for
 *     {@value #USUAL_ERRORS}
 * @param after the part that follows for whoever has talked with an agent; null for none
 * @param parameters what it has to be told when it is a part of another flow
 * @param tests what has to come true of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Flow(
    @JsonProperty("flow") String id,
    Text name,
    List<Language> languages,
    String start,
    QueueName fallback,
    @Nullable Integer errors,
    @Nullable String after,
    List<String> parameters,
    Map<String, Step> steps,
    List<TestCase> tests) {
  private static final int USUAL_ERRORS = 6;

  public Flow {
    languages = Absent.list(languages);
    parameters = Absent.list(parameters);
    steps = Absent.map(steps);
    tests = Absent.list(tests);
  }

  /** So many errors are borne. */
  @JsonIgnore
  public int errorLimit() {
    return Objects.requireNonNullElse(errors, USUAL_ERRORS);
  }

  /** The names of the flows that it goes through itself, and of the one that follows it. */
  @JsonIgnore
  public Set<String> parts() {
    return Stream.concat(
            Stream.ofNullable(after),
            steps.values().stream()
                .filter(Step.SubFlow.class::isInstance)
                .map(step -> ((Step.SubFlow) step).flow()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everything that it says whatever the customer does, values aside. */
  @JsonIgnore
  public List<Utterance> utterances() {
    return steps.values().stream()
        .flatMap(step -> Anatomy.texts(step).stream())
        .flatMap(part -> part.value().fixed().stream())
        .distinct()
        .toList();
  }
}
