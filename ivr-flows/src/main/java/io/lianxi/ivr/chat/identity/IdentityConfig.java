package io.lianxi.ivr.chat.identity;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.profile.Profiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who those are who write. */
@Configuration(proxyBeanMethods = false)
public class IdentityConfig {

  @Bean
  Identities identities(Profiles profiles, Chats chats, Contacts contacts, Clock clock) {
    return new Identities(profiles, chats, contacts, clock);
  }

  @Bean
  Persons persons(Profiles profiles, Chats chats, ContactHistory history) {
    return new Persons(profiles, chats, history);
  }
}
