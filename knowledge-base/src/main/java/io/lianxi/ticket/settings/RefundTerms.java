package io.lianxi.ticket.settings;

import io.lianxi.ticket.Liability;
import java.util.List;

/**
 * How much may be given back, and by whom.
 *
 * @param limits up to how much each role grants alone; what is not named is nothing
 * @param customerPeriodDays over how many days what one customer is given is counted
 * @param customerPeriodMaxFen how much that may be
 * @param evidenceFromFen from how much on evidence is needed
 */
public record RefundTerms(
    List<Limit> limits, int customerPeriodDays, long customerPeriodMaxFen, long evidenceFromFen) {

  /** Who grants. */
  public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN
  }

  /** Up to how much someone of {@code role} grants alone for what is of that liability. */
  public record Limit(Role role, Liability liability, long maxFen) {}

  public RefundTerms {
    limits = List.copyOf(limits);
  }
}
