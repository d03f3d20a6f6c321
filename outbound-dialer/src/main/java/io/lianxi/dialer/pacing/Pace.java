package io.lianxi.dialer.pacing;

/**
 * How many calls are made now, and why.
 *
 * @param calls new calls; leads to be shown where agents decide
 * @param mode as it is in force, which may be more careful than the policy's
 * @param ready agents who are free now
 * @param leaving agents who are busy and take no other call after this one
 * @param ringing calls in set-up before those that are made now
 * @param waiting people who have answered and have no agent yet
 * @param answerRate the share of calls that people answer now
 * @param freeSoon agents who are likely to come free by the time a call made now is answered
 * @param answersSoon calls in set-up that are likely to be answered by then
 * @param risk the chance that one call more than these would be abandoned when answered
 * @param tolerance the largest chance that would be allowed
 */
public record Pace(
    int calls,
    PacingMode mode,
    PaceReason reason,
    int ready,
    int talking,
    int wrappingUp,
    int leaving,
    int ringing,
    int waiting,
    double answerRate,
    double freeSoon,
    double answersSoon,
    double risk,
    double tolerance,
    AbandonShares abandons) {

  /** So many of the calls have an agent each who is free now; none of those can be abandoned. */
  public int certain() {
    return Math.max(0, ready - ringing - waiting);
  }

  /** So many agents work on calls. */
  public int working() {
    return ready + talking + wrappingUp;
  }

  /** The same without a call, as inbound comes first. */
  public Pace yielded() {
    return new Pace(
        0,
        mode,
        PaceReason.YIELDS,
        ready,
        talking,
        wrappingUp,
        leaving,
        ringing,
        waiting,
        answerRate,
        freeSoon,
        answersSoon,
        risk,
        tolerance,
        abandons);
  }
}
