package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.TrialSearches;
import io.lianxi.knowledge.text.KnownSynonyms;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Labelled sets and runs over them, in Postgres. */
@Configuration(proxyBeanMethods = false)
public class RelevanceConfig {

  @Bean
  LabelledSets labelledSets(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    return new PostgresLabelledSets(jdbc, new TransactionTemplate(transactions), json);
  }

  @Bean
  RelevanceRuns relevanceRuns(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    return new PostgresRelevanceRuns(jdbc, new TransactionTemplate(transactions), json);
  }

  @Bean
  Trials.Search trialSearch(
      KnownSynonyms synonyms, KnownWeights weights, TrialSearches trials, Meaning meaning) {
    return new Trials.Search(synonyms, weights, trials, meaning);
  }

  @Bean
  Trials trials(
      RelevanceRuns runs,
      Trials.Search search,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Trials(runs, search, clock, zone);
  }
}
