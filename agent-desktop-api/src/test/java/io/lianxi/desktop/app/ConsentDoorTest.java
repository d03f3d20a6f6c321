package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.number;
import static io.lianxi.desktop.app.CampaignRequests.send;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.read;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What numbers agree to is kept with its evidence and with who has told of it. */
@NullUnmarked
class ConsentDoorTest {
  private static final String IMPORT = "/api/consents/import";

  private static JsonNode latest(String number) {
    return get("/api/consents/" + number).path("items").get(0);
  }

  @Test
  void aConsentIsKeptWithItsEvidenceEvenWhenItIsTakenBack() {
    String address = "/api/consents/" + number();
    post(address, "{\"purposes\":[\"CARE\"],\"evidence\":\"合同 12\"}", 201);
    JsonNode told = get(address).path("items").get(0);
    assertThat(told.path("evidence").asString()).isEqualTo("合同 12");
    assertThat(told.has("withdrawnAt")).isFalse();
    supervisor().delete().uri(address).exchange().expectStatus().isNoContent();
    assertThat(get(address).path("items").get(0).has("withdrawnAt")).isTrue();
    supervisor().get().uri("/api/consents/abc").exchange().expectStatus().isBadRequest();
  }

  @Test
  void allIsTakenBackThoughOnlyAListMayTellOfIt() {
    String number = number();
    supervisor().delete().uri("/api/consents/" + number).exchange().expectStatus().isNoContent();
    String file = "号码,用途,同意凭证,同意时间\n" + number + ",客户关怀,合同 7,2026-01-05";
    assertThat(read(send(IMPORT, file), 200).path("imported").asInt()).isEqualTo(1);
    assertThat(latest(number).has("withdrawnAt")).isTrue();
  }

  @Test
  void whoHasToldOfANumberIsTold() {
    String number = number();
    post("/api/consents/" + number, "{\"purposes\":[\"CARE\"],\"evidence\":\"合同 12\"}", 201);
    post("/api/do-not-call", "{\"number\":\"%s\",\"reason\":\"投诉\"}".formatted(number), 200);
    supervisor().delete().uri("/api/consents/" + number).exchange().expectStatus().isNoContent();
    List<JsonNode> steps =
        get("/api/consents/" + number + "/history").path("items").valueStream().toList();
    assertThat(steps)
        .extracting(step -> step.path("action").asString() + " " + step.path("detail").asString())
        .containsExactly(
            "CONSENT_CHANGED withdrawn: 1",
            "DO_NOT_CALL_ADDED 投诉",
            "CONSENT_CHANGED [CARE]: 合同 12");
    assertThat(steps).allMatch(step -> step.path("by").asString().equals("supervisor"));
    supervisor().get().uri("/api/consents/abc/history").exchange().expectStatus().isBadRequest();
  }

  @Test
  void aFileTellsOfManyNumbersAndEachLineThatDoesNotHasItsReason() {
    String first = number();
    String second = number();
    String file =
        """
        号码,用途,同意凭证,同意时间,截止时间
        %1$s,CARE、价值提升,=合同 7,2026-01-05 10:00,2036-01-05
        %1$s,CARE、价值提升,=合同 7,2026-01-05 10:00,2036-01-05
        %2$s,notice,录音 9,,
        abc,CARE,x,,
        %2$s,FUN,x,,
        %2$s,,x,,
        %2$s,CARE,,,
        %2$s,CARE,x,2199-01-01,
        %2$s,CARE,x,2026-01-05,2026-01-04
        """
            .formatted(first, second);
    JsonNode report = read(send(IMPORT, file), 200);
    assertThat(report.path("imported").asInt()).isEqualTo(2);
    assertThat(report.path("known").asInt()).isEqualTo(1);
    assertThat(report.path("rejectedCount").asInt()).isEqualTo(6);
    assertThat(report.path("rejected").findValuesAsString("field"))
        .containsExactly("number", "purposes", "purposes", "evidence", "given_at", "until");
    assertThat(latest(first).path("purposes").toString()).isEqualTo("[\"CARE\",\"UPSELL\"]");
    assertThat(latest(first).path("givenAt").asString()).isEqualTo("2026-01-05T02:00:00Z");
    assertThat(latest(first).path("until").asString()).isEqualTo("2036-01-04T16:00:00Z");
    assertThat(latest(second).path("evidence").asString()).isEqualTo("录音 9");
  }

  @Test
  void aFileMayBeOfAnyEncoding() {
    String number = number();
    byte[] file = ("手机号,用途,凭证\n" + number + ",通知,合同 7").getBytes(Charset.forName("GBK"));
    supervisor()
        .post()
        .uri(IMPORT)
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(file)
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(latest(number).path("evidence").asString()).isEqualTo("合同 7");
  }

  @ParameterizedTest
  @CsvSource({"''", "'number,purposes\nx,y'", "'evidence\nx'"})
  void whatIsNoListOfConsentsIsRefused(String file) {
    send(IMPORT, file).expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "purposes | {\"evidence\":\"x\"}",
        "evidence | {\"purposes\":[\"CARE\"],\"evidence\":\"\"}",
        "givenAt  |"
            + " {\"purposes\":[\"CARE\"],\"evidence\":\"x\",\"givenAt\":\"2199-01-01T00:00:00Z\"}",
        "until    |"
            + " {\"purposes\":[\"CARE\"],\"evidence\":\"x\",\"until\":\"2001-01-01T00:00:00Z\"}",
      })
  void whatIsWrongWithAConsentIsNamed(String field, String body) {
    String address = "/api/consents/" + number();
    Refusal.names(FlowRequests.send(HttpMethod.POST, address, body), field);
  }
}
