package io.lianxi.knowledge.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import io.lianxi.knowledge.article.ArticleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Indexes in Elasticsearch; the one that answers has the alias. */
final class ElasticSearchIndex implements SearchIndex {
  /** A request is this large at most, in articles and in characters of their texts. */
  private static final int MOST_IN_A_REQUEST = 500;

  private static final int LARGEST_REQUEST = 1_000_000;

  private final ElasticsearchClient client;
  private final String alias;
  private final String mapping;

  ElasticSearchIndex(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
    this.mapping = resource();
  }

  private static String resource() {
    try (InputStream in = ElasticSearchIndex.class.getResourceAsStream("articles.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the mapping cannot be read", e);
    }
  }

  /** What talks to the server, and fails as it does. */
  private interface Call<T> {
    T call() throws IOException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.call();
    } catch (IOException | ElasticsearchException e) {
      throw new IndexAway(e);
    }
  }

  @Override
  public String madeFor() {
    return Passages.name(mapping);
  }

  @Override
  public String create(String name) {
    call(() -> client.indices().delete(ask -> ask.index(name).ignoreUnavailable(true)));
    call(() -> client.indices().create(ask -> ask.index(name).withJson(new StringReader(mapping))));
    return identity(name).orElseThrow(() -> new IndexAway(new IOException(name + " is gone")));
  }

  private Optional<String> identity(String name) {
    Map<String, IndexState> found =
        call(
            () ->
                client
                    .indices()
                    .get(ask -> ask.index(name).ignoreUnavailable(true).allowNoIndices(true))
                    .indices());
    return Optional.ofNullable(found.get(name))
        .map(IndexState::settings)
        .map(settings -> settings.index() == null ? settings : settings.index())
        .map(settings -> settings.uuid());
  }

  @Override
  public boolean isThere(String name, String identity) {
    return identity(name).filter(identity::equals).isPresent();
  }

  @Override
  public void write(String name, List<IndexedArticle> articles, Collection<ArticleId> gone) {
    List<IndexedArticle> some = new ArrayList<>();
    int size = 0;
    for (IndexedArticle article : articles) {
      some.add(article);
      size += article.article().body().length() + 1_000 * article.vectors().size();
      if (some.size() == MOST_IN_A_REQUEST || size > LARGEST_REQUEST) {
        send(name, some, Set.of());
        some.clear();
        size = 0;
      }
    }
    send(name, some, gone);
    call(() -> client.indices().refresh(ask -> ask.index(name)));
  }

  private void send(String name, List<IndexedArticle> articles, Collection<ArticleId> gone) {
    if (articles.isEmpty() && gone.isEmpty()) {
      return;
    }
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(name);
    articles.forEach(
        article ->
            bulk.operations(
                operation ->
                    operation.index(
                        index ->
                            index
                                .id(article.article().id().value())
                                .document(ElasticDocument.of(article)))));
    gone.forEach(
        id -> bulk.operations(operation -> operation.delete(delete -> delete.id(id.value()))));
    BulkResponse response = call(() -> client.bulk(bulk.build()));
    response.items().stream()
        .filter(item -> item.error() != null)
        .findFirst()
        .ifPresent(ElasticSearchIndex::refused);
  }

  private static void refused(BulkResponseItem item) {
    throw new IndexAway(new IOException(item.id() + ": " + item.error()));
  }

  @Override
  public void serve(String name) {
    call(
        () ->
            client
                .indices()
                .updateAliases(
                    ask ->
                        ask.actions(
                                action ->
                                    action.remove(
                                        remove ->
                                            remove
                                                .index(alias + "-*")
                                                .alias(alias)
                                                .mustExist(false)))
                            .actions(action -> action.add(add -> add.index(name).alias(alias)))));
    Set<String> all =
        call(
            () ->
                client
                    .indices()
                    .get(ask -> ask.index(alias + "-*").allowNoIndices(true))
                    .indices()
                    .keySet());
    List<String> others = all.stream().filter(other -> !other.equals(name)).toList();
    if (!others.isEmpty()) {
      call(() -> client.indices().delete(ask -> ask.index(others).ignoreUnavailable(true)));
    }
  }

  private static Query isUnembedded() {
    return Query.of(query -> query.term(term -> term.field(IndexFields.IS_EMBEDDED).value(false)));
  }

  @Override
  public List<ArticleId> unembedded(String name, int most) {
    return call(
            () ->
                client.search(
                    ask ->
                        ask.index(name)
                            .size(most)
                            .query(isUnembedded())
                            .source(source -> source.fetch(false)),
                    Void.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .map(id -> new ArticleId(id == null ? "" : id))
        .toList();
  }

  @Override
  public long countUnembedded(String name) {
    return call(() -> client.count(ask -> ask.index(name).query(isUnembedded()))).count();
  }

  @Override
  public long pieces(String name) {
    IndicesStats all =
        call(() -> client.indices().stats(ask -> ask.index(name).metric(CommonStatsFlag.Segments)))
            .all();
    return all.primaries() == null || all.primaries().segments() == null
        ? 0
        : all.primaries().segments().count();
  }

  @Override
  public void join(String name) {
    call(
        () ->
            client
                .indices()
                .forcemerge(ask -> ask.index(name).maxNumSegments(1L).waitForCompletion(false)));
  }
}
