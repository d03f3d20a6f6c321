package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.lianxi.acd.asterisk.SippCallee;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A progressive campaign, from a file of leads to its results, on the real Asterisk. Nobody else is
 * there whom it could call for, so it has a centre of its own.
 */
final class CampaignWalkTest {
  private static final String AGENT = "agent04";
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path HOME = Path.of("target", "campaign-walk");
  private static final String LEADS =
      """
      手机,姓名,优先级,到期套餐
      13900000082,李先生,1,畅享 99
      13900000081,王女士,9,畅享 199
      不是号码,谁,1,
      139 0000 0081,王女士,9,
      """;

  private static Centre centre;
  private static Browser browser;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Map.of());
    browser = Browser.open(centre.url(), HOME);
  }

  @AfterAll
  static void close() {
    browser.close();
    centre.close();
  }

  @Test
  void leadsAreCalledForWhoIsFreeAndTheResultsAreTrue() throws IOException {
    Campaign campaign =
        Campaign.open(centre.as("campaigns"), Campaign.wish("general", "PROGRESSIVE", Map.of()));
    JsonNode taken = campaign.imports("九月", LEADS);
    assertThat(taken.required("imported").asInt()).isEqualTo(2);
    assertThat(taken.required("duplicates").asInt()).isEqualTo(1);
    assertThat(taken.required("rejected").size()).isEqualTo(2);
    Window desk = browser.logIn(AGENT);
    desk.click("presence-available");
    try (SippCallee wang = SippCallee.at(centre.trunkPort(), SippCallee.Manner.ANSWERS)) {
      campaign.start();
      desk.talks();
      await().atMost(SOON).until(() -> wang.heardLoud() > 0);
      assertThat(wang.call().orElseThrow().called()).isEqualTo("+8613900000081");
      assertThat(wang.call().orElseThrow().shown()).isEqualTo("10000");
      desk.appears("called-lead");
      PlaywrightAssertions.assertThat(desk.part("called-lead")).containsText("王女士");
      PlaywrightAssertions.assertThat(desk.part("called-lead")).containsText("畅享 199");
      desk.picture(HOME.resolve("talking.png"));
      wang.hangUp();
    }
    try (SippCallee li = SippCallee.at(centre.trunkPort(), SippCallee.Manner.IS_BUSY)) {
      wrapUp("WON");
      campaign.awaitOutcome("BUSY", 1, SOON);
      assertThat(li.call().orElseThrow().called()).isEqualTo("+8613900000082");
    }
    JsonNode figures = campaign.get("statistics");
    assertThat(figures.required("calls").asInt()).isEqualTo(2);
    assertThat(figures.required("outcomes").required("CONNECTED").asInt()).isEqualTo(1);
    JsonNode leads = figures.required("leads");
    assertThat(leads.required("closed").required("WON").asInt()).isEqualTo(1);
    assertThat(leads.required("later").asInt()).isEqualTo(1);
    campaign.stop();
    assertThat(campaign.get("attempts").required("items").size()).isEqualTo(2);
  }

  private static void wrapUp(String disposition) {
    Api agent = centre.as(AGENT);
    await().atMost(SOON).until(() -> inWrapUp(agent).size() == 1);
    String contact = inWrapUp(agent).get(0).required("id").asString();
    agent.post(
        "/api/contacts/" + contact + "/wrap-up", Map.of("disposition", disposition, "note", ""));
  }

  private static JsonNode inWrapUp(Api agent) {
    return agent.get("/api/contacts?state=WRAP_UP").required("items");
  }
}
