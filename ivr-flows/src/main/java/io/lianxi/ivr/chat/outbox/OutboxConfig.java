package io.lianxi.ivr.chat.outbox;

import io.lianxi.ivr.chat.ChatNews;
import io.lianxi.ivr.chat.ClaimLoop;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.Wakes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How what was said gets out of the house. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfig {
  /**
   * A channel may take seconds for each, and each needs a connection to Postgres before and after.
   */
  private static final int AT_ONCE = 16;

  @Bean
  OutboxLoop chatSending(
      JdbcClient jdbc,
      Messages messages,
      ObjectProvider<ChatOutlet> outlets,
      ChatNews news,
      Wakes wakes,
      Clock clock) {
    return new OutboxLoop(
        new PostgresOutbox(jdbc), messages, outlets.stream().toList(), news, wakes, clock);
  }

  @Bean
  ClaimLoop<Outbox.Item> chatOutbox(OutboxLoop loop, Wakes wakes) {
    return new ClaimLoop<>("outbox", AT_ONCE, wakes::awaitSend, loop::claim, loop::send);
  }

  @Bean
  Refusals chatRefusals(ObjectProvider<ChatOutlet> outlets) {
    return new Refusals(() -> outlets.stream().toList());
  }

  @Bean
  TypingSigns typingSigns(Conversations conversations, ObjectProvider<ChatOutlet> outlets) {
    return new TypingSigns(conversations, outlets.stream().toList());
  }
}
