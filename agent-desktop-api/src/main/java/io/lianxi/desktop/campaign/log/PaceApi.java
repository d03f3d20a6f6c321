package io.lianxi.desktop.campaign.log;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianxi.acd.QueueName;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many calls are made for a campaign's queue each second, and why no more. */
@RestController
public final class PaceApi {
  private static final String SOME_MINUTES = "300";

  private final KnownCampaigns campaigns;
  private final Paces paces;
  private final Clock clock;

  PaceApi(KnownCampaigns campaigns, Paces paces, Clock clock) {
    this.campaigns = campaigns;
    this.paces = paces;
    this.clock = clock;
  }

  /** The decisions of the last seconds, the oldest first. */
  record PacesView(String queue, List<PaceView> items) {}

  /**
   * What was decided at a moment.
   *
   * @param careful of this campaign's own calls as many were abandoned as may be, though not of all
   *     that share its agents: it is called only where one is free
   */
  record PaceView(Instant at, @JsonUnwrapped Pace pace, boolean careful) {}

  /** Campaigns of one queue are paced together; none of {@code seconds} has any where none is. */
  @GetMapping("/api/campaigns/{id}/pacing")
  PacesView pacing(
      @PathVariable String id, @RequestParam(defaultValue = SOME_MINUTES) int seconds) {
    if (seconds < 1 || seconds > Paces.KEPT.toSeconds()) {
      throw Problem.invalid("seconds", "must be 1 to " + Paces.KEPT.toSeconds());
    }
    Campaign campaign = campaigns.get(id);
    QueueName queue = campaign.queue();
    return new PacesView(
        queue.value(),
        paces.since(queue, clock.instant().minusSeconds(seconds)).stream()
            .map(
                decided ->
                    new PaceView(
                        decided.at(), decided.pace(), decided.careful().contains(campaign.id())))
            .toList());
  }
}
