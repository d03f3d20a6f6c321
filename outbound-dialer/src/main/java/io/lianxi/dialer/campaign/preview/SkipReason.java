package io.lianxi.dialer.campaign.preview;

/** Why an agent does not call a lead that is shown. */
public enum SkipReason {
  /** Somebody has talked with the customer a short while ago. */
  JUST_TALKED,
  /** What the customer needs is done already. */
  SETTLED,
  /** What is known of the lead is wrong. */
  WRONG,
  /** Not at this hour. */
  BAD_MOMENT,
  OTHER
}
