package io.lianxi.knowledge.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lianxi.acd.time.Ticker;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.article.Searchable;
import io.lianxi.knowledge.meaning.Meaning;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows published articles: the index in Elasticsearch, and words in Postgres. */
@Configuration(proxyBeanMethods = false)
public class IndexConfig {
  private static final Duration FOLLOW = Duration.ofMillis(250);
  private static final Duration TIDY = Duration.ofSeconds(30);

  @Bean(destroyMethod = "close")
  ElasticsearchClient elasticsearchClient(@Value("${spring.elasticsearch.uris}") String uri) {
    return ElasticConnection.to(uri);
  }

  @Bean
  SearchIndex searchIndex(
      ElasticsearchClient client,
      @Value("${lianxi.knowledge.index:lianxi-articles}") String alias) {
    return new ElasticSearchIndex(client, alias);
  }

  @Bean
  IndexStates indexStates(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresIndexStates(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  IndexedArticles indexedArticles(PublishedArticles articles, JdbcTemplate batch, Meaning meaning) {
    return new IndexedArticles(articles, new PostgresVectors(batch), meaning);
  }

  @Bean
  IndexLoop indexLoop(
      SearchIndex index,
      IndexStates states,
      IndexedArticles indexed,
      Clock clock,
      @Value("${lianxi.knowledge.index:lianxi-articles}") String alias) {
    return new IndexLoop(index, states, indexed, new IndexLoop.Names(alias, clock));
  }

  @Bean
  EmbedLoop embedLoop(
      IndexLoop indexes, SearchIndex index, IndexStates states, IndexedArticles indexed) {
    return new EmbedLoop(indexes, index, states, indexed);
  }

  @Bean
  StoredWords storedWords(JdbcTemplate batch) {
    return new PostgresWords(batch);
  }

  @Bean
  WordsLoop wordsLoop(PublishedArticles articles, StoredWords words, IndexStates states) {
    return new WordsLoop(articles, words, states);
  }

  @Bean
  Searchable searchable(
      IndexLoop indexes,
      WordsLoop words,
      EmbedLoop embeddings,
      ObjectProvider<IndexListener> listeners) {
    return new AwaitedIndex(
        indexes,
        words,
        embeddings,
        () -> listeners.orderedStream().forEach(IndexListener::changed));
  }

  @Bean
  Ticker indexTicker(IndexLoop loop) {
    return new Ticker("knowledge-index", FOLLOW, loop::tick);
  }

  @Bean
  TidyLoop tidyLoop(SearchIndex index, IndexStates states) {
    return new TidyLoop(index, states);
  }

  @Bean
  Ticker tidyTicker(TidyLoop loop) {
    return new Ticker("knowledge-tidy", TIDY, loop::tick);
  }

  @Bean
  Ticker wordsTicker(WordsLoop loop) {
    return new Ticker("knowledge-words", FOLLOW, loop::tick);
  }

  @Bean
  Ticker embedTicker(EmbedLoop loop) {
    return new Ticker("knowledge-meaning", FOLLOW, loop::tick);
  }
}
