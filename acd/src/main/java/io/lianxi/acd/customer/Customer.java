package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;

/**
 * A person or company of the local user base.
 *
 * @param number the operator's own customer number
 * @param tier 1 to 7 stars
 * @param balanceFen account balance in fen (1/100 yuan); negative is owed
 */
public record Customer(
    CustomerId id,
    String number,
    String name,
    Type type,
    PhoneNumber phone,
    int tier,
    Language language,
    String plan,
    long balanceFen) {

  /** What kind of customer. */
  public enum Type {
    PERSONAL,
    ENTERPRISE
  }
}
