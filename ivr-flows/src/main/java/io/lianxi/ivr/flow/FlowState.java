package io.lianxi.ivr.flow;

/**
 * Where a customer stands in a flow.
 *
 * @param step name of the step
 * @param part how far within the step: which try, or before or after its words
 */
public record FlowState(String step, int part, boolean isLanguageKnown) {

  /** Before the first step. */
  public static FlowState start(Flow flow, boolean isLanguageKnown) {
    return new FlowState(flow.start(), 0, isLanguageKnown);
  }

  FlowState at(String next) {
    return new FlowState(next, 0, isLanguageKnown);
  }

  FlowState further() {
    return new FlowState(step, part + 1, isLanguageKnown);
  }
}
