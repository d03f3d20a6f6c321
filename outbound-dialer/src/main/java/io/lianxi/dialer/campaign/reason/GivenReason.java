package io.lianxi.dialer.campaign.reason;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.time.Instant;

/**
 * Why a call won or lost its lead.
 *
 * @param claim the claim of the lead that the call was made for; the reason is the lead's while
 *     nobody has claimed it again
 * @param code of one of the campaign's reasons for that closing
 */
public record GivenReason(
    AttemptId attempt,
    CampaignId campaign,
    LeadId lead,
    int claim,
    LeadClosing closing,
    String code,
    AgentId by,
    Instant at) {
  public GivenReason {
    if (closing != LeadClosing.WON && closing != LeadClosing.LOST) {
      throw new IllegalArgumentException("there are reasons only for what is won or lost");
    }
  }
}
