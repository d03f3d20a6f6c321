package io.lianxi.dialer.campaign.quota;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The cells of campaigns: what became of their leads, and which of them are called no more. */
public interface Cells {
  /** So many cells are told, and are full, at most. */
  int MOST = 2_000;

  /**
   * How many leads of each cell came to what the rules count, those of lists that were withdrawn
   * included: they came to it. A cell without any is absent.
   *
   * @return the {@link #MOST} with the highest counts, these first
   */
  Map<String, Long> counts(CampaignId campaign, QuotaRules rules);

  /**
   * From now on no lead of these cells is claimed, and of every other cell they are; in place of
   * what was said before. May be repeated.
   *
   * @param values of the trait
   */
  void close(CampaignId campaign, Trait by, Set<String> values);

  /**
   * Puts off leads of closed cells that come next and were promised nothing, so that whoever claims
   * need not pass over all of them each time.
   *
   * @param until they are due again
   * @return how many of the {@link #MOST} that come next
   */
  int putOff(CampaignId campaign, Instant now, Instant until);
}
