package io.lianxi.ivr.chat;

import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.event.EventArchive;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conversations in Postgres, news of them on the feed. */
@Configuration(proxyBeanMethods = false)
public class ChatConfig {
  @Bean
  PostgresMessages chatMessages(JdbcClient jdbc, JsonMapper json) {
    return new PostgresMessages(jdbc, json);
  }

  @Bean
  Redaction chatRedaction(@Value("${lianxi.chat.redact:CARD,IDENTITY}") Set<Redaction.Rule> rules) {
    return new Redaction(rules);
  }

  @Bean
  Secrets chatSecrets(RedisCommands<String, String> redis) {
    return new RedisSecrets(redis);
  }

  @Bean
  Chats chats(
      JdbcClient jdbc,
      PlatformTransactionManager manager,
      PostgresMessages messages,
      Secrets secrets,
      Redaction redaction,
      @Value("${lianxi.chat.reply-within:PT5M}") Duration patience) {
    TransactionTemplate transactions = new TransactionTemplate(manager);
    return new PostgresChats(
        jdbc,
        transactions,
        new PostgresReceipt(jdbc, transactions, messages, secrets, redaction, patience),
        messages);
  }

  @Bean
  ChatNews chatNews(RedisCommands<String, String> redis) {
    return new RedisChatNews(redis);
  }

  @Bean
  EventArchive newsArchive() {
    return new NewsArchive();
  }

  @Bean
  Wakes chatWakes() {
    return new Wakes();
  }

  @Bean
  Conversations conversations(
      Chats chats,
      Messages messages,
      ChatNews news,
      Wakes wakes,
      Redaction redaction,
      Clock clock) {
    return new Conversations(chats, messages, news, wakes, redaction, clock);
  }
}
