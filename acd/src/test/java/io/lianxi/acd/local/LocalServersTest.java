package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalServersTest {
  private static final Map<String, String> ALL_NAMED =
      Map.of(
          "lianxi.home", "target/test-servers-some",
          "spring.datasource.url", "jdbc:postgresql://db/lianxi",
          "spring.data.redis.url", "redis://redis",
          "spring.elasticsearch.uris", "http://search:9200",
          "lianxi.asterisk.host", "pbx");

  @Test
  void whatTheEnvironmentNamesIsNotStarted() {
    try (LocalServers servers = LocalServers.start(ALL_NAMED::get, line -> {})) {
      assertThat(servers.properties()).isEmpty();
    }
  }

  @Test
  void whatItDoesNotNameIsStarted() {
    Map<String, String> allButRedis = new HashMap<>(ALL_NAMED);
    allButRedis.remove("spring.data.redis.url");
    try (LocalServers servers = LocalServers.start(allButRedis::get, line -> {})) {
      assertThat(servers.properties()).containsOnlyKeys("spring.data.redis.url");
    }
  }

  @Test
  void twoCentresShareNoPort() {
    Map<String, String> random = new HashMap<>(ALL_NAMED);
    random.put("lianxi.ports", "random");
    try (LocalServers servers = LocalServers.start(random::get, line -> {})) {
      assertThat(servers.properties()).containsOnlyKeys("server.port", "lianxi.live.port");
    }
  }

  @Test
  void aHomeHasOneCentre() {
    Map<String, String> allButRedis = new HashMap<>(ALL_NAMED);
    allButRedis.remove("spring.data.redis.url");
    try (LocalServers first = LocalServers.start(allButRedis::get, line -> {})) {
      assertThat(first.properties()).isNotEmpty();
      assertThatThrownBy(() -> LocalServers.start(allButRedis::get, line -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Lianxi already runs on")
          .hasMessageContaining("lianxi.home");
    }
  }

  @Test
  void aPortInUseNamesItsProperty() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Map<String, String> allButRedis = new HashMap<>(ALL_NAMED);
      allButRedis.remove("spring.data.redis.url");
      allButRedis.put("lianxi.redis.port", Integer.toString(taken.getLocalPort()));
      assertThatThrownBy(() -> LocalServers.start(allButRedis::get, line -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("lianxi.redis.port");
    }
  }
}
