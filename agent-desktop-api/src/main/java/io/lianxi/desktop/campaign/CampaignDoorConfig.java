package io.lianxi.desktop.campaign;

import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.dial.CustomerTroubles;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ticket.work.TicketLists;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to campaigns. */
@Configuration(proxyBeanMethods = false)
public class CampaignDoorConfig {

  @Bean
  KnownCampaigns knownCampaigns(Campaigns campaigns) {
    return new KnownCampaigns(campaigns);
  }

  @Bean
  CampaignApi campaignApi(
      Campaigns campaigns, Queues queues, FlowsInForce flows, Changes changes, Clock clock) {
    return new CampaignApi(campaigns, queues, flows, changes, clock);
  }

  @Bean
  CustomerTroubles customerTroubles(Customers customers, TicketLists tickets, Clock clock) {
    return new TicketTroubles(customers, tickets, clock);
  }
}
