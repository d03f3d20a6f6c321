package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.ivr.flow.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a flow from being published, as it is shown.
 *
 * @param step null for the flow itself
 * @param pointer JSON pointer into the document
 * @param reason its code
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FlowFinding(@Nullable String step, String pointer, String reason, BothWords text) {

  static List<FlowFinding> of(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new FlowFinding(
                    problem.step(),
                    problem.pointer(),
                    problem.reason(),
                    new BothWords(problem.zh(), problem.en())))
        .toList();
  }
}
