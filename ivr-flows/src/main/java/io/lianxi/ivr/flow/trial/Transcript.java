package io.lianxi.ivr.flow.trial;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.TestCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happened in a trial.
 *
 * @param end how it ended
 * @param queue where the customer got to; empty for no queue
 * @param step where the customer was at the end
 * @param path the steps at which the customer did something, as {@code step=answer}
 */
public record Transcript(
    List<Line> lines, TestCase.End end, Optional<QueueName> queue, String step, List<String> path) {

  public Transcript {
    lines = List.copyOf(lines);
    path = List.copyOf(path);
  }

  /** Who does something. */
  public enum Who {
    FLOW,
    CUSTOMER,
    SYSTEM
  }

  /**
   * One thing that happened.
   *
   * @param at since the start
   * @param step where
   * @param text what was said, pressed, written, looked up or done
   */
  public record Line(Duration at, Who who, String step, String text) {}

  /** It as it is read, a line each. */
  public String text() {
    return lines.stream()
        .map(
            line ->
                "%7.1f s  %-20s %s%s"
                    .formatted(
                        line.at().toMillis() / 1000.0,
                        line.step(),
                        switch (line.who()) {
                          case FLOW -> "< ";
                          case CUSTOMER -> "> ";
                          case SYSTEM -> "= ";
                        },
                        line.text()))
        .collect(Collectors.joining("\n"));
  }
}
