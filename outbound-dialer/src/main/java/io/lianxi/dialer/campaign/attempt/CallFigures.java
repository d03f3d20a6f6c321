package io.lianxi.dialer.campaign.attempt;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts what the calls of a campaign came to: never other than what is in the store. */
public interface CallFigures {

  /**
   * All attempts of a campaign.
   *
   * @param calls that were dialled, those that are not over among them
   * @param outcomes of those that are over
   * @param refused by the gate, by the first rule that forbade the call
   */
  record Attempts(long calls, Map<CallOutcome, Long> outcomes, Map<GateRule, Long> refused) {}

  /**
   * Half an hour.
   *
   * @param calls made in it
   * @param answered of those, by people
   * @param abandoned of those that were answered
   */
  record HalfHour(Instant from, long calls, long answered, long abandoned) {}

  Attempts attempts(CampaignId campaign);

  /** How many calls were made from {@code since} on. */
  long callsSince(CampaignId campaign, Instant since);

  /** Those with calls from {@code from} on and before {@code to}, in order. */
  List<HalfHour> halfHours(CampaignId campaign, Instant from, Instant to);

  /**
   * The largest share of answered calls that was abandoned in any thirty minutes that end with an
   * answered call, of those from {@code from} on and before {@code to}; 0 when there is none.
   */
  double worstHalfHour(CampaignId campaign, Instant from, Instant to);
}
