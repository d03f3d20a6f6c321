package io.lianxi.desktop.campaign.reason;

import io.lianxi.acd.contact.Dispositions;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.reason.ReasonFigures;
import io.lianxi.dialer.campaign.reason.ReasonLists;
import io.lianxi.dialer.outcome.AskedReasons;
import io.lianxi.dialer.retention.offer.Gifts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to reasons. */
@Configuration(proxyBeanMethods = false)
public class ReasonDoorConfig {

  @Bean
  ReasonApi reasonApi(KnownCampaigns campaigns, ReasonLists lists, Changes changes, Clock clock) {
    return new ReasonApi(campaigns, lists, changes, clock);
  }

  @Bean
  ReasonReportApi reasonReportApi(
      KnownCampaigns campaigns, ReasonLists lists, ReasonFigures figures, Gifts gifts) {
    return new ReasonReportApi(campaigns, new ReasonReportApi.Stores(lists, figures, gifts));
  }

  @Bean
  ContactReasonApi contactReasonApi(
      Contacted contacted, AskedReasons asked, Dispositions dispositions) {
    return new ContactReasonApi(contacted, asked, dispositions);
  }
}
