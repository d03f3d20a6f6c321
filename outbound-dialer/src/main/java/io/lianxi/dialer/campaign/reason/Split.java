package io.lianxi.dialer.campaign.reason;

/** By what leads are told apart, beside why they were won or lost and what they got. */
public sealed interface Split {

  /** By nothing. */
  record None() implements Split {}

  /** By the tier of the customer, as the customer base has it. */
  record ByTier() implements Split {}

  /** By what their lists tell in a column. */
  record ByField(String name) implements Split {}
}
