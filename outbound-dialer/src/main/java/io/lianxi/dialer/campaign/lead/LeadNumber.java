package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;

/**
 * One of a lead's numbers.
 *
 * @param isDead nobody has it: it is not called again
 */
public record LeadNumber(PhoneNumber number, Type type, boolean isDead) {

  /** Where a number rings. */
  public enum Type {
    MOBILE,
    HOME,
    WORK,
    OTHER
  }

  LeadNumber dead() {
    return new LeadNumber(number, type, true);
  }
}
