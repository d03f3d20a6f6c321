package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.asterisk.SippCallee;
import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A preview campaign on the desk, on the real Asterisk: leads are looked at, skipped and called
 * with keys. It has a centre of its own, as nobody else is to be shown a lead.
 */
final class PreviewWalkTest {
  private static final String AGENT = "agent04";
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path HOME = Path.of("target", "preview-walk");
  private static final String LEADS =
      """
      手机,姓名,优先级,到期套餐
      13900000071,王女士,9,畅享 199
      13900000072,李先生,5,畅享 99
      13900000073,张女士,1,畅享 59
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
  void aLeadIsLookedAtThenSkippedOrCalledWithAKey() throws IOException {
    Campaign campaign = Campaign.open(centre.as("campaigns"), wish());
    campaign.imports("九月", LEADS);
    campaign.start();
    Window desk = browser.logIn(AGENT);
    desk.click("presence-available");
    desk.shows("preview-name", "王女士");
    desk.shows("preview-facts", "畅享 199");
    desk.shows("preview-opening", "王女士您好");
    desk.shows("preview-card", "139****0071");
    desk.picture(HOME.resolve("shown.png"));
    desk.press("Alt+x");
    desk.appears("preview-reasons");
    desk.press("4");
    desk.shows("preview-name", "李先生");
    try (SippCallee li = SippCallee.at(centre.trunkPort(), SippCallee.Manner.ANSWERS)) {
      desk.press("Alt+a");
      desk.talks();
      await().atMost(SOON).until(() -> li.heardLoud() > 0);
      assertThat(li.call().orElseThrow().called()).isEqualTo("+8613900000072");
      desk.shows("called-lead", "李先生");
      desk.disappears("preview-card");
      desk.picture(HOME.resolve("talking.png"));
      li.hangUp();
    }
    desk.click("wrapup-disposition-WON");
    desk.press("Alt+s");
    hangsUpBeforeTheAgentIsThere(desk);
    desk.shows("preview-waiting", "逐个挽留");
    JsonNode counts = campaign.get("previews");
    assertThat(counts.required("shown").asInt()).isEqualTo(3);
    assertThat(counts.required("called").asInt()).isEqualTo(2);
    assertThat(counts.required("skipped").required("BAD_MOMENT").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> campaign.leads().required("closed").has("WON"));
    assertThat(campaign.leads().required("later").asInt()).isEqualTo(2);
    assertThat(campaign.get("attempts").required("items").size()).isEqualTo(2);
    showsTheCounts(campaign);
  }

  private static void hangsUpBeforeTheAgentIsThere(Window desk) throws IOException {
    desk.shows("preview-name", "张女士");
    try (SippCallee zhang = SippCallee.at(centre.trunkPort(), SippCallee.Manner.HANGS_UP)) {
      desk.press("Alt+a");
      await().atMost(SOON).until(zhang::isOver);
      desk.page().getByText("没有接通").waitFor();
      desk.picture(HOME.resolve("lost.png"));
    }
  }

  private static void showsTheCounts(Campaign campaign) {
    Window page = browser.logIn("campaigns");
    page.open(campaign.page());
    page.shows("previews-called", "2");
    page.shows("previews", "此时不合适");
    page.picture(HOME.resolve("counts.png"));
  }

  private static Map<String, Object> wish() {
    List<Object> script =
        List.of(
            Map.of(
                "id",
                "hello",
                "step",
                "OPENING",
                "zh",
                "{name}您好",
                "answers",
                List.of(Map.of("zh", "请讲", "to", "bye"))),
            Map.of("id", "bye", "step", "CLOSE", "zh", "再见"));
    return Campaign.wish(
        "general",
        "PREVIEW",
        Map.of("name", "逐个挽留", "conduct", Map.of("script", Map.of("nodes", script))));
  }
}
