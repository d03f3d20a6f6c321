package io.lianxi.desktop.campaign.script;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.script.ScriptPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to scripts. */
@Configuration(proxyBeanMethods = false)
public class ScriptDoorConfig {

  @Bean
  ScriptApi.Stores scriptStores(
      Campaigns campaigns, Attempts attempts, Leads leads, ScriptPaths paths) {
    return new ScriptApi.Stores(campaigns, attempts, leads, paths);
  }

  @Bean
  ScriptApi scriptApi(Contacted contacted, KnownCampaigns known, ScriptApi.Stores stores) {
    return new ScriptApi(contacted, known, stores);
  }
}
