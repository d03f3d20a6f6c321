package io.lianxi.desktop.app;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How a request is refused. */
@NullUnmarked
final class Refusal {
  private Refusal() {}

  /** Whoever asked is told, as a problem, what is wrong with {@code field}. */
  static void names(WebTestClient.ResponseSpec answer, String field) {
    answer
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo(field)
        .jsonPath("$.errors[0].message")
        .isNotEmpty();
  }
}
