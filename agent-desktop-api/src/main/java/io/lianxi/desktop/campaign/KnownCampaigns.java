package io.lianxi.desktop.campaign;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Campaigns;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Finds the campaign an address names, or refuses the request. */
public final class KnownCampaigns {
  private final Campaigns campaigns;

  KnownCampaigns(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** The campaign {@code id}; empty when there is none any more. */
  public Optional<Campaign> find(CampaignId id) {
    return campaigns.find(id);
  }

  /** The campaign {@code id}; 404 when there is none. */
  public Campaign get(String id) {
    return CampaignId.parse(id)
        .flatMap(campaigns::find)
        .orElseThrow(() -> Problem.notFound("such campaign"));
  }

  /** The same; 409 when it has been stopped, as nothing of it changes then. */
  public Campaign open(String id) {
    Campaign campaign = get(id);
    if (campaign.state() == CampaignState.STOPPED) {
      throw Problem.of(HttpStatus.CONFLICT, "stopped", "The campaign was stopped for good.");
    }
    return campaign;
  }
}
