package io.lianxi.knowledge.learning.gap;

import io.lianxi.knowledge.authoring.Authoring;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gaps, from the log of searches. */
@Configuration(proxyBeanMethods = false)
public class GapConfig {

  @Bean
  GapLog gapLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresGapLog(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  GapFilling gapFilling(GapLog log, Authoring authoring, Clock clock) {
    return new GapFilling(log, authoring, clock);
  }
}
