package io.lianxi.desktop.transcript;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.chat.identity.Persons;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.chat.search.TranscriptSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to what was written. */
@Configuration(proxyBeanMethods = false)
public class TranscriptDoorConfig {

  @Bean
  FoundViews foundTranscripts(
      Contacts contacts,
      ContactHistory history,
      Persons persons,
      Profiles profiles,
      Customers customers) {
    return new FoundViews(contacts, history, persons, profiles, customers);
  }

  @Bean
  TranscriptSearchApi transcriptSearchApi(
      TranscriptSearch search, FoundViews views, Changes changes) {
    return new TranscriptSearchApi(search, views, changes);
  }
}
