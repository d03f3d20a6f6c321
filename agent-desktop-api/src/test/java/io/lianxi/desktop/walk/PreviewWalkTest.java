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
      13900000073,孙女士,3,畅享 79
      13900000074,张女士,1,畅享 59
      """;

  private static final Map<String, Object> REASONS =
      Map.of(
          "version",
          0,
          "won",
          List.of(Map.of("code", "price", "labelZh", "价格合适", "labelEn", "Price", "isActive", true)),
          "lost",
          List.of(
              Map.of("code", "moving", "labelZh", "搬家", "labelEn", "Moving", "isActive", true)));

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
    campaign.manager().put(campaign.path() + "/reasons", REASONS);
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
    talks(desk, "李先生", "+8613900000072");
    desk.click("wrapup-disposition-WON");
    desk.appears("wrapup-reasons");
    desk.press("Alt+s");
    desk.shows("wrapup-reasons", "请选择");
    desk.press("1");
    desk.press("Alt+s");
    desk.shows("preview-name", "孙女士");
    talks(desk, "孙女士", "+8613900000073");
    desk.click("wrapup-disposition-CALL_AGAIN");
    desk.part("callback-slot-0").check();
    desk.picture(HOME.resolve("promise.png"));
    desk.press("Alt+s");
    hangsUpBeforeTheAgentIsThere(desk);
    desk.shows("preview-waiting", "逐个挽留");
    JsonNode counts = campaign.get("previews");
    assertThat(counts.required("shown").asInt()).isEqualTo(4);
    assertThat(counts.required("called").asInt()).isEqualTo(3);
    assertThat(counts.required("skipped").required("BAD_MOMENT").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> campaign.leads().required("closed").has("WON"));
    assertThat(campaign.leads().required("later").asInt()).isEqualTo(3);
    assertThat(campaign.get("attempts").required("items").size()).isEqualTo(3);
    showsTheCounts(campaign);
    takesThePromiseBack();
  }

  /** Calls the lead with a key; they talk, and the customer hangs up. */
  private static void talks(Window desk, String name, String number) throws IOException {
    try (SippCallee customer = SippCallee.at(centre.trunkPort(), SippCallee.Manner.ANSWERS)) {
      desk.press("Alt+a");
      desk.talks();
      await().atMost(SOON).until(() -> customer.heardLoud() > 0);
      assertThat(customer.call().orElseThrow().called()).isEqualTo(number);
      desk.shows("called-lead", name);
      desk.disappears("preview-card");
      desk.picture(HOME.resolve("talking.png"));
      customer.hangUp();
    }
  }

  private static void hangsUpBeforeTheAgentIsThere(Window desk) throws IOException {
    desk.shows("preview-name", "张女士");
    try (SippCallee zhang = SippCallee.at(centre.trunkPort(), SippCallee.Manner.HANGS_UP)) {
      desk.press("Alt+a");
      desk.page().getByText("没有接通").waitFor(); // it goes by itself
      desk.picture(HOME.resolve("lost.png"));
      await().atMost(SOON).until(zhang::isOver);
    }
  }

  private static void showsTheCounts(Campaign campaign) {
    Window page = browser.logIn("campaigns");
    page.open(campaign.page());
    page.shows("previews-called", "3");
    page.shows("previews", "此时不合适");
    page.picture(HOME.resolve("counts.png"));
    page.click("campaign-tab-results");
    page.shows("reason-won-price", "价格合适");
    page.shows("result-agent04", "建国");
    page.picture(HOME.resolve("results.png"));
  }

  private static void takesThePromiseBack() {
    Window page = browser.logIn("campaigns");
    page.open("/campaigns/callbacks");
    page.shows("promised-call", "孙女士");
    page.click("promised-cancel");
    page.part("cancel-reason").fill("客户改为到营业厅办理");
    page.part("cancel-closes").check();
    page.click("cancel-go");
    page.disappears("promised-call");
    page.picture(HOME.resolve("promises.png"));
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
