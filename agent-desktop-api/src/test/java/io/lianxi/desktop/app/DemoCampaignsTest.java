package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A newcomer sees a campaign that is over, what it has learned, and one that is ready. */
@NullUnmarked
class DemoCampaignsTest {
  private static final String PAST = "/api/campaigns/" + DemoCampaigns.PAST;
  private static final String NEXT = "/api/campaigns/" + DemoCampaigns.NEXT;
  private static Centre centre;

  @BeforeAll
  static void start() {
    centre = Centre.start("--lianxi.demo.campaigns=true");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  private static JsonNode get(String address) {
    return CampaignCentre.ask(centre.as("campaigns"), HttpMethod.GET, address, "", 200);
  }

  @Test
  void theOneThatIsOverHasLearnedWhoLeaves() {
    JsonNode list = get(PAST + "/lists").path("items").get(0);
    assertThat(list.path("leads").asInt()).isEqualTo(480);
    assertThat(list.path("won").asInt()).isBetween(50, 300);
    JsonNode told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> get(PAST + "/retention"),
                now -> now.path("trainings").get(0).path("state").asString().equals("DONE"));
    assertThat(told.path("trainings").get(0).path("result").path("method").asString())
        .isEqualTo("UPLIFT");
    assertThat(told.path("saves").path("difference").asDouble()).isPositive();
    JsonNode choices = get(NEXT + "/segments/choices");
    assertThat(choices.path("learned").get(0).path("id").asString())
        .isEqualTo(DemoCampaigns.PAST.value());
    JsonNode count =
        CampaignCentre.ask(
            centre.as("campaigns"),
            HttpMethod.POST,
            NEXT + "/segments/count",
            "{\"risk\":{\"atLeast\":0.5,\"learnedBy\":\"" + DemoCampaigns.PAST + "\"}}",
            200);
    assertThat(count.path("found").asInt()).isBetween(3, 17);
  }

  @Test
  void theOneThatIsReadyIsRankedBeforeItBegins() {
    assertThat(get(NEXT + "/statistics").path("leads").path("due").asInt()).isEqualTo(120);
    assertThat(get(NEXT).path("next").toString()).contains("RUNNING");
    List<String> columns =
        List.copyOf(get(NEXT + "/leads").path("items").get(0).path("fields").propertyNames());
    assertThat(columns).contains("plan", "在网月数", "流失概率");
  }

  @Test
  void anotherStartAddsNothing() {
    centre.bean(DemoCampaigns.class).afterSingletonsInstantiated();
    assertThat(get(PAST + "/lists").path("items").size()).isEqualTo(1);
    assertThat(get(NEXT + "/lists").path("items").size()).isEqualTo(1);
  }
}
