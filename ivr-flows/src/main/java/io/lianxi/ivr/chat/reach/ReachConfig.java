package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.outbox.Refusals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How customers are written to who are not writing. */
@Configuration(proxyBeanMethods = false)
public class ReachConfig {

  @Bean
  ReturnPaths returnPaths(JdbcClient jdbc) {
    return new PostgresReturnPaths(jdbc);
  }

  @Bean
  Reaching reaching(
      Chats chats,
      Messages messages,
      Conversations conversations,
      Refusals refusals,
      ReturnPaths paths,
      Contacts contacts,
      JdbcClient jdbc,
      PlatformTransactionManager manager,
      Clock clock) {
    Openings openings = new PostgresOpenings(jdbc, new TransactionTemplate(manager), messages);
    return new Reaching(chats, conversations, openings, refusals, paths, contacts, clock);
  }
}
