package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lianxi.knowledge.search.index.IndexAway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What becomes of who asks a server that hangs. */
@NullMarked
class ElasticAskingTest {
  private static final List<Map<String, Object>> ANYTHING = List.of(Map.of("size", 1));

  private static ElasticAsking asking(ElasticsearchClient client) {
    return new ElasticAsking(client, "any", Duration.ofMillis(20));
  }

  @Test
  void whoIsNotAnsweredInTimeIsToldThatItIsAway() throws Exception {
    try (SilentServer server = new SilentServer();
        ElasticsearchClient client = ElasticsearchClient.of(one -> one.host(server.uri()))) {
      ElasticAsking asking = asking(client);
      CompletableFuture<ElasticAnswers> coming = asking.found(ANYTHING);
      assertThat(server.asked(1)).isTrue();
      assertThatThrownBy(() -> asking.awaited(coming))
          .isInstanceOf(IndexAway.class)
          .hasCauseInstanceOf(TimeoutException.class);
      assertThat(coming).isNotDone();
    }
  }

  @Test
  void onlySoManyAreOnTheirWay() throws Exception {
    try (SilentServer server = new SilentServer();
        ElasticsearchClient client = ElasticsearchClient.of(one -> one.host(server.uri()))) {
      ElasticAsking asking = asking(client);
      List<CompletableFuture<ElasticAnswers>> coming =
          Stream.generate(() -> asking.found(ANYTHING))
              .limit(ElasticAsking.MOST_UNANSWERED)
              .toList();
      assertThatThrownBy(() -> asking.found(ANYTHING)).isInstanceOf(IndexAway.class);
      server.stop();
      coming.forEach(one -> assertThatThrownBy(one::get).isNotNull());
      assertThat(asking.found(ANYTHING)).isNotNull();
    }
  }
}
