package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalElasticsearchTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatIsIndexedIsFoundAlsoAfterTheNextStart() throws Exception {
    try (LocalHome home = LocalHome.open(Path.of("target", "test-servers-elasticsearch"))) {
      try (LocalElasticsearch server = LocalElasticsearch.start(home, 0)) {
        send(server, "PUT", "/articles/_doc/1?refresh=true", "{\"title\":\"5G 畅享套餐\"}");
        assertThat(send(server, "GET", "/articles/_search?q=title:套餐", "")).contains("5G 畅享套餐");
        assertThat(send(server, "GET", "/_cluster/health", "")).contains("\"status\"");
      }
      try (LocalElasticsearch server = LocalElasticsearch.start(home, 0)) {
        assertThat(send(server, "GET", "/articles/_doc/1", "")).contains("5G 畅享套餐");
      }
    }
  }

  private String send(LocalElasticsearch server, String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
