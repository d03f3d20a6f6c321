package io.lianxi.desktop.campaign.preview;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.preview.Reservations;
import io.lianxi.dialer.dial.Previews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to leads that are looked at, where there is something that dials. */
@Configuration(proxyBeanMethods = false)
public class PreviewDoorConfig {

  @Bean
  PreviewApi previewApi(Previews previews, Attempts attempts) {
    return new PreviewApi(previews, attempts);
  }

  @Bean
  PreviewCountsApi previewCountsApi(Reservations reservations, KnownCampaigns campaigns) {
    return new PreviewCountsApi(reservations, campaigns);
  }
}
