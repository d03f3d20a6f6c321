package io.lianxi.dialer.dial;

import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.quota.Cells;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Closes the cells of running campaigns that are full, and opens those that are not any more. It
 * counts anew each time, so that nothing is missed for longer than until it looks again; a call
 * that is under way then may still come to one result more than its cell has room for.
 */
final class QuotaWatch {
  private static final Duration PUT_OFF = Duration.ofMinutes(15);
  private static final int MOST_STEPS = 10;

  private final Campaigns campaigns;
  private final Cells cells;
  private final Clock clock;

  QuotaWatch(Campaigns campaigns, Cells cells, Clock clock) {
    this.campaigns = campaigns;
    this.cells = cells;
    this.clock = clock;
  }

  /** Looks once. */
  void look() {
    Instant now = clock.instant();
    campaigns.running().forEach(campaign -> look(campaign, now));
  }

  private void look(Campaign campaign, Instant now) {
    QuotaRules rules = campaign.conduct().quotas();
    Map<String, Long> counts =
        rules.limits() ? cells.counts(campaign.id(), rules) : Map.<String, Long>of();
    Set<String> full = Quotas.full(rules, counts);
    cells.close(campaign.id(), rules.by(), full);
    boolean mayBeMore = !full.isEmpty();
    for (int step = 0; step < MOST_STEPS && mayBeMore; step++) {
      mayBeMore = cells.putOff(campaign.id(), now, now.plus(PUT_OFF)) > 0;
    }
  }
}
