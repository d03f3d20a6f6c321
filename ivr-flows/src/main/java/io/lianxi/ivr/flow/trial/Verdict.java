package io.lianxi.ivr.flow.trial;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.flow.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How far a trial went as its test case expects. */
public final class Verdict {

  private Verdict() {}

  /**
   * One thing that came out otherwise.
   *
   * @param field of {@link TestCase.Expected}
   */
  public record Difference(String field, String expected, String actual) {}

  /** Everything that came out otherwise; empty when the test case holds. */
  public static List<Difference> of(Transcript transcript, TestCase.Expected expected) {
    List<Difference> differences = new ArrayList<>();
    if (expected.end() != null && expected.end() != transcript.end()) {
      differences.add(
          new Difference("end", expected.end().toString(), transcript.end().toString()));
    }
    Optional<QueueName> queue = Optional.ofNullable(expected.queue());
    if (queue.isPresent() && !queue.equals(transcript.queue())) {
      String actual = transcript.queue().map(QueueName::value).orElse("");
      differences.add(new Difference("queue", queue.get().value(), actual));
    }
    if (expected.step() != null && !Objects.equals(expected.step(), transcript.step())) {
      differences.add(new Difference("step", expected.step(), transcript.step()));
    }
    if (!expected.path().isEmpty() && !expected.path().equals(transcript.path())) {
      differences.add(
          new Difference("path", expected.path().toString(), transcript.path().toString()));
    }
    unsaid(transcript, expected.says()).ifPresent(differences::add);
    return differences;
  }

  private static Optional<Difference> unsaid(Transcript transcript, List<String> says) {
    String said =
        String.join(
            "\n",
            transcript.lines().stream()
                .filter(line -> line.who() == Transcript.Who.FLOW)
                .map(Transcript.Line::text)
                .toList());
    int from = 0;
    for (String words : says) {
      int at = said.indexOf(words, from);
      if (at < 0) {
        return Optional.of(new Difference("says", words, said.substring(from)));
      }
      from = at + words.length();
    }
    return Optional.empty();
  }
}
