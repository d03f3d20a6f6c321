package io.lianxi.dialer.compliance;

/** What a campaign calls for; people consent to purposes and refuse them. */
public enum Purpose {
  CONTRACT_EXPIRY,
  CHURN_WARNING,
  CARE,
  UPSELL,
  SATISFACTION,
  NOTICE
}
