package io.lianxi.desktop.app;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The web chat on pages of other sites. */
@NullUnmarked
class VisitorPageTest {
  private static final String SITE = "https://shop.example";
  private static Centre centre;

  @BeforeAll
  static void start() {
    centre = Centre.start("--lianxi.origins=" + SITE);
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static WebTestClient.ResponseSpec asked(String origin) {
    return centre.web().get().uri("/api/chat/live").header(HttpHeaders.ORIGIN, origin).exchange();
  }

  @Test
  void aSiteOfOursIsToldWhereTheSocketIs() {
    asked(SITE)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, SITE)
        .expectBody()
        .jsonPath("$.url")
        .isEqualTo(centre.liveUrl());
  }

  @Test
  void anyOtherSiteIsTurnedAway() {
    asked("https://elsewhere.example").expectStatus().isForbidden();
  }

  @Test
  void aSiteOfOursMaySendFilesAndNothingElseOfOthers() {
    centre
        .web()
        .options()
        .uri("/api/chat/files")
        .header(HttpHeaders.ORIGIN, SITE)
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "x-visitor")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, SITE);
    centre
        .web()
        .get()
        .uri("/api/me")
        .header(HttpHeaders.ORIGIN, SITE)
        .exchange()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }
}
