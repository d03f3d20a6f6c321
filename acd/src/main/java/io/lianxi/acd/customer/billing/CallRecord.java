package io.lianxi.acd.customer.billing;

import java.time.Instant;

/**
 * A call that stands on a bill.
 *
 * @param number the customer's own
 * @param other the one called or calling; "" when withheld
 * @param chargeFen in fen (1/100 yuan)
 */
public record CallRecord(
    String number, String other, Instant startedAt, long seconds, long chargeFen) {

  /** When it was over. */
  public Instant endedAt() {
    return startedAt.plusSeconds(seconds);
  }
}
