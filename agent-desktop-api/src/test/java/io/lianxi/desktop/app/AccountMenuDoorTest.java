package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The menus of accounts, as staff make them and the platform gets them. */
@NullUnmarked
@ExtendWith(WeChatCopies.Stopping.class)
class AccountMenuDoorTest {
  private static final WeChatCopies COPIES = WeChatCopies.one();
  private static final String ACCOUNTS = "/api/wechat/accounts";
  private static final String MENU = ACCOUNTS + "/" + WeChatCopies.ACCOUNT + "/menu";
  private static final Map<String, Object> BALANCE =
      Map.of("name", "余额", "kind", "CLICK", "value", "查余额");

  @AfterEach
  void allIsWellAgain() {
    COPIES.platform().comesBack();
  }

  private static WebTestClient.ResponseSpec put(Object body) {
    return COPIES
        .first()
        .as("supervisor")
        .put()
        .uri(MENU)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static JsonNode taken(List<Map<String, Object>> buttons) {
    return put(Map.of("buttons", buttons))
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static JsonNode known() {
    return COPIES
        .second()
        .as("auditor")
        .get()
        .uri(ACCOUNTS)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .path("items")
        .get(0);
  }

  @Test
  void aMenuIsKeptAndThePlatformHasIt() {
    JsonNode menu =
        taken(
            List.of(
                BALANCE,
                Map.of("name", "更多", "kind", "LIST", "buttons", List.of(BALANCE, BALANCE))));
    assertThat(menu.path("push").path("state").asString()).isEqualTo("TAKEN");
    assertThat(COPIES.platform().menu()).hasSize(2);
    assertThat(COPIES.platform().menu().getFirst().path("key").asString()).isEqualTo("查余额");
    JsonNode account = known();
    assertThat(account.path("name").asString()).isEqualTo(WeChatCopies.ACCOUNT);
    assertThat(account.path("menu").path("changedBy").asString()).isEqualTo("supervisor");
    assertThat(account.toString()).doesNotContain("secret").doesNotContain("token");
    assertThat(COPIES.first().bean(AuditTrail.class).newest(20))
        .extracting(AuditLine::action)
        .contains(AuditLine.Action.WECHAT_MENU_CHANGED);
  }

  @Test
  void whatThePlatformSaysIsTold() {
    COPIES.platform().dies();
    JsonNode push = taken(List.of(BALANCE)).path("push");
    assertThat(push.path("state").asString()).isEqualTo("UNREACHED");
    assertThat(push.path("problem").asString()).isNotEmpty();
    assertThat(known().path("menu").path("push").path("state").asString()).isEqualTo("UNREACHED");
    COPIES.platform().comesBack();
    assertThat(taken(List.of(BALANCE)).path("push").path("state").asString()).isEqualTo("TAKEN");
  }

  @Test
  void aMenuWithoutButtonsIsNone() {
    taken(List.of(BALANCE));
    taken(List.of());
    assertThat(COPIES.platform().menu()).isEmpty();
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    int version = taken(List.of(BALANCE)).path("version").asInt();
    put(Map.of("version", version - 1, "buttons", List.of()))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo(version);
    put(Map.of("version", version, "buttons", List.of(BALANCE))).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|buttons",
        "{\"buttons\":[null]}|buttons[0].kind",
        "{\"buttons\":[{\"name\":\"a\",\"kind\":\"SHOUT\"}]}|buttons[0].kind",
        "{\"buttons\":[{\"kind\":\"CLICK\",\"value\":\"1\"}]}|buttons[0].name",
        "{\"buttons\":[{\"name\":\"a\",\"kind\":\"CLICK\"}]}|buttons[0].value",
        "{\"buttons\":[{\"name\":\"a\",\"kind\":\"VIEW\",\"value\":\"javascript:x\"}]}|buttons[0].value",
        "{\"buttons\":[{\"name\":\"a\",\"kind\":\"LIST\"}]}|buttons[0].buttons",
        "{\"version\":\"x\",\"buttons\":[]}|version"
      })
  void whatIsNoMenuIsRefusedWithItsField(String body, String field) {
    Refusal.names(put(body), field);
  }

  @Test
  void deepMenusAreRefused() {
    String deep = "{\"name\":\"a\",\"kind\":\"LIST\",\"buttons\":[".repeat(50) + "]}".repeat(50);
    Refusal.names(put("{\"buttons\":[" + deep + "]}"), "buttons[0].buttons[0].buttons[0].buttons");
  }

  @Test
  void whoMayNotIsRefused() {
    Centre centre = COPIES.first();
    centre.as("agent01").get().uri(ACCOUNTS).exchange().expectStatus().isForbidden();
    centre.web().get().uri(ACCOUNTS).exchange().expectStatus().isUnauthorized();
    centre
        .as("auditor")
        .put()
        .uri(MENU)
        .bodyValue(Map.of("buttons", List.of()))
        .exchange()
        .expectStatus()
        .isForbidden();
    centre
        .as("admin")
        .put()
        .uri(ACCOUNTS + "/nobodys/menu")
        .bodyValue(Map.of("buttons", List.of()))
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
