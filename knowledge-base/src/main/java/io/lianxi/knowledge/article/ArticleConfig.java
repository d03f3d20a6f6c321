package io.lianxi.knowledge.article;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Articles in Postgres. */
@Configuration(proxyBeanMethods = false)
public class ArticleConfig {

  @Bean
  Articles articles(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    return new PostgresArticles(
        jdbc, new TransactionTemplate(transactions), new PostgresArticleJson(json));
  }

  @Bean
  ArticleLists articleLists(JdbcClient jdbc) {
    return new PostgresArticleLists(jdbc);
  }

  @Bean
  PublishedArticles publishedArticles(JdbcClient jdbc) {
    return new PostgresPublishedArticles(jdbc);
  }
}
