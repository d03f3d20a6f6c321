package io.lianxi.ivr.flow.figures;

import java.util.List;

/**
 * What customers met in a flow, and what came of it.
 *
 * @param finished for whom the flow came to its own end
 * @param queued who got to a queue as the flow has it
 * @param hungUp who hung up
 * @param failed with whom the flow did not get on, so that a person took over
 * @param steps in the order of their names
 */
public record FlowFigures(
    long finished, long queued, long hungUp, long failed, List<StepFigures> steps) {

  public FlowFigures {
    steps = List.copyOf(steps);
  }

  /**
   * What customers met at a step.
   *
   * @param entered how often it was come to
   * @param hungUp how many hung up there
   * @param repeated how often it was asked once more
   * @param medianSeconds what half of them spent there at most, each time
   */
  public record StepFigures(
      String step, long entered, long hungUp, long repeated, double medianSeconds) {

    /** How often it was gone on from. */
    public long left() {
      return entered - hungUp;
    }
  }

  /** All who came in and are through. */
  public long entered() {
    return finished + queued + hungUp + failed;
  }

  /** Those who needed nobody: for whom the flow came to its end, or who hung up. */
  public long contained() {
    return finished + hungUp;
  }

  /** The share of those who needed nobody, 0 to 1; 0 when nobody came. */
  public double containment() {
    return share(contained());
  }

  /** The share of those whom the flow brought where it means to, 0 to 1; 0 when nobody came. */
  public double completionRate() {
    return share(finished + queued);
  }

  private double share(long part) {
    return entered() == 0 ? 0 : (double) part / entered();
  }
}
