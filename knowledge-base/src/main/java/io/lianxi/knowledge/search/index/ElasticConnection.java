package io.lianxi.knowledge.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * How Elasticsearch is asked. Between two servers beside each other to pack answers takes longer
 * than to send them; and where nothing is said of it the client waits for an answer for ever, on a
 * connection of which there are few.
 */
final class ElasticConnection {
  /** Longer than anything takes that is asked here. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private ElasticConnection() {}

  /** To the server at {@code uri}; whoever closes the client closes what it is asked over. */
  static ElasticsearchClient to(String uri) {
    return to(uri, ANSWER);
  }

  /**
   * To the server at {@code uri}.
   *
   * @param answer after how long without an answer a connection is given up
   */
  static ElasticsearchClient to(String uri, Duration answer) {
    Rest5Client client =
        Rest5Client.builder(URI.create(uri))
            .setRequestConfigCallback(requests -> requests.setResponseTimeout(Timeout.of(answer)))
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
            .build();
    return new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper()));
  }
}
