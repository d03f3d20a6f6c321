package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.lianxi.desktop.walk.Browser.Window;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who runs campaigns picks those who are likely to leave, sees how many, and takes them in. */
final class SegmentWalkTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int CUSTOMERS = 20;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("segment");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void whoIsLikelyToLeaveIsCountedAndBecomesALead() {
    Campaign campaign =
        Campaign.open(
            SharedCentre.centre().as("campaigns"),
            Campaign.wish("general", "PREVIEW", Map.of("name", "流失预警名单")));
    await()
        .atMost(SOON)
        .until(
            () -> campaign.get("segments/choices").required("learned"),
            learned -> !learned.isEmpty());
    Window window = browser.logIn("campaigns");
    window.open(campaign.page() + "/set-up/leads");
    window.click("choice-base");
    window.appears("segment-learned-by");
    window.appears("segment-bar-callable");
    int found = Integer.parseInt(window.part("segment-found").textContent());
    assertThat(found).isBetween(1, CUSTOMERS - 1);
    window.part("segment-name").fill("可能流失");
    window.click("segment-take");
    Locator taking = window.part("segment-taking");
    PlaywrightAssertions.assertThat(taking).hasAttribute("data-state", "DONE");
    PlaywrightAssertions.assertThat(window.part("segment-bar-added"))
        .containsText(String.valueOf(found));
    window.picture(SharedCentre.HOME.resolve("segment-taken.png"));
    JsonNode leads = campaign.get("leads").required("items");
    assertThat(leads.size()).isEqualTo(found);
    assertThat(leads.get(0).required("fields").has("plan")).isTrue();
    window.open(campaign.page() + "/leads");
    PlaywrightAssertions.assertThat(window.part("lead")).hasCount(found);
  }
}
