package io.lianxi.desktop.campaign.log;

import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.attempt.CallFigures;
import io.lianxi.dialer.campaign.attempt.TalkFigures;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadCounts;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes.
 *
 * @param isCalling it runs, and it is its time
 * @param answered calls that people answered
 * @param answerRate the share of calls that are over which people answered
 * @param refused attempts that the gate forbade, by the first rule that did
 * @param dispositions of connected calls; "" for those of which nothing was said yet
 * @param callsLastHour made within the last sixty minutes
 * @param finishesAt when no lead is left at the pace of the last hour; null when nobody can say
 */
public record StatisticsView(
    Instant at,
    CampaignState state,
    PacingMode mode,
    boolean isCalling,
    LeadCounts leads,
    long calls,
    long answered,
    long abandoned,
    double answerRate,
    AbandonRate abandonRate,
    Map<CallOutcome, Long> outcomes,
    Map<GateRule, Long> refused,
    Map<String, Long> dispositions,
    List<TalkFigures.OfAgent> agents,
    List<CallFigures.HalfHour> halfHours,
    long callsLastHour,
    @Nullable Instant finishesAt) {

  /**
   * Abandoned calls as shares of those that people answered.
   *
   * @param day of this calendar day where the campaign's calendar is
   * @param thirtyDays of this day and the 29 before it
   * @param withoutMachines of this day, less the machines that were taken for people, and with the
   *     people who were hung up as machines, as far as that is measured
   * @param worstHalfHour of the worst thirty minutes of this day
   * @param cap that none of the first three may exceed
   */
  public record AbandonRate(
      double day, double thirtyDays, double withoutMachines, double worstHalfHour, double cap) {}
}
