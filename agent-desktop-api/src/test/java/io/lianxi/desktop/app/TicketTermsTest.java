package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which hours count for a ticket, changed by hand. */
@NullUnmarked
class TicketTermsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Centre CENTRE = Centre.one();
  private static final WebTestClient SUPERVISOR = CENTRE.as("supervisor");
  private static final Map<String, Object> ONE_HOUR_A_WEEK =
      Map.of(
          "calendar",
          Map.of(
              "tz", "Asia/Shanghai", "hours", Map.of("mon", List.of(List.of("09:00", "10:00")))));

  private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request, HttpStatus status) {
    return JSON.readTree(
        request
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static JsonNode change(JsonNode ticket, Map<String, String> words, HttpStatus status) {
    String address = "/api/tickets/" + ticket.path("id").asString() + "/change-terms";
    return read(SUPERVISOR.post().uri(address).bodyValue(words), status);
  }

  @Test
  void aTicketIsCountedByACalendarAndByNoneAgain() {
    read(
        SUPERVISOR.put().uri("/api/calendars/hour-a-week").bodyValue(ONE_HOUR_A_WEEK),
        HttpStatus.OK);
    JsonNode opened =
        read(
            SUPERVISOR
                .post()
                .uri("/api/tickets")
                .bodyValue(
                    Map.of(
                        "customer",
                        Map.of("phone", "13900000088"),
                        "category",
                        "billing",
                        "subject",
                        "账单",
                        "description",
                        "多收")),
            HttpStatus.CREATED);
    assertThat(opened.has("calendar")).isFalse();

    JsonNode weekly =
        change(opened, Map.of("calendar", "hour-a-week", "why", "只在周一处理"), HttpStatus.OK);
    assertThat(weekly.path("calendar").asString()).isEqualTo("hour-a-week");

    JsonNode always = change(opened, Map.of("calendar", "none", "why", "全天处理"), HttpStatus.OK);
    assertThat(always.has("calendar")).isFalse();
    assertThat(always.path("clocks").path("resolution").path("due"))
        .isEqualTo(opened.path("clocks").path("resolution").path("due"));

    JsonNode wrong =
        change(opened, Map.of("calendar", "no-such", "why", "x"), HttpStatus.BAD_REQUEST);
    assertThat(wrong.path("errors").path(0).path("field").asString()).isEqualTo("calendar");
  }
}
