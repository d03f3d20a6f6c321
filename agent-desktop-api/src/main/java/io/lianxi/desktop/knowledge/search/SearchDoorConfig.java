package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.KnownWeights;
import io.lianxi.knowledge.search.SearchListener;
import io.lianxi.knowledge.search.index.IndexLoop;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.ticket.category.Categories;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to search. */
@Configuration(proxyBeanMethods = false)
public class SearchDoorConfig {

  @Bean
  Today knowledgeToday(Clock clock, @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Today(clock, zone);
  }

  @Bean
  SearchRules searchRules(Changes changes, Clock clock) {
    return new SearchRules(changes, clock);
  }

  @Bean
  SearchApi searchApi(ArticleSearch search, ObjectProvider<SearchListener> listeners, Today today) {
    // looked for once: to put them in order costs as much as a part of a search
    List<SearchListener> all = listeners.orderedStream().toList();
    return new SearchApi(
        new AskedSearch(search),
        searched -> all.forEach(listener -> listener.searched(searched)),
        today);
  }

  @Bean
  KnownWork knownWork(
      Contacted contacts, TicketDoor tickets, Queues queues, Categories categories) {
    return new KnownWork(contacts, tickets, queues, categories);
  }

  @Bean
  SuggestApi suggestApi(ArticleSearch search, KnownWork work, Today today) {
    return new SuggestApi(new AskedSearch(search), work, today);
  }

  @Bean
  SynonymApi synonymApi(KnownSynonyms synonyms, SearchRules rules) {
    return new SynonymApi(synonyms, rules);
  }

  @Bean
  WeightApi weightApi(KnownWeights weights, SearchRules rules) {
    return new WeightApi(weights, rules);
  }

  @Bean
  RebuildApi rebuildApi(IndexLoop indexes, PublishedArticles articles, SearchRules rules) {
    return new RebuildApi(indexes, articles, rules);
  }
}
