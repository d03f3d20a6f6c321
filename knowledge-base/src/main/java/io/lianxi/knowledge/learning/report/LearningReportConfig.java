package io.lianxi.knowledge.learning.report;

import io.lianxi.knowledge.article.PublishedArticles;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports on articles, counted in Postgres. */
@Configuration(proxyBeanMethods = false)
public class LearningReportConfig {

  @Bean
  ArticleFigures articleFigures(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresArticleFigures(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  LearningReports learningReports(
      ArticleFigures figures,
      PublishedArticles articles,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new LearningReports(figures, articles, clock, zone);
  }
}
