package io.lianxi.dialer.compliance;

import io.lianxi.acd.customer.PhoneNumber;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the plan of numbers says of one.
 *
 * @param zones in which it may be; empty when that is unknown
 * @param area where it is, e.g. 浙江省杭州市; "" when that is unknown
 */
public record NumberFacts(PhoneNumber number, Kind kind, Set<ZoneId> zones, String area) {
  public NumberFacts {
    zones = Set.copyOf(zones);
  }

  /** What a number is for. */
  public enum Kind {
    MOBILE,
    FIXED_LINE,
    EMERGENCY,
    /** A short code such as 10086. */
    SHORT,
    /** Free or dear numbers, pagers and such. */
    SPECIAL,
    /** No number of any plan. */
    INVALID;

    /** May it be somebody's telephone? */
    public boolean isTelephone() {
      return this == MOBILE || this == FIXED_LINE;
    }
  }
}
