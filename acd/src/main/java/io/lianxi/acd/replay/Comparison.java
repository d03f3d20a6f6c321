package io.lianxi.acd.replay;

/** Replays a period as it was, then as it might have been. */
final class Comparison {
  private final ReplayFigures past;
  private final Replay baseline;
  private final Replay whatIf;
  private boolean isBaselineOver;

  Comparison(ReplayFigures past, Scenario baseline, Scenario whatIf) {
    this.past = past;
    this.baseline = new Replay(baseline);
    this.whatIf = new Replay(whatIf);
  }

  /** Goes on to the next moment; false when both are over. */
  boolean advance() {
    if (!isBaselineOver && !baseline.advance()) {
      isBaselineOver = true;
      return true;
    }
    return !isBaselineOver || whatIf.advance();
  }

  /** How much of both has been played, 0 to 1. */
  double progress() {
    return (baseline.progress() + whatIf.progress()) / 2;
  }

  Compared compared() {
    return new Compared(past, baseline.figures(), whatIf.figures());
  }
}
