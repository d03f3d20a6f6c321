package io.lianxi.knowledge.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.InfoResponse;
import io.lianxi.knowledge.search.SilentServer;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ElasticConnectionTest {
  /** As many connections as the client has to one server. */
  private static final int AT_ONCE = 10;

  @Test
  void whatIsNotAnsweredIsGivenUpWithItsConnection() throws Exception {
    try (SilentServer server = new SilentServer();
        ElasticsearchClient client = ElasticConnection.to(server.uri(), Duration.ofMillis(200))) {
      ElasticsearchAsyncClient asking = new ElasticsearchAsyncClient(client._transport());
      for (int round = 0; round < 3; round++) {
        List<CompletableFuture<InfoResponse>> coming = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          coming.add(asking.info());
        }
        assertThat(server.asked(AT_ONCE)).isTrue();
        coming.forEach(
            one -> assertThatThrownBy(one::get).hasCauseInstanceOf(SocketTimeoutException.class));
      }
    }
  }
}
