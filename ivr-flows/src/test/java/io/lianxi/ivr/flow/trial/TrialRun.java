package io.lianxi.ivr.flow.trial;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ivr.flow.text.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs the flow of a file ({@code flow.file}, without one the hotline that is shipped) against a
 * script ({@code flow.script}), or against its own test cases, and prints what happens. Run by name
 * only.
 */
class TrialRun {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private final PrintStream out = System.out;

  @Test
  void trial() throws IOException {
    String file = System.getProperty("flow.file", "");
    Reading reading =
        file.isEmpty()
            ? new Reading.Read(FlowText.shipped("hotline"))
            : FlowText.read(Files.readString(Path.of(file)));
    switch (reading) {
      case Reading.Refused refused -> refused.problems().forEach(out::println);
      case Reading.Read read -> run(read.flow());
    }
  }

  private void run(Flow flow) {
    String script = System.getProperty("flow.script", "").strip();
    List<TestCase> tests = script.isEmpty() ? flow.tests() : List.of(ofScript(script));
    Plan plan = new Plan(flow, FlowText.shippedPlan("hotline").parts());
    for (TestCase test : tests) {
      Transcript transcript = Trial.run(plan, test, START);
      List<Verdict.Difference> differences = Verdict.of(transcript, test.expect());
      out.printf("%n%s%n%s%n", test.name(), transcript.text());
      out.println(differences.isEmpty() ? "✓" : "✗ " + differences);
    }
  }

  private static TestCase ofScript(String script) {
    List<TestCase.Move> moves = Arrays.stream(script.split("\\s+")).map(TrialRun::move).toList();
    TestCase.Expected anything = new TestCase.Expected(null, null, null, List.of(), List.of());
    return new TestCase(script, null, null, Map.of(), Map.of(), moves, anything);
  }

  private static TestCase.Move move(String word) {
    if (word.equals("-")) {
      return new TestCase.Move(null, null, 1, null);
    }
    if (word.equals("!")) {
      return new TestCase.Move(null, null, null, true);
    }
    return word.matches("[0-9*#]+")
        ? new TestCase.Move(word, null, null, null)
        : new TestCase.Move(null, word, null, null);
  }
}
