package io.lianxi.desktop.campaign.blending;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.blending.InboundFigures;
import io.lianxi.dialer.blending.Stances;
import io.lianxi.dialer.campaign.quota.Cells;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to what holds calls of campaigns back. */
@Configuration(proxyBeanMethods = false)
public class BlendingDoorConfig {

  @Bean
  BlendingApi blendingApi(
      KnownCampaigns campaigns, Stances stances, InboundFigures inbound, Clock clock) {
    return new BlendingApi(campaigns, stances, inbound, clock);
  }

  @Bean
  QuotaApi quotaApi(KnownCampaigns campaigns, Cells cells) {
    return new QuotaApi(campaigns, cells);
  }
}
