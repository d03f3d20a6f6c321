package io.lianxi.desktop.campaign.lead;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake;
import io.lianxi.dialer.campaign.lead.search.LeadPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to leads. */
@Configuration(proxyBeanMethods = false)
public class LeadDoorConfig {

  @Bean
  LeadApi leadApi(LeadPages pages, Leads leads, KnownCampaigns campaigns, Changes changes) {
    return new LeadApi(pages, leads, campaigns, changes);
  }

  @Bean
  LeadImportApi leadImportApi(LeadIntake intake, KnownCampaigns campaigns, Changes changes) {
    return new LeadImportApi(intake, campaigns, changes);
  }

  @Bean
  ContactLeadApi contactLeadApi(
      Contacted contacted, Attempts attempts, Leads leads, Campaigns campaigns) {
    return new ContactLeadApi(contacted, attempts, leads, campaigns);
  }
}
