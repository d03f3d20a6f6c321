package io.lianxi.dialer.outcome;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Promises;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.campaign.reason.ReasonLists;
import io.lianxi.dialer.compliance.consent.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written down of calls, with the events of their contacts. */
@Configuration(proxyBeanMethods = false)
public class OutcomeConfig {
  @Bean
  DialStores dialStores(
      Campaigns campaigns,
      Leads leads,
      Attempts attempts,
      Refusals refusals,
      Promises promises,
      GivenReasons reasons) {
    return new DialStores(campaigns, leads, attempts, refusals, promises, reasons);
  }

  @Bean
  Bookkeeping bookkeeping(DialStores stores) {
    return new Bookkeeping(stores);
  }

  /** Part of the event log. */
  @Bean
  OutcomeArchive outcomeArchive(Bookkeeping books) {
    return new OutcomeArchive(books);
  }

  @Bean
  CallHistory callHistory(ContactHistory history, Contacts contacts) {
    return new ContactCallHistory(history, contacts);
  }

  @Bean
  AskedReasons askedReasons(Attempts attempts, ReasonLists lists) {
    return new AskedReasons(attempts, lists);
  }
}
