package io.lianxi.dialer.campaign;

import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;

/** Whether a queue is one into which people may be called for whom no agent is kept. */
public enum QueueFit {
  FITS,
  /** its agents are asked whether they want the call, which takes longer than people wait */
  ASKS_AGENTS,
  /** whoever finds no agent is not told so in time */
  KEEPS_WAITING;

  /** How {@code queue} suits a campaign that is paced so. */
  public static QueueFit of(PacingPolicy pacing, QueuePolicy queue) {
    if (pacing.mode().keepsAgent() || pacing.mode() == PacingMode.MESSAGE) {
      return FITS;
    }
    if (!queue.autoAccept()) {
      return ASKS_AGENTS;
    }
    return queue.overflow().stream().anyMatch(rule -> isInTime(rule, pacing.answerSeconds()))
        ? FITS
        : KEEPS_WAITING;
  }

  private static boolean isInTime(OverflowRule rule, int seconds) {
    return rule.when() == OverflowTrigger.WAIT
        && rule.limit() <= seconds
        && rule.then() instanceof Overflow.Announcement;
  }
}
