package io.lianxi.ivr.flow.check;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.TestCase;
import io.lianxi.ivr.flow.trial.Transcript;
import io.lianxi.ivr.flow.trial.Trial;
import io.lianxi.ivr.flow.trial.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whether the test cases hold that a flow carries. */
final class TestCheck {

  private TestCheck() {}

  static void run(Flow flow, Surroundings surroundings, Instant now, Findings findings) {
    Map<String, Flow> parts = new HashMap<>(surroundings.flows());
    parts.remove(flow.id());
    Plan plan = new Plan(flow, parts);
    for (int i = 0; i < flow.tests().size(); i++) {
      TestCase test = flow.tests().get(i);
      Transcript transcript = Trial.run(plan, test, now);
      for (Verdict.Difference difference : Verdict.of(transcript, test.expect())) {
        findings.flow(
            "/tests/" + i + "/expect/" + difference.field(),
            Reason.TEST_FAILS,
            test.name(),
            difference.field(),
            difference.expected(),
            difference.actual());
      }
    }
  }
}
