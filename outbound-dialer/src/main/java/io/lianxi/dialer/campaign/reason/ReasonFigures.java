package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts why leads were won and lost: in all as many as are closed so, whoever said no reason. */
public interface ReasonFigures {
  /** So many segments are told apart, those with the most leads. */
  int MOST_SEGMENTS = 20;

  /** So many columns are named. */
  int MOST_FIELDS = 50;

  /**
   * Leads that came out the same.
   *
   * @param closing {@link LeadClosing#WON} or {@link LeadClosing#LOST}
   * @param reason code; "" when none was said
   * @param offer code of the last one the lead was given; "" for none
   * @param segment "" when nothing is known; null for those beyond {@link #MOST_SEGMENTS}
   */
  record Count(
      LeadClosing closing, String reason, String offer, @Nullable String segment, long leads) {}

  /**
   * Those of a campaign, without whom {@link io.lianxi.dialer.campaign.lead.Leads#counts} omits.
   */
  List<Count> counts(CampaignId campaign, Split split);

  /** Columns of the leads that came last, by name. */
  List<String> fields(CampaignId campaign);
}
