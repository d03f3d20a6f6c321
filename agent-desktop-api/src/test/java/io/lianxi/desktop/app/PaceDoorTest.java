package io.lianxi.desktop.app;

import static io.lianxi.desktop.app.CampaignRequests.CAMPAIGNS;
import static io.lianxi.desktop.app.CampaignRequests.wish;
import static io.lianxi.desktop.app.FlowRequests.get;
import static io.lianxi.desktop.app.FlowRequests.post;
import static io.lianxi.desktop.app.FlowRequests.put;
import static io.lianxi.desktop.app.FlowRequests.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.pacing.AbandonShares;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.PaceReason;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Why so many calls are made is told second by second. */
@NullUnmarked
class PaceDoorTest {
  private static final QueueName QUEUE = new QueueName("paced");

  private final Centre centre = Centre.one();

  private String campaign() {
    put("/api/queues/paced", "{\"labelZh\":\"外呼\",\"labelEn\":\"Sales\"}", 200);
    String wish = wish("").replace("\"general\"", "\"paced\"");
    return post(CAMPAIGNS, wish, 201).path("id").asString();
  }

  private static String address(String campaign) {
    return CAMPAIGNS + "/" + campaign + "/pacing";
  }

  private static Paces.Decided decided(Instant at, int calls, CampaignId... careful) {
    AbandonShares abandons = new AbandonShares(0.01, 0.02, 0.015, 0.03, 0.04);
    return new Paces.Decided(
        at,
        new Pace(
            calls,
            PacingMode.PREDICTIVE,
            PaceReason.RISK,
            2,
            20,
            3,
            1,
            7,
            0,
            0.35,
            1.5,
            2.25,
            0.04,
            0.03,
            abandons),
        Set.of(careful));
  }

  @Test
  void theLastMinutesAreToldOldestFirst() {
    String campaign = campaign();
    String address = address(campaign);
    Paces paces = centre.bean(Paces.class);
    Instant now = Instant.now();
    paces.tell(QUEUE, decided(now.minusSeconds(400), 1));
    paces.tell(QUEUE, decided(now.minusSeconds(20), 2));
    paces.tell(QUEUE, decided(now.minusSeconds(10), 3, new CampaignId(campaign)));
    JsonNode told = get(address);
    assertThat(told.path("queue").asString()).isEqualTo("paced");
    assertThat(told.path("items").findValuesAsString("calls")).containsExactly("2", "3");
    JsonNode last = told.path("items").get(1);
    assertThat(last.path("reason").asString()).isEqualTo("RISK");
    assertThat(last.path("risk").asDouble()).isEqualTo(0.04);
    assertThat(last.path("abandons").path("day").asDouble()).isEqualTo(0.01);
    assertThat(told.path("items").findValuesAsString("careful")).containsExactly("false", "true");
    assertThat(get(address + "?seconds=600").path("items")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3601", "-1", "many"})
  void onlyTheLastHourCanBeAskedFor(String seconds) {
    supervisor()
        .get()
        .uri(address(campaign()) + "?seconds=" + seconds)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }
}
