package io.lianxi.dialer.campaign.attempt;

import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.Map;

/** Counts what agents did with the calls of a campaign that they were connected to. */
public interface TalkFigures {

  /** What one agent did: talks that were connected, and what the leads were closed as. */
  record OfAgent(String agent, long talks, long won, long lost) {}

  /** What agents said of connected calls, how often; "" for those that say nothing yet. */
  Map<String, Long> dispositions(CampaignId campaign);

  /** Those who talked, by name. */
  List<OfAgent> agents(CampaignId campaign);
}
