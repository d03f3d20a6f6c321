package io.lianxi.ivr.flow;

import io.lianxi.acd.QueueName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which flow answers which number.
 *
 * @param standard answers every number that has no flow of its own
 */
public record Hotlines(Flow standard, Map<String, Flow> byNumber) {

  public Hotlines {
    byNumber = Map.copyOf(byNumber);
  }

  /** The flow that leads straight to {@code queue}, without a word. */
  public static Flow direct(QueueName queue) {
    return new Flow("queue", Map.of("queue", new Flow.Enqueue(queue, List.of())), queue);
  }

  /** The flow that answers {@code called}. */
  public Flow answering(String called) {
    return Optional.ofNullable(byNumber.get(called)).orElse(standard);
  }
}
