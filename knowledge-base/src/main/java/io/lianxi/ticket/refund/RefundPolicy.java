package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.settings.RefundTerms;
import io.lianxi.ticket.settings.TicketSettings;
import java.time.Duration;
import java.util.List;

/**
 * How much may be promised, and by whom.
 *
 * @param limits up to how much each rank grants alone; what is not named is nothing
 * @param period over how long what one customer is promised is counted
 * @param periodMaxFen how much that may be
 * @param evidenceFromFen from how much on evidence is needed
 */
public record RefundPolicy(
    List<Limit> limits, Duration period, long periodMaxFen, long evidenceFromFen) {

  /** Up to how much someone of {@code rank} grants alone for what is of that liability. */
  public record Limit(Rank rank, Liability liability, long maxFen) {}

  public RefundPolicy {
    limits = List.copyOf(limits);
  }

  /** What the settings of a centre say. */
  public static RefundPolicy of(RefundTerms terms) {
    return new RefundPolicy(
        terms.limits().stream()
            .map(limit -> new Limit(rank(limit.role()), limit.liability(), limit.maxFen()))
            .toList(),
        Duration.ofDays(terms.customerPeriodDays()),
        terms.customerPeriodMaxFen(),
        terms.evidenceFromFen());
  }

  private static Rank rank(RefundTerms.Role role) {
    return switch (role) {
      case AGENT -> Rank.AGENT;
      case SUPERVISOR -> Rank.SUPERVISOR;
      case ADMIN -> Rank.ADMIN;
    };
  }

  /** What is in force until someone decides otherwise. */
  public static RefundPolicy shipped() {
    return of(TicketSettings.usual().refund());
  }

  /** Up to how much {@code rank} grants alone. */
  public long limit(Rank rank, Liability liability) {
    return limits.stream()
        .filter(limit -> limit.rank() == rank && limit.liability() == liability)
        .mapToLong(Limit::maxFen)
        .max()
        .orElse(0);
  }

  /** Up to how much anyone who stands at least as high as {@code rank} grants. */
  public long highest(Rank rank, Liability liability) {
    long highest = 0;
    for (Rank one : Rank.values()) {
      if (one.isAtLeast(rank)) {
        highest = Math.max(highest, limit(one, liability));
      }
    }
    return highest;
  }
}
