package io.lianxi.knowledge.library;

import io.lianxi.acd.edition.EditionStores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The categories and files of articles in Postgres. */
@Configuration(proxyBeanMethods = false)
public class LibraryConfig {

  @Bean
  Library library(EditionStores stores, Clock clock) {
    return new Library(stores.open("knowledge_categories", Shelves.class), clock);
  }

  @Bean
  ArticleFiles articleFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresArticleFiles(jdbc, new TransactionTemplate(transactions));
  }
}
