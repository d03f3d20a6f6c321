package io.lianxi.dialer.campaign.lead;

import java.util.Comparator;

/**
 * Which lead comes first: the higher priority, the higher rank, who has been due for longest, who
 * came first.
 */
public final class LeadOrder {
  public static final Comparator<Lead> FIRST =
      Comparator.comparingInt(Lead::priority)
          .reversed()
          .thenComparing(Comparator.comparingInt(Lead::rank).reversed())
          .thenComparing(Lead::nextAt)
          .thenComparing(Lead::id);

  private LeadOrder() {}
}
