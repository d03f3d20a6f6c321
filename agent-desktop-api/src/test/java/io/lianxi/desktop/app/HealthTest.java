package io.lianxi.desktop.app;

import io.lianxi.desktop.live.LiveListener;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class HealthTest {
  private final Centre centre = Centre.one();

  @Test
  void withoutElasticsearchTheCentreIsDownAndSaysWhichServerIsMissing() {
    centre
        .web()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectBody()
        .jsonPath("$.components.elasticsearch.status")
        .isEqualTo("DOWN")
        .jsonPath("$.components.redis.status")
        .isEqualTo("UP")
        .jsonPath("$.components.db.status")
        .isEqualTo("UP")
        .jsonPath("$.components.asterisk.status")
        .isEqualTo("UP");
  }

  @Test
  void theApiIsDescribed() {
    centre
        .web()
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/login'].post")
        .exists()
        .jsonPath("$.paths['/api/contacts/{id}/accept'].post")
        .exists()
        .jsonPath("$.components.schemas.ContactView.properties.offerExpiresAt")
        .exists();
  }

  @Test
  void metricsAreThere() {
    centre.web().get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
  }

  @Test
  void theLiveListenerIsBoundToTheLoopbackOnly() {
    org.assertj.core.api.Assertions.assertThat(centre.bean(LiveListener.class).url())
        .startsWith("ws://127.0.0.1:");
  }
}
