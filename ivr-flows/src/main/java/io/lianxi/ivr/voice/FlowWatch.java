package io.lianxi.ivr.voice;

import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.Input;

/** Whoever watches a flow of a call, and may have it end before its own end. */
interface FlowWatch {
  FlowWatch NOBODY =
      new FlowWatch() {
        @Override
        public boolean goesOn(FlowRun.Turn turn) {
          return true;
        }

        @Override
        public boolean goesOn(FlowRun.Turn turn, Input input) {
          return true;
        }
      };

  /** May the turn's verb be done? */
  boolean goesOn(FlowRun.Turn turn);

  /** May the flow go on, now that {@code input} has come of the turn's verb? */
  boolean goesOn(FlowRun.Turn turn, Input input);
}
