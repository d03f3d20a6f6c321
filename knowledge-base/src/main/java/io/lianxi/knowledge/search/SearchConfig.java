package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lianxi.acd.edition.EditionStores;
import io.lianxi.acd.time.Ticker;
import io.lianxi.knowledge.article.KeptArticles;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexListener;
import io.lianxi.knowledge.search.index.StoredWords;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.Synonyms;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search, in Elasticsearch or else in Postgres. */
@Configuration(proxyBeanMethods = false)
public class SearchConfig {
  private static final Logger LOG = LoggerFactory.getLogger(SearchConfig.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration COUNT_WORDS = Duration.ofSeconds(5);

  @Bean
  KnownWeights knownWeights(EditionStores stores, Clock clock) {
    return new KnownWeights(stores.open("knowledge_weights", SearchWeights.class), clock);
  }

  @Bean
  Vocabularies vocabularies(
      ElasticsearchClient client,
      @Value("${lianxi.knowledge.index:lianxi-articles}") String alias) {
    return new ElasticVocabularies(client, alias);
  }

  @Bean
  ElasticAsking elasticAsking(
      ElasticsearchClient client,
      @Value("${lianxi.knowledge.index:lianxi-articles}") String alias) {
    return new ElasticAsking(client, alias, PATIENCE);
  }

  @Bean
  ElasticArticleSearch.Known knownOfSearch(
      Vocabularies vocabularies, KnownSynonyms synonyms, KnownWeights weights) {
    return new ElasticArticleSearch.Known(
        vocabularies, synonyms::synonyms, () -> weights.inForce().content());
  }

  @Bean
  Answers answers(PublishedArticles articles) {
    return new Answers(new KeptArticles(articles));
  }

  @Bean
  SteadySearch articleSearch(
      ElasticAsking asking,
      Meaning meaning,
      ElasticArticleSearch.Known known,
      StoredWords words,
      Answers answers) {
    return new SteadySearch(
        new ElasticArticleSearch(asking, meaning, known, answers),
        new PostgresArticleSearch(words, known.vocabularies(), known.synonyms(), answers));
  }

  @Bean
  TrialSearches trialSearches(
      ElasticAsking asking, Meaning meaning, ElasticArticleSearch.Known known, Answers answers) {
    return (list, weights) -> {
      Synonyms synonyms = new Synonyms(list);
      return new ElasticArticleSearch(
          asking,
          meaning,
          new ElasticArticleSearch.Known(known.vocabularies(), () -> synonyms, () -> weights),
          answers);
    };
  }

  /** Whoever has waited for an article finds it with the words as they are then. */
  @Bean
  IndexListener searchListener(Vocabularies vocabularies, SteadySearch search) {
    return () -> {
      refresh(vocabularies);
      search.tryAgain();
    };
  }

  @Bean
  Ticker vocabularyTicker(Vocabularies vocabularies) {
    return new Ticker("knowledge-vocabulary", COUNT_WORDS, () -> refresh(vocabularies));
  }

  private static void refresh(Vocabularies vocabularies) {
    try {
      vocabularies.refresh();
    } catch (IndexAway e) {
      LOG.debug("the words known last stay", e);
    }
  }
}
