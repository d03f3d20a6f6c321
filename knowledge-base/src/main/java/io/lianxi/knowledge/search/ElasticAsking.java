package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import co.elastic.clients.util.ObjectBuilder;
import io.lianxi.knowledge.search.index.IndexAway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an index of Elasticsearch, and waits only so long: one that hangs is as good as away. Who
 * asks waits on his own thread; of two questions sent together none waits for the other.
 *
 * <p>Nothing is called back: with Apache HttpClient 5.6.1 a request that is called back may keep
 * its connection for ever, or stop all of them.
 */
final class ElasticAsking {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] AS_USUAL = "{}\n".getBytes(StandardCharsets.UTF_8);
  private static final int LINES = 32_768;

  /** What nobody waits for any more stays on its way until it is answered or given up. */
  static final int MOST_UNANSWERED = 64;

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final Duration patience;
  private final Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
  private final SimpleEndpoint<List<Map<String, Object>>, ElasticAnswers> several;

  /**
   * @param patience how long is waited for an answer
   */
  ElasticAsking(ElasticsearchClient client, String alias, Duration patience) {
    this.client = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
    this.alias = alias;
    this.several =
        new SimpleEndpoint<>(
            "es/msearch",
            questions -> "POST",
            questions -> "/" + alias + "/_msearch",
            SimpleEndpoint.emptyMap(),
            SimpleEndpoint.emptyMap(),
            SimpleEndpoint.emptyMap(),
            questions -> BinaryData.of(lines(questions), ContentType.APPLICATION_JSON),
            JsonpDeserializer.of(ElasticAnswers.class));
    this.patience = patience;
  }

  /** What is found for each of {@code questions}, of {@link ElasticQuery}, is coming. */
  CompletableFuture<ElasticAnswers> found(List<Map<String, Object>> questions) {
    return asked(
        () ->
            client
                ._transport()
                .performRequestAsync(questions, several, client._transportOptions()));
  }

  /** As Elasticsearch is asked several at once: a line for how, and one for what. */
  static byte[] lines(List<Map<String, Object>> questions) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(LINES);
    for (Map<String, Object> question : questions) {
      lines.writeBytes(AS_USUAL);
      lines.writeBytes(JSON.writeValueAsBytes(question));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /**
   * What {@code asked} finds.
   *
   * @throws IndexAway also when it is not answered in time
   */
  <T> SearchResponse<T> found(
      Function<SearchRequest.Builder, ObjectBuilder<SearchRequest>> asked, Class<T> documents) {
    return awaited(asked(() -> client.search(ask -> asked.apply(ask.index(alias)), documents)));
  }

  private <T> CompletableFuture<T> asked(Supplier<CompletableFuture<T>> question) {
    if (!unanswered.tryAcquire()) {
      throw new IndexAway(new IOException(MOST_UNANSWERED + " questions are not answered"));
    }
    try {
      return question.get().whenComplete((answer, e) -> unanswered.release());
    } catch (RuntimeException e) {
      unanswered.release();
      throw e;
    }
  }

  /**
   * What was coming.
   *
   * @throws IndexAway also when it does not come in time
   */
  <T> T awaited(CompletableFuture<T> coming) {
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IndexAway(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException || e.getCause() instanceof ElasticsearchException) {
        throw new IndexAway(e.getCause());
      }
      throw new IllegalStateException("search failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("search was not waited for", e);
    }
  }
}
