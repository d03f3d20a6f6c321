package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.DocStats;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.RefreshStats;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Vocabulary;
import io.lianxi.knowledge.text.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The words of all titles as Elasticsearch counts them; of very many, those used most. */
final class ElasticVocabularies implements Vocabularies {
  private static final int MOST = 50_000;
  private static final String COUNT = "words";
  private static final String BEGUN = "begun";
  private static final String ENDS = "ends";

  private final ElasticsearchClient client;
  private final String alias;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Known known = new Known("", Vocabularies.none(), CommonDays.NONE);

  /**
   * What was read.
   *
   * @param state tells whether anything was written since
   */
  private record Known(String state, Vocabulary vocabulary, CommonDays days) {}

  ElasticVocabularies(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  @Override
  public Vocabulary known() {
    return known.vocabulary();
  }

  @Override
  public CommonDays days() {
    return known.days();
  }

  @Override
  public void refresh() {
    reading.lock();
    try {
      String state = state();
      if (!state.equals(known.state())) {
        known = read(state);
      }
    } catch (IOException | ElasticsearchException e) {
      throw new IndexAway(e);
    } finally {
      reading.unlock();
    }
  }

  /** Which index it is and how often what may be found in it was another. */
  private String state() throws IOException {
    StringBuilder state = new StringBuilder();
    client
        .indices()
        .stats(ask -> ask.index(alias).metric(CommonStatsFlag.Refresh, CommonStatsFlag.Docs))
        .indices()
        .forEach((name, stats) -> state.append(name).append(stats.uuid()).append(changes(stats)));
    return state.toString();
  }

  /** Not all that is told of it: how much it writes lately is never twice the same. */
  private static String changes(IndicesStats stats) {
    IndexStats shards = stats.primaries();
    RefreshStats refreshed = shards == null ? null : shards.refresh();
    DocStats docs = shards == null ? null : shards.docs();
    return refreshed == null || docs == null
        ? ""
        : ":%d:%d:%d;".formatted(refreshed.externalTotal(), docs.count(), docs.deleted());
  }

  private Known read(String state) throws IOException {
    SearchResponse<Void> answer =
        client.search(
            ask ->
                ask.index(alias)
                    .size(0)
                    .trackTotalHits(track -> track.enabled(true))
                    .aggregations(
                        COUNT,
                        count -> count.terms(terms -> terms.field(IndexFields.WORDS).size(MOST)))
                    .aggregations(
                        BEGUN, begun -> begun.max(max -> max.field(IndexFields.VALID_FROM)))
                    .aggregations(ENDS, ends -> ends.min(min -> min.field(IndexFields.VALID_TO))),
            Void.class);
    Map<String, Integer> articles = articles(answer);
    if (!articles.isEmpty()) {
      Words.ready();
    }
    long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
    return new Known(state, new Vocabulary(articles, total), days(answer));
  }

  private static Map<String, Integer> articles(SearchResponse<Void> answer) {
    Map<String, Integer> articles = new HashMap<>();
    Aggregate counts = answer.aggregations().get(COUNT);
    if (counts != null) {
      for (StringTermsBucket bucket : counts.sterms().buckets().array()) {
        articles.put(bucket.key().stringValue(), Math.toIntExact(bucket.docCount()));
      }
    }
    return articles;
  }

  private static CommonDays days(SearchResponse<Void> answer) {
    Aggregate begun = answer.aggregations().get(BEGUN);
    Aggregate ends = answer.aggregations().get(ENDS);
    Double first = begun == null ? null : begun.max().value();
    Double last = ends == null ? null : ends.min().value();
    return first == null || last == null
        ? CommonDays.NONE
        : new CommonDays(first.longValue(), last.longValue());
  }
}
