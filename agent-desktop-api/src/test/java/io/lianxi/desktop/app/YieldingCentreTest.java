package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.contact.Contact;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole centre in which a campaign yields to somebody who waits, and calls once they do not. */
@NullUnmarked
class YieldingCentreTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String RULES =
      """
      "conduct":{"blending":{"watched":["complaint"],"atLeastSeconds":10,\
      "longestWaitSeconds":1}}\
      """;
  private static CampaignCentre house;
  private static String campaign;

  @BeforeAll
  static void startACampaign() {
    house = new CampaignCentre();
    campaign = house.campaign("PROGRESSIVE", RULES);
    house.leads(campaign, "13800138021,王芳");
    house.become(campaign, "start");
  }

  @AfterAll
  static void stop() {
    house.centre.stop();
  }

  private static JsonNode stance() {
    return house.told(campaign + "/blending");
  }

  private static String lastReason() {
    List<String> reasons =
        house.told(campaign + "/pacing").path("items").findValuesAsString("reason");
    return reasons.isEmpty() ? "" : reasons.getLast();
  }

  @Test
  void itYieldsWhileSomebodyWaitsTooLongAndCallsOnceAllIsWell() {
    await().atMost(SOON).until(() -> lastReason().equals("NO_AGENTS"));
    assertThat(stance().path("yielding").asBoolean()).isFalse();
    Contact caller = house.centre.call("complaint");
    await().atMost(SOON).until(() -> stance().path("yielding").asBoolean());
    assertThat(stance().path("why").path("cause").asString()).isEqualTo("LONGEST_WAIT");
    assertThat(stance().path("queues").get(0).path("waiting").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> lastReason().equals("YIELDS"));
    house.centre.customerLeaves(caller.id());
    await().atMost(SOON).until(() -> stance().hasNonNull("resumesAt"));
    await().atMost(SOON).until(() -> lastReason().equals("NO_AGENTS"));
    assertThat(stance().path("yielding").asBoolean()).isFalse();
  }
}
