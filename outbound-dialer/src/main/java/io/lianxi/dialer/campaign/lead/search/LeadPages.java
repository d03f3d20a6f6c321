package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks through the leads of campaigns; whoever reads changes nothing. */
public interface LeadPages {
  /** So many are told at once at most. */
  int MOST = 200;

  /**
   * What is asked for; null means any.
   *
   * @param q the beginning of a name, or a whole telephone or customer number; "" for any
   * @param after only leads with higher ids; 0 for the first
   */
  record Asked(
      CampaignId campaign,
      @Nullable LeadState state,
      @Nullable LeadClosing closedAs,
      @Nullable UUID list,
      String q,
      long after) {}

  /**
   * A lead as it is looked at.
   *
   * @param reason code of why it was won or lost; null when nobody said
   */
  record Row(
      long id,
      UUID list,
      String customer,
      String name,
      List<LeadNumber> numbers,
      String province,
      int priority,
      Map<String, String> fields,
      boolean hasConsent,
      LeadState state,
      int calls,
      Instant nextAt,
      @Nullable LeadClosing closedAs,
      @Nullable String reason) {}

  /**
   * How far a list is.
   *
   * @param called how many of its leads were called at least once
   */
  record Penetration(LeadList list, long leads, long called, long closed, long won, long lost) {}

  /** Those that match, by id, without those of lists that were withdrawn; at most {@code size}. */
  List<Row> page(Asked asked, int size);

  /** The lists of a campaign, the latest first, those that are being taken in among them. */
  List<Penetration> lists(CampaignId campaign);
}
