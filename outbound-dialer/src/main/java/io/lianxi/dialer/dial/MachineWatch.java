package io.lianxi.dialer.dial;

import static java.util.stream.Collectors.groupingBy;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.hearing.Hearings;
import io.lianxi.dialer.hearing.MachineErrors;
import io.lianxi.dialer.hearing.MachineTally;
import io.lianxi.dialer.pacing.MachineError;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells pacing what telling machines from people costs, by queue: how often it errs is known from
 * thirty days, how often it may have erred today from today's calls.
 */
final class MachineWatch {
  private static final Duration DAYS_BEFORE = Duration.ofDays(29);

  private final Campaigns campaigns;
  private final Hearings hearings;
  private final DialLoop loop;
  private final Clock clock;

  MachineWatch(Campaigns campaigns, Hearings hearings, DialLoop loop, Clock clock) {
    this.campaigns = campaigns;
    this.hearings = hearings;
    this.loop = loop;
    this.clock = clock;
  }

  /** Looks once. */
  void look() {
    campaigns.running().stream()
        .filter(
            campaign -> campaign.pacing().mode() != PacingMode.MESSAGE) // of no concern to agents
        .collect(groupingBy(Campaign::queue))
        .forEach(this::look);
  }

  private void look(QueueName queue, List<Campaign> together) {
    Instant now = clock.instant();
    MachineTally month = MachineTally.NONE;
    MachineTally today = MachineTally.NONE;
    for (Campaign campaign : together) {
      Instant midnight = midnight(campaign, now);
      month = month.plus(hearings.tally(campaign.id(), midnight.minus(DAYS_BEFORE), now));
      today = today.plus(hearings.tally(campaign.id(), midnight, now));
    }
    MachineErrors errors = MachineErrors.of(month);
    loop.hear(queue, new PacingEvent.MachinesMeasured(MachineError.of(errors, today), now));
  }

  private static Instant midnight(Campaign campaign, Instant now) {
    ZoneId zone = campaign.rules().hours().house();
    return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
  }
}
