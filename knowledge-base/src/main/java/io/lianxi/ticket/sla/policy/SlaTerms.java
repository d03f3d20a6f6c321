package io.lianxi.ticket.sla.policy;

import io.lianxi.acd.contact.Standing;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's promises depend on.
 *
 * @param category as the ticket's category tree names it
 * @param tier the customer's, 1 to 7
 * @param calendar null for always open
 * @param policy version of the policy that applies
 * @param slaClass the class it was given by hand; null for that of its category and priority
 */
public record SlaTerms(
    Priority priority,
    String category,
    int tier,
    @Nullable CalendarVersion calendar,
    int policy,
    @Nullable String slaClass) {

  public SlaTerms {
    if (tier < 1 || tier > Standing.HIGHEST_TIER) {
      throw new IllegalArgumentException("a tier is 1 to " + Standing.HIGHEST_TIER);
    }
  }

  /** The same with a newer version of its calendar; as they are when that is of another. */
  public SlaTerms with(CalendarVersion newer) {
    return calendar == null || !calendar.name().equals(newer.name())
        ? this
        : new SlaTerms(priority, category, tier, newer, policy, slaClass);
  }
}
