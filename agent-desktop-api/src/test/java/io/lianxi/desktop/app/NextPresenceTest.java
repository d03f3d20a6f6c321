package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.Contact;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** "Break after this call": the presence an agent asks for while occupied. */
@NullUnmarked
class NextPresenceTest {
  private static final String AGENT = "agent07";

  private final Centre centre = Centre.one();
  private final WebTestClient agent = centre.as(AGENT);

  @AfterEach
  void theAgentGoes() {
    centre.presence(AGENT, "OFFLINE");
  }

  private WebTestClient.BodyContentSpec ask(Map<String, String> wish) {
    return agent
        .put()
        .uri("/api/desk/presence")
        .bodyValue(wish)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }

  private static Map<String, String> breakAfterContact() {
    return Map.of("presence", "NOT_READY", "reason", "BREAK", "when", "AFTER_CONTACT");
  }

  private Listener desk() throws Exception {
    return Listener.connect(
        centre.liveUrl() + "/live/desk?ticket=" + centre.ticket(AGENT), centre.url());
  }

  private void act(Contact call, String verb, Map<String, Object> body) {
    agent
        .post()
        .uri("/api/contacts/{id}/{verb}", call.id(), verb)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void withNoContactItBeginsAtOnce() {
    ask(Map.of("presence", "AVAILABLE"));
    ask(breakAfterContact())
        .jsonPath("$.presence")
        .isEqualTo("NOT_READY")
        .jsonPath("$.reason")
        .isEqualTo("BREAK")
        .jsonPath("$.next")
        .doesNotExist();
  }

  @Test
  void itBeginsWhenTheLastContactLetsGoAndUntilThenNothingNewComes() throws Exception {
    try (Listener desk = desk()) {
      assertThat(desk.next("snapshot").path("agent").has("next")).isFalse();
      ask(Map.of("presence", "AVAILABLE"));
      Contact call = centre.call();
      desk.next("offered");
      act(call, "accept", Map.of());
      ask(breakAfterContact())
          .jsonPath("$.presence")
          .isEqualTo("AVAILABLE")
          .jsonPath("$.next.presence")
          .isEqualTo("NOT_READY")
          .jsonPath("$.next.reason")
          .isEqualTo("BREAK");
      JsonNode chosen = desk.next("presence").path("agent");
      while (!chosen.has("next")) {
        chosen = desk.next("presence").path("agent");
      }
      assertThat(chosen.path("presence").asString()).isEqualTo("AVAILABLE");
      assertThat(chosen.path("next").path("reason").asString()).isEqualTo("BREAK");
      try (Listener again = desk()) {
        assertThat(again.next("snapshot").path("agent").path("next").path("presence").asString())
            .isEqualTo("NOT_READY");
      }
      centre.join(call.id(), 1);
      desk.next("connected");
      act(call, "end", Map.of());
      desk.next("ended");
      act(call, "wrap-up", Map.of("disposition", "RESOLVED", "final", true));
      JsonNode begun = desk.next("presence").path("agent");
      assertThat(begun.path("presence").asString()).isEqualTo("NOT_READY");
      assertThat(begun.path("reason").asString()).isEqualTo("BREAK");
      assertThat(begun.has("next")).isFalse();
      centre.customerLeaves(call.id());
    }
  }

  @Test
  void askingForNowTakesItBack() throws Exception {
    try (Listener desk = desk()) {
      desk.next("snapshot");
      ask(Map.of("presence", "AVAILABLE"));
      Contact call = centre.call();
      desk.next("offered");
      ask(breakAfterContact()).jsonPath("$.next.presence").isEqualTo("NOT_READY");
      ask(Map.of("presence", "AVAILABLE", "when", "NOW"))
          .jsonPath("$.presence")
          .isEqualTo("AVAILABLE")
          .jsonPath("$.next")
          .doesNotExist();
      centre.customerLeaves(call.id());
    }
  }

  @Test
  void aMomentThatIsNoneIsNamed() {
    agent
        .put()
        .uri("/api/desk/presence")
        .bodyValue(Map.of("presence", "AVAILABLE", "when", "TOMORROW"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("when");
  }
}
