package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.CampaignRequests.send;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.read;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What numbers refuse is kept by purpose and channel, with who says so. */
@NullUnmarked
class RefusalDoorTest {
  private static final String REFUSALS = "/api/do-not-call/refusals";
  private static final String IMPORT = "/api/do-not-call/import";

  private static String refusal(String number, String more) {
    return "{\"number\":\"%s\",\"reason\":\"客户要求\"%s}".formatted(number, more);
  }

  @Test
  void aNumberRefusesAPurposeUntilThatIsTakenBack() {
    String number = number();
    String wish = refusal(number, ",\"purposes\":[\"UPSELL\"],\"channels\":[\"VOICE\"]");
    post(REFUSALS, wish, 201);
    JsonNode told = post(REFUSALS, wish, 201).path("items");
    assertThat(told.size()).isEqualTo(1);
    assertThat(told.get(0).path("source").asString()).isEqualTo("OWN");
    assertThat(told.get(0).path("purposes").get(0).asString()).isEqualTo("UPSELL");
    assertThat(get(REFUSALS + "/" + number).path("items").size()).isEqualTo(1);
    JsonNode page = get(REFUSALS + "?size=1&after=%2B86" + (Long.parseLong(number) - 1));
    assertThat(page.path("items").get(0).path("number").asString()).isEqualTo("+86" + number);
    assertThat(page.path("items").get(0).path("addedBy").asString()).isEqualTo("supervisor");
    remove(number, "?source=IMPORTED", 404);
    remove(number, "", 204);
    remove(number, "", 404);
    remove(number, "?source=X", 400);
    remove("abc", "", 400);
  }

  private static void remove(String number, String question, int status) {
    supervisor()
        .delete()
        .uri(REFUSALS + "/" + number + question)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void aListIsTakenInAndEachLineThatTellsNoNumberHasItsReason() {
    String number = number();
    String file = "号码,原因\n" + number + ",监管名单\nabc,\n" + number + ",监管名单\n";
    JsonNode report = read(send(IMPORT, file), 200);
    assertThat(report.path("imported").asInt()).isEqualTo(1);
    assertThat(report.path("known").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").get(0).path("line").asInt()).isEqualTo(3);
    assertThat(get(REFUSALS + "/" + number).path("items").get(0).path("source").asString())
        .isEqualTo("IMPORTED");
    send(IMPORT, "reason\nx").expectStatus().isBadRequest();
    send(IMPORT, "").expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "number      | {\"reason\":\"x\"}",
        "number      | {\"number\":\"abc\",\"reason\":\"x\"}",
        "reason      | {\"number\":\"13700000001\",\"reason\":\" \"}",
        "channels[0] | {\"number\":\"13700000001\",\"reason\":\"x\",\"channels\":[\"SMOKE\"]}",
        "purposes[0] | {\"number\":\"13700000001\",\"reason\":\"x\",\"purposes\":[null]}",
        "source      | {\"number\":\"13700000001\",\"reason\":\"x\",\"source\":\"OPT_OUT\"}",
      })
  void whatIsWrongWithARefusalIsNamed(String field, String body) {
    Refusal.names(FlowRequests.send(HttpMethod.POST, REFUSALS, body), field);
  }

  @Test
  void agentsAddAndLookUpButNeitherReadTheListNorTakeOffNorImport() {
    WebTestClient agent = Centre.one().as("agent01");
    agent.get().uri(REFUSALS).exchange().expectStatus().isForbidden();
    agent.get().uri(REFUSALS + "/13700000001").exchange().expectStatus().isOk();
    agent.delete().uri(REFUSALS + "/13700000001").exchange().expectStatus().isForbidden();
    agent.post().uri(IMPORT).exchange().expectStatus().isForbidden();
    WebTestClient editor = Centre.one().as("editor");
    editor.get().uri(REFUSALS + "?size=0").exchange().expectStatus().isForbidden();
    supervisor().get().uri(REFUSALS + "?size=0").exchange().expectStatus().isBadRequest();
  }
}
