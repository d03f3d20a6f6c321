package io.lianxi.desktop.campaign.log;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.attempt.CallFigures;
import io.lianxi.dialer.campaign.attempt.TalkFigures;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadCounts;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.hearing.Hearings;
import io.lianxi.dialer.hearing.MachineErrors;
import io.lianxi.dialer.pacing.AbandonCount;
import io.lianxi.dialer.pacing.MachineError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a campaign goes; the counts are those of the attempts in the store. */
@RestController
public final class StatisticsApi {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int OTHER_DAYS = 29;
  private static final long LONGEST_FORECAST = Duration.ofDays(366).toSeconds();

  private final KnownCampaigns campaigns;
  private final Leads leads;
  private final Attempts attempts;
  private final CallFigures figures;
  private final TalkFigures talks;
  private final Hearings hearings;
  private final Clock clock;

  StatisticsApi(Stores stores, KnownCampaigns campaigns, Clock clock) {
    this.campaigns = campaigns;
    this.leads = stores.leads();
    this.attempts = stores.attempts();
    this.figures = stores.figures();
    this.talks = stores.talks();
    this.hearings = stores.hearings();
    this.clock = clock;
  }

  /** Where what is counted is. */
  record Stores(
      Leads leads, Attempts attempts, CallFigures figures, TalkFigures talks, Hearings hearings) {}

  @GetMapping("/api/campaigns/{id}/statistics")
  StatisticsView statistics(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    Instant now = clock.instant();
    CallFigures.Attempts made = figures.attempts(campaign.id());
    LeadCounts counts = leads.counts(campaign.id(), now);
    long connected = of(made.outcomes(), CallOutcome.CONNECTED);
    long abandoned = of(made.outcomes(), CallOutcome.ABANDONED);
    long over = made.outcomes().values().stream().mapToLong(Long::longValue).sum();
    long lastHour = figures.callsSince(campaign.id(), now.minus(HOUR));
    return new StatisticsView(
        now,
        campaign.state(),
        campaign.pacing().mode(),
        campaign.isCalling(now),
        counts,
        made.calls(),
        connected + abandoned,
        abandoned,
        over == 0 ? 0 : (double) (connected + abandoned) / over,
        abandonRate(campaign, now),
        made.outcomes(),
        made.refused(),
        talks.dispositions(campaign.id()),
        talks.agents(campaign.id()),
        figures.halfHours(campaign.id(), midnight(campaign, now), now),
        lastHour,
        finishesAt(counts, made.calls(), lastHour, now));
  }

  private static long of(Map<CallOutcome, Long> outcomes, CallOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  private static Instant midnight(Campaign campaign, Instant now) {
    ZoneId zone = campaign.rules().hours().house();
    return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
  }

  private StatisticsView.AbandonRate abandonRate(Campaign campaign, Instant now) {
    Instant midnight = midnight(campaign, now);
    Instant monthAgo = midnight.minus(Duration.ofDays(OTHER_DAYS));
    Instant end = now.plusSeconds(1);
    AbandonCount today = attempts.abandons(campaign.id(), midnight, end);
    MachineError error =
        MachineError.of(
            MachineErrors.of(hearings.tally(campaign.id(), monthAgo, end)),
            hearings.tally(campaign.id(), midnight, end));
    return new StatisticsView.AbandonRate(
        today.share(),
        attempts.abandons(campaign.id(), monthAgo, end).share(),
        error.net(today).share(),
        figures.worstHalfHour(campaign.id(), midnight, end),
        campaign.pacing().cap());
  }

  /**
   * As many calls for each lead that is left as for each that is closed, at the last hour's pace.
   */
  private static @Nullable Instant finishesAt(
      LeadCounts counts, long calls, long lastHour, Instant now) {
    long closed = counts.closed().values().stream().mapToLong(Long::longValue).sum();
    long left = counts.all() - closed;
    if (left == 0 || closed == 0 || lastHour == 0) {
      return null;
    }
    double seconds = left * ((double) calls / closed) / lastHour * HOUR.toSeconds();
    return seconds > LONGEST_FORECAST ? null : now.plusSeconds((long) seconds);
  }
}
