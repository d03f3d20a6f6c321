package io.lianxi.dialer.hearing;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.HoldOut;

/**
 * The share of calls whose machines are let through to an agent all the same, so that people who
 * are wrongly taken for machines are found. Which calls follows from campaign and call alone.
 *
 * @param oneIn of so many calls one; 0 for none
 */
public record MachineSample(int oneIn) {
  public static final MachineSample NONE = new MachineSample(0);

  /** More machines would cost agents more than the figure is worth. */
  public static final int DENSEST = 5;

  /** Fewer would tell nothing in a month. */
  public static final int SPARSEST = 1_000;

  private static final int BUCKETS = 10_000;

  public MachineSample {
    if (oneIn != 0 && (oneIn < DENSEST || oneIn > SPARSEST)) {
      throw new IllegalArgumentException("oneIn must be 0, or " + DENSEST + " to " + SPARSEST);
    }
  }

  /** Is {@code call} let through, whatever answers? */
  public boolean includes(CampaignId campaign, AttemptId call) {
    return oneIn > 0
        && (long) HoldOut.bucket(campaign, "machine/" + call.value()) * oneIn < BUCKETS;
  }
}
