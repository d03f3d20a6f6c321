package io.lianxi.ivr.flow.check;

import io.lianxi.ivr.flow.Problem;
import java.util.ArrayList;
import java.util.List;

/** The problems of one flow, as they are found. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  /** Something about the flow itself. */
  void flow(String pointer, Reason reason, String... about) {
    problems.add(new Problem(null, pointer, reason.name(), reason.zh(about), reason.en(about)));
  }

  /**
   * Something about a step.
   *
   * @param pointer from the step; "" for the step itself
   */
  void step(String step, String pointer, Reason reason, String... about) {
    String whole = "/steps/" + step + pointer;
    problems.add(new Problem(step, whole, reason.name(), reason.zh(about), reason.en(about)));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
