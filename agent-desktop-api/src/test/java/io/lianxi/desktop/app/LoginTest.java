package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.login.LoginApi.LoggedIn;
import io.lianxi.desktop.login.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@NullUnmarked
class LoginTest {
  private final Centre centre = Centre.one();
  private final WebTestClient web = centre.web();

  private WebTestClient.ResponseSpec logIn(String username, String password) {
    return web.post()
        .uri("/api/login")
        .bodyValue(Map.of("username", username, "password", password))
        .exchange();
  }

  @Test
  void theRightPasswordGivesTokenAndCookies() {
    FluxExchangeResult<LoggedIn> answer =
        logIn("supervisor", Centre.PASSWORD).expectStatus().isOk().returnResult(LoggedIn.class);
    LoggedIn body = answer.getResponseBody().blockFirst();
    assertThat(body.role()).isEqualTo(Role.SUPERVISOR);
    assertThat(body.username()).isEqualTo("supervisor");
    assertThat(body.displayName()).isEqualTo("班长");
    assertThat(body.token()).isNotBlank();
    ResponseCookie session = answer.getResponseCookies().getFirst("LIANXI_SESSION");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.isSecure()).isFalse();
    assertThat(session.getSameSite()).isEqualTo("Strict");
    assertThat(answer.getResponseCookies().getFirst("XSRF-TOKEN").isHttpOnly()).isFalse();
  }

  @Test
  void theWrongPasswordIs401AndAudited() {
    logIn("quality", "wrong")
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:wrong-credentials");
    assertThat(centre.bean(AuditTrail.class).newest(200))
        .anyMatch(line -> line.actor().equals("quality") && line.action() == Action.LOG_IN_REFUSED);
  }

  @Test
  void anUnknownNameIsRefusedLikeAWrongPassword() {
    logIn("nobody", "wrong").expectStatus().isUnauthorized();
  }

  @Test
  void fiveFailuresLockTheAccountEvenForTheRightPassword() {
    for (int i = 0; i < 5; i++) {
      logIn("campaigns", "wrong").expectStatus().isUnauthorized();
    }
    logIn("campaigns", Centre.PASSWORD).expectStatus().isEqualTo(423);
  }

  @Test
  void tenFailuresAMinuteAreEnoughForOneName() {
    for (int i = 0; i < 10; i++) {
      logIn("guessed", "wrong").expectStatus().isUnauthorized();
    }
    logIn("guessed", "wrong").expectStatus().isEqualTo(429);
  }

  @Test
  void nobodyIsNobody() {
    web.get().uri("/api/me").exchange().expectStatus().isUnauthorized();
    web.get()
        .uri("/api/me")
        .header(HttpHeaders.AUTHORIZATION, "Bearer made-up")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void meIsWhoLoggedIn() {
    centre
        .as("agent01")
        .get()
        .uri("/api/me")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"username":"agent01","displayName":"陈晓雯","role":"AGENT","language":"zh"}
            """);
  }

  @Test
  void colleaguesKnowEachOtherByName() {
    WebTestClient agent = centre.as("agent01");
    named(agent, "supervisor")
        .expectStatus()
        .isOk()
        .expectBody()
        .json("{\"username\":\"supervisor\",\"displayName\":\"班长\"}");
    named(agent, "nobody").expectStatus().isNotFound();
    named(agent, "a\0b").expectStatus().isBadRequest();
    named(agent, "王' or 1=1").expectStatus().isNotFound();
    named(web, "supervisor").expectStatus().isUnauthorized();
  }

  private static WebTestClient.ResponseSpec named(WebTestClient who, String username) {
    return who.get().uri("/api/staff/{username}", username).exchange();
  }

  @Test
  void aCookieMayReadButNeedsTheCsrfTokenToChange() {
    FluxExchangeResult<LoggedIn> answer =
        logIn("agent10", Centre.PASSWORD).returnResult(LoggedIn.class);
    String session = answer.getResponseCookies().getFirst("LIANXI_SESSION").getValue();
    String csrf = answer.getResponseCookies().getFirst("XSRF-TOKEN").getValue();
    web.get().uri("/api/me").cookie("LIANXI_SESSION", session).exchange().expectStatus().isOk();
    web.post()
        .uri("/api/live/ticket")
        .cookie("LIANXI_SESSION", session)
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:csrf");
    web.post()
        .uri("/api/live/ticket")
        .cookie("LIANXI_SESSION", session)
        .header("X-XSRF-TOKEN", csrf)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void afterLogOutTheTokenIsWorthless() {
    WebTestClient auditor = centre.as("auditor");
    auditor.post().uri("/api/logout").exchange().expectStatus().isNoContent();
    auditor.get().uri("/api/me").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    HttpHeaders headers =
        web.get().uri("/api/me").exchange().returnResult(Void.class).getResponseHeaders();
    assertThat(headers.getFirst("Content-Security-Policy"))
        .contains("default-src 'self'", centre.liveUrl(), "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.get(HttpHeaders.CACHE_CONTROL)).isEqualTo(List.of("no-store"));
  }
}
