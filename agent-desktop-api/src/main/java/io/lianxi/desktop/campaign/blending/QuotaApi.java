package io.lianxi.desktop.campaign.blending;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.quota.Cells;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.quota.Quotas;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How full the cells of a campaign are. */
@RestController
public final class QuotaApi {
  private final KnownCampaigns campaigns;
  private final Cells cells;

  QuotaApi(KnownCampaigns campaigns, Cells cells) {
    this.campaigns = campaigns;
    this.cells = cells;
  }

  /**
   * The cells that have a limit: those with one of their own first, then those with most leads.
   *
   * @param field what tells cells apart; "" for the province
   * @param result what is counted
   */
  public record QuotasView(String field, LeadClosing result, List<Quotas.Filling> items) {}

  @GetMapping("/api/campaigns/{id}/quotas")
  QuotasView quotas(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    QuotaRules rules = campaign.conduct().quotas();
    Map<String, Long> counts =
        rules.limits() ? cells.counts(campaign.id(), rules) : Map.<String, Long>of();
    return new QuotasView(rules.by().field(), rules.result(), Quotas.of(rules, counts));
  }
}
