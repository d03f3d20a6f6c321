package io.lianxi.ivr.wechat.budget;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Budgets in Redis. */
@Configuration(proxyBeanMethods = false)
public class BudgetConfig {

  @Bean
  Budgets weChatBudgets(StatefulRedisConnection<String, String> connection) {
    return new RedisBudgets(connection);
  }

  @Bean
  Spending weChatSpending(Budgets budgets) {
    return new Spending(budgets);
  }
}
