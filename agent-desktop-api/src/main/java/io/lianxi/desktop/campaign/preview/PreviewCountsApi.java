package io.lianxi.desktop.campaign.preview;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.preview.PreviewCounts;
import io.lianxi.dialer.campaign.preview.Reservations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What agents made of the leads that a campaign has shown them. */
@RestController
public final class PreviewCountsApi {
  private final Reservations reservations;
  private final KnownCampaigns campaigns;

  PreviewCountsApi(Reservations reservations, KnownCampaigns campaigns) {
    this.reservations = reservations;
    this.campaigns = campaigns;
  }

  @GetMapping("/api/campaigns/{id}/previews")
  PreviewCounts counts(@PathVariable String id) {
    return reservations.counts(campaigns.get(id).id());
  }
}
