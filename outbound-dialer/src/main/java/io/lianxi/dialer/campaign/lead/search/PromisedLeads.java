package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the leads of campaigns that wait for a call that they were promised, without those
 * of lists that were withdrawn; whoever reads changes nothing.
 */
public interface PromisedLeads {
  /** So many are told at once at most. */
  int MOST = 200;

  /**
   * What is asked for.
   *
   * @param agent whose calls; null for everybody's
   * @param standing null for any
   * @param after only what comes after it; null for the first
   */
  record Asked(
      Set<CampaignId> campaigns,
      @Nullable AgentId agent,
      @Nullable Standing standing,
      @Nullable Place after) {
    public Asked {
      campaigns = Set.copyOf(campaigns);
    }
  }

  /** The place of a promised call in the order in which they are told. */
  record Place(Instant at, LeadId lead) {}

  /**
   * A lead that waits for its call.
   *
   * @param number that is called next
   * @param calls made so far
   */
  record Row(
      LeadId id,
      CampaignId campaign,
      String name,
      PhoneNumber number,
      int calls,
      Callback callback) {}

  /** Those that match, by the beginning of their time, then by id; at most {@code size}. */
  List<Row> page(Asked asked, Instant now, int size);

  /** How many match by how they stand, whatever standing and place are asked for. */
  Map<Standing, Long> counts(Asked asked, Instant now);
}
