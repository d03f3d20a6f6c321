package io.lianxi.acd.segment;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.billing.Usage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the customer base: those for whom all of it holds.
 *
 * @param provinces one of them is the customer's; empty for any
 * @param tierFrom the lowest tier
 * @param tierTo the highest tier
 * @param types one of them is the customer's; empty for any
 * @param plans one of them is the customer's; empty for any
 * @param endsWithinDays the last of the customer's contracts to end does so within so many days
 *     from today on, today included; null for any
 * @param quietDays there was no contact in the last so many days; null for any
 * @param usage null for any
 * @param rating null for any
 */
public record Segment(
    Set<String> provinces,
    int tierFrom,
    int tierTo,
    Set<Customer.Type> types,
    Set<String> plans,
    @Nullable Integer endsWithinDays,
    @Nullable Integer quietDays,
    @Nullable Used usage,
    @Nullable Rated rating) {
  public static final int LOWEST_TIER = 1;
  public static final int HIGHEST_TIER = 7;

  /** The whole customer base. */
  public static final Segment ALL =
      new Segment(Set.of(), LOWEST_TIER, HIGHEST_TIER, Set.of(), Set.of(), null, null, null, null);

  /** So much of this month's allowance is used, or more. */
  public record Used(Usage.Kind kind, int percent) {}

  /** The customer's last score in so many days was not higher. */
  public record Rated(int atMost, int withinDays) {}

  public Segment {
    provinces = Set.copyOf(provinces);
    types = Set.copyOf(types);
    plans = Set.copyOf(plans);
  }

  /** Does it leave anybody out? */
  public boolean narrows() {
    return !equals(ALL);
  }
}
