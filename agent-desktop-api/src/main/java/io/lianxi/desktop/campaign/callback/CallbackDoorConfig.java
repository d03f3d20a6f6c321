package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.agent.Agents;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Promises;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to calls that were promised. */
@Configuration(proxyBeanMethods = false)
public class CallbackDoorConfig {

  @Bean
  Promising promising(Campaigns campaigns, Agents agents, Clock clock) {
    return new Promising(campaigns, agents, clock);
  }

  @Bean
  ContactCallbackApi.Stores callbackStores(Attempts attempts, Leads leads, Promises promises) {
    return new ContactCallbackApi.Stores(attempts, leads, promises);
  }

  @Bean
  ContactCallbackApi contactCallbackApi(
      Contacted contacted, ContactCallbackApi.Stores stores, Promising promising) {
    return new ContactCallbackApi(contacted, stores, promising);
  }

  @Bean
  PromisedCallApi.Stores promisedCallStores(
      Campaigns campaigns, Leads leads, PromisedLeads promised) {
    return new PromisedCallApi.Stores(campaigns, leads, promised);
  }

  @Bean
  PromisedCallApi promisedCallApi(
      PromisedCallApi.Stores stores, Promising promising, Changes changes, Clock clock) {
    return new PromisedCallApi(stores, promising, changes, clock);
  }

  @Bean
  CallbackApi callbackApi(Leads leads, Promising promising, Changes changes) {
    return new CallbackApi(leads, promising, changes);
  }
}
