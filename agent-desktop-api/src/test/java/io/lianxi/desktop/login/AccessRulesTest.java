package io.lianxi.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class AccessRulesTest {
  private static Access of(String method, String path) {
    return AccessRules.of(HttpMethod.valueOf(method), PathContainer.parsePath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/index.js", "/desk", "/apis", "/wechat/hotline", "/health"})
  void whatIsNoDoorOfTheApiIsOpen(String path) {
    assertThat(of("GET", path)).isEqualTo(Access.ANYBODY);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/login",
    "POST, /api/progress/urge",
    "GET, /api/chat/live",
    "GET, /api/chat/files/7",
    "POST, /api/chat/sites/lianxi/words"
  })
  void customersNeedNoLogin(String method, String path) {
    assertThat(of(method, path).needsLogin()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api",
    "GET, /api/",
    "GET, /api/unheard/of",
    "GET, /api/login",
    "GET, /api/me",
    "GET, /api//login",
    "PUT, /api/chat/files/7",
    "GET, /api/chat/files/7/8",
    "HEAD, /api/chat/live"
  })
  void whatNoRuleFitsNeedsALoginAndNoRole(String method, String path) {
    assertThat(of(method, path)).isEqualTo(Access.STAFF);
  }

  /** A rule for one method says nothing of another, and the first one holds. */
  @Test
  void theFirstRuleThatFitsHolds() {
    assertThat(of("GET", "/api/calendars/2026").roles()).contains(Role.AUDITOR, Role.SUPERVISOR);
    assertThat(of("PUT", "/api/calendars/2026").roles())
        .containsExactlyInAnyOrder(Role.SUPERVISOR, Role.ADMIN);
    assertThat(of("POST", "/api/contacts/import").roles()).contains(Role.SUPERVISOR);
    assertThat(of("POST", "/api/contacts/7/end").roles()).containsExactly(Role.AGENT);
    assertThat(of("GET", "/api/contacts/7")).isEqualTo(Access.STAFF);
  }
}
