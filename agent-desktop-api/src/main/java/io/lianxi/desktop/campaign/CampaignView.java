package io.lianxi.desktop.campaign;

import static java.util.stream.Collectors.toMap;

import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.AttemptLimits;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is told.
 *
 * @param next what it may become
 */
public record CampaignView(
    String id,
    int version,
    String name,
    CampaignState state,
    List<CampaignState> next,
    String queue,
    String callerNumber,
    Purpose purpose,
    PacingMode mode,
    int priority,
    int share,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    PacingWish pacing,
    Rules rules,
    Map<CallOutcome, CampaignWish.RetryWish> recycle,
    ConductWish conduct) {

  /** What its calls keep to. */
  public record Rules(
      boolean needsConsent,
      CallingHours hours,
      RulesWish.LimitsWish limits,
      List<String> blockedAreas,
      long afterComplaintSeconds,
      long afterTicketSeconds) {

    static Rules of(GateRules rules) {
      AttemptLimits limits = rules.limits();
      return new Rules(
          rules.needsConsent(),
          rules.hours(),
          new RulesWish.LimitsWish(
              limits.perLead(), limits.perDay(), limits.per24Hours(), limits.pause().toSeconds()),
          rules.blockedAreas().stream().sorted().toList(),
          rules.afterComplaint().toSeconds(),
          rules.afterTicket().toSeconds());
    }
  }

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.id().value(),
        campaign.version(),
        campaign.name(),
        campaign.state(),
        campaign.state().next().stream().sorted().toList(),
        campaign.queue().value(),
        campaign.callerNumber().value(),
        campaign.rules().purpose(),
        campaign.pacing().mode(),
        campaign.priority(),
        campaign.share(),
        campaign.startsAt(),
        campaign.endsAt(),
        PacingWish.of(campaign.pacing()),
        Rules.of(campaign.rules()),
        campaign.recycle().retries().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    retry -> CampaignWish.RetryWish.of(retry.getValue()),
                    (first, second) -> first,
                    TreeMap::new)),
        ConductWish.of(campaign.conduct()));
  }
}
