package io.lianxi.desktop.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.io.IOException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Is Elasticsearch usable? Yellow is: one node has nowhere to keep a replica. */
final class ElasticHealth extends AbstractHealthIndicator {
  private final ElasticsearchClient client;

  ElasticHealth(ElasticsearchClient client) {
    super("Elasticsearch does not answer");
    this.client = client;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws IOException {
    HealthStatus status =
        client.cluster().health(ask -> ask.timeout(limit -> limit.time("2s"))).status();
    health.status(status == HealthStatus.Red ? "DOWN" : "UP");
  }
}
