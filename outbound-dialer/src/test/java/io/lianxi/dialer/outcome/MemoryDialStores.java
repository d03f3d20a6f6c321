package io.lianxi.dialer.outcome;

import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.attempt.MemoryAttempts;
import io.lianxi.dialer.campaign.callback.MemoryPromises;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import io.lianxi.dialer.compliance.consent.MemoryRefusals;
import org.jspecify.annotations.NullMarked;

/** All that dialling keeps, in memory. */
@NullMarked
public final class MemoryDialStores {
  private MemoryDialStores() {}

  /** Nothing is in any of them. */
  public static DialStores empty() {
    return new DialStores(
        new MemoryCampaigns(),
        new MemoryLeads(),
        new MemoryAttempts(),
        new MemoryRefusals(),
        new MemoryPromises(),
        new MemoryGivenReasons());
  }
}
