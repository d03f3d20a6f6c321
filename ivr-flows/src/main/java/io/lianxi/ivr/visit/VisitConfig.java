package io.lianxi.ivr.visit;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.chat.identity.Identities;
import io.lianxi.ivr.complaint.Complaints;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all players of flows need. */
@Configuration(proxyBeanMethods = false)
public class VisitConfig {

  @Bean
  FlowContacts flowContacts(
      Contacts contacts,
      Queues queues,
      Queueing queueing,
      VoiceLine line,
      @Value("${lianxi.default-queue:general}") String fallback,
      Clock clock) {
    return new FlowContacts(contacts, queues, queueing, line, new QueueName(fallback), clock);
  }

  @Bean
  Errands errands(
      Lookups lookups,
      Requests requests,
      TextMessages texts,
      Complaints complaints,
      Customers customers,
      Identities identities) {
    Proofs proofs = new Proofs(customers, identities);
    return new Errands(lookups, requests, texts, complaints, proofs);
  }
}
