package io.lianxi.ivr.flow;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.phrase.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flow with all the flows that are parts of it, as they were when it was published.
 *
 * @param parts by name, {@code main} not among them
 * @param isAfterwards is it for whoever has talked with an agent? It leads to nobody then.
 */
public record Plan(Flow main, Map<String, Flow> parts, boolean isAfterwards) {

  public Plan {
    parts = Map.copyOf(parts);
  }

  public Plan(Flow main, Map<String, Flow> parts) {
    this(main, parts, false);
  }

  /** What follows for whoever has talked with an agent; empty for nothing. */
  public Optional<Plan> afterwards() {
    return Optional.ofNullable(main.after())
        .flatMap(this::flow)
        .map(
            after -> {
              Map<String, Flow> others = new HashMap<>(parts);
              others.remove(after.id());
              return new Plan(after, others, true);
            });
  }

  /** A flow without parts. */
  public static Plan of(Flow main) {
    return new Plan(main, Map.of());
  }

  /** The plan that leads straight to {@code queue}, without a word. */
  public static Plan direct(QueueName queue) {
    Step step = new Parting.Enqueue(queue, null, null);
    return of(
        new Flow(
            "direct",
            new Text(null, null),
            List.of(),
            "queue",
            queue,
            null,
            null,
            List.of(),
            Map.of("queue", step),
            List.of()));
  }

  /** The variables that get secret answers. */
  Set<String> secrets() {
    return Stream.concat(Stream.of(main), parts.values().stream())
        .flatMap(flow -> flow.steps().values().stream())
        .flatMap(Plan::secret)
        .collect(Collectors.toSet());
  }

  private static Stream<String> secret(Step step) {
    if (step instanceof Step.Gather gather && Boolean.TRUE.equals(gather.mask())) {
      return Stream.of(gather.into());
    }
    boolean isSecret = step instanceof Step.Input input && Boolean.TRUE.equals(input.mask());
    return isSecret ? Stream.of(((Step.Input) step).into()) : Stream.empty();
  }

  /** The flow of this name. */
  public Optional<Flow> flow(String name) {
    return name.equals(main.id()) ? Optional.of(main) : Optional.ofNullable(parts.get(name));
  }
}
