package io.lianxi.desktop.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.desktop.walk.Browser.Window;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A flow goes from nothing to what callers meet, by somebody who sees no JSON. */
final class FlowWalkTest {
  private static final Centre CENTRE = SharedCentre.centre();
  private static final String FLOW = "walk-night";
  private static final String NIGHT = "您好，现在是夜间时段。";
  private static final String NIGHT_IN_ENGLISH = "Hello, this is our night line.";
  private static final String LATE = "您好，夜间只受理停机与断网。";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = SharedCentre.browser("flow-walk");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void aFlowIsRefusedMendedTriedPublishedAndRolledBack() {
    Window window = browser.logIn("supervisor");
    begins(window);
    isRefusedWithoutItsTranslation(window);
    isMendedWhereTheFindingLeads(window);
    isTried(window);
    isPublished(window, NIGHT, 1);

    says(window, "field-text-zh", LATE);
    isPublished(window, LATE, 2);
    isRolledBack(window);
  }

  private static void begins(Window window) {
    window.click("nav-flows");
    window.appears("flow-hotline");
    window.click("flow-add");
    window.part("flow-add-name").fill(FLOW);
    window.click("flow-add-go");
    window.page().waitForURL(Pattern.compile(".*/flows/" + FLOW));
    window.click("step-welcome");
  }

  private static void says(Window window, String field, String words) {
    window.part(field).fill(words);
  }

  private static void isRefusedWithoutItsTranslation(Window window) {
    says(window, "field-text-zh", NIGHT);
    says(window, "field-text-en", "");
    window.appears("flow-unsaved");
    window.press("Control+s");
    window.disappears("flow-unsaved");
    assertThat(window.part("step-welcome")).hasAttribute("data-wrong", "1");
    window.click("flow-publish");
    window.appears("publish-refused");
    assertThat(window.part("publish-go")).isDisabled();
    window.part("publish-refused").locator("button").click();
  }

  private static void isMendedWhereTheFindingLeads(Window window) {
    window.click("finding-welcome");
    says(window, "field-text-en", NIGHT_IN_ENGLISH);
    assertThat(window.part("step-welcome")).hasAttribute("data-wrong", "0");
    window.disappears("flow-count-findings");
  }

  /** On the telephone beside the graph, before anything is saved. */
  private static void isTried(Window window) {
    window.click("flow-tab-trial");
    window.shows("trial-talk", NIGHT);
    assertThat(window.part("simulator")).hasAttribute("data-end", "queue");
    window.picture(SharedCentre.HOME.resolve("flow-walk/tried.png"));
    window.click("flow-tab-step");
  }

  private static void isPublished(Window window, String words, int version) {
    window.click("flow-publish");
    window.part("publish-why").fill("夜间分流");
    window.click("publish-go");
    window.shows("flow-version", "v" + version);
    assertThat(published().required("version").asInt()).isEqualTo(version);
    assertThat(edition(version).required("document").toString()).contains(words);
  }

  private static void isRolledBack(Window window) {
    window.click("flow-versions");
    window.click("edition-1");
    window.shows("flow-changes", "welcome");
    window.part("rollback-why").fill("说法有误");
    window.click("rollback-go");
    window.shows("flow-version", "v1");
    assertThat(published().required("version").asInt()).isEqualTo(1);
  }

  private static JsonNode published() {
    return CENTRE.as("supervisor").get("/api/flows/" + FLOW).required("published");
  }

  private static JsonNode edition(int version) {
    return CENTRE.as("supervisor").get("/api/flows/" + FLOW + "/editions/" + version);
  }
}
