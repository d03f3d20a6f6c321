package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.customer.PhoneNumber;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The list of numbers that may not be called, as staff keep it. */
@NullUnmarked
class DoNotCallTest {
  private static final String LIST = "/api/do-not-call";

  private final Centre centre = Centre.one();
  private final WebTestClient agent = centre.as("agent01");
  private final WebTestClient supervisor = centre.as("supervisor");

  private static WebTestClient.ResponseSpec add(WebTestClient who, String number, String reason) {
    return who.post().uri(LIST).bodyValue(Map.of("number", number, "reason", reason)).exchange();
  }

  private long audited(String action, String number) {
    return centre
        .bean(JdbcClient.class)
        .sql("select count(*) from audit_lines where action = ? and subject = ?")
        .params(action, number)
        .query(Long.class)
        .single();
  }

  @Test
  void aNumberGoesOnTheListAndOffAgainAndBothAreAudited() {
    String number = "+8613911110001";
    add(agent, "139 1111 0001", " 客户要求 ")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.number")
        .isEqualTo(number)
        .jsonPath("$.reason")
        .isEqualTo("客户要求")
        .jsonPath("$.addedBy")
        .isEqualTo("agent01");
    assertThat(centre.bean(DoNotCall.class).forbids(new PhoneNumber(number))).isTrue();
    add(supervisor, number, "again").expectBody().jsonPath("$.addedBy").isEqualTo("agent01");
    agent.get().uri(LIST + "/13911110001").exchange().expectStatus().isOk();
    supervisor
        .get()
        .uri(LIST)
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.number == '" + number + "')]")
        .isNotEmpty();
    supervisor.delete().uri(LIST + "/13911110001").exchange().expectStatus().isNoContent();
    supervisor.delete().uri(LIST + "/13911110001").exchange().expectStatus().isNotFound();
    agent.get().uri(LIST + "/13911110001").exchange().expectStatus().isNotFound();
    assertThat(audited("DO_NOT_CALL_ADDED", number)).isEqualTo(1);
    assertThat(audited("DO_NOT_CALL_REMOVED", number)).isEqualTo(1);
  }

  @Test
  void theListIsReadInPieces() {
    add(supervisor, "13911110002", "x");
    add(supervisor, "13911110003", "x");
    supervisor
        .get()
        .uri(LIST + "?size=1&after={after}", "+8613911110002")
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].number")
        .isEqualTo("+8613911110003")
        .jsonPath("$.next")
        .isEqualTo("+8613911110003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1", "138001380001380013800138", "sip:a@b", "+86138;DROP", " "})
  void whatIsNoNumberIsNamed(String number) {
    add(supervisor, number, "x")
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("number");
  }

  @Test
  void aReasonIsNeeded() {
    add(supervisor, "13911110004", " ")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("reason");
    supervisor.get().uri(LIST + "?size=0").exchange().expectStatus().isBadRequest();
  }

  @Test
  void agentsAddAndLookUpButNeitherReadTheListNorTakeOff() {
    agent.get().uri(LIST).exchange().expectStatus().isForbidden();
    agent.delete().uri(LIST + "/13911110005").exchange().expectStatus().isForbidden();
    centre.as("editor").get().uri(LIST + "/13911110005").exchange().expectStatus().isForbidden();
    centre.web().get().uri(LIST).exchange().expectStatus().isUnauthorized();
  }
}
