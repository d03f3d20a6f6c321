package io.lianxi.ivr.flow;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.phrase.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow with all the flows that are parts of it, as they were when it was published.
 *
 * @param parts by name, {@code main} not among them
 */
public record Plan(Flow main, Map<String, Flow> parts) {

  public Plan {
    parts = Map.copyOf(parts);
  }

  /** A flow without parts. */
  public static Plan of(Flow main) {
    return new Plan(main, Map.of());
  }

  /** The plan that leads straight to {@code queue}, without a word. */
  public static Plan direct(QueueName queue) {
    Step step = new Step.Enqueue(queue, null, null);
    return of(
        new Flow(
            "direct",
            new Text(null, null),
            List.of(),
            "queue",
            queue,
            null,
            List.of(),
            Map.of("queue", step),
            List.of()));
  }

  /** The flow of this name. */
  public Optional<Flow> flow(String name) {
    return name.equals(main.id()) ? Optional.of(main) : Optional.ofNullable(parts.get(name));
  }
}
