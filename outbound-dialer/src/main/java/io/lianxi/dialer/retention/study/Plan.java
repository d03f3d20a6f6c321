package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Worth;

/**
 * How a campaign keeps customers: who is left out to compare with, and what a call is worth.
 *
 * @param version counts up with each change; 0 for the plan nobody has made yet
 * @param riskField of leads that tells how likely one leaves, 0 to 1 or in percent; "" for none. It
 *     is gone by while there are too few outcomes to learn from
 */
public record Plan(
    CampaignId campaign, int version, HoldOut holdOut, Worth worth, String riskField) {
  private static final Worth USUAL = new Worth("", 10_000, 0.5, 12, 0, 500);

  /** What holds before somebody makes a plan: nobody is held out. */
  public static Plan none(CampaignId campaign) {
    return new Plan(campaign, 0, HoldOut.NOBODY, USUAL, "");
  }
}
