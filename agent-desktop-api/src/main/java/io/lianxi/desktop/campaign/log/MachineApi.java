package io.lianxi.desktop.campaign.log;

import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.hearing.Hearings;
import io.lianxi.dialer.hearing.MachineErrors;
import io.lianxi.dialer.hearing.MachineTally;
import io.lianxi.dialer.retention.ShareInterval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How well machines are told from people in a campaign. */
@RestController
public final class MachineApi {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final KnownCampaigns campaigns;
  private final Hearings hearings;
  private final Clock clock;

  MachineApi(KnownCampaigns campaigns, Hearings hearings, Clock clock) {
    this.campaigns = campaigns;
    this.hearings = hearings;
    this.clock = clock;
  }

  /**
   * The last thirty days.
   *
   * @param oneIn of so many machines one goes to an agent; 0 for none
   * @param heard what those who answered were taken for
   * @param missed machines among those given to agents as people, of whom the agent said something
   * @param falseAlarms people among the machines that went to agents
   * @param listening milliseconds it took to tell
   */
  public record MachinesView(
      Instant since,
      boolean hearsMachines,
      int oneIn,
      Map<Verdict, Long> heard,
      long hungUp,
      ShareInterval missed,
      ShareInterval falseAlarms,
      MachineTally.Listening listening) {}

  @GetMapping("/api/campaigns/{id}/machines")
  MachinesView machines(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    Instant now = clock.instant();
    Instant since = now.minus(LOOKED_BACK);
    MachineTally tally = hearings.tally(campaign.id(), since, now.plusSeconds(1));
    MachineErrors errors = MachineErrors.of(tally);
    return new MachinesView(
        since,
        campaign.pacing().hearsMachines(),
        campaign.conduct().machines().oneIn(),
        tally.heard(),
        tally.hungUp(),
        errors.missed(),
        errors.falseAlarms(),
        tally.listening());
  }
}
